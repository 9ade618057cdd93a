import type { Language } from '../i18n/i18n.js';

/** A page of help: of a step type, or of a rule by its code. */
export type HelpTopic = { readonly kind: 'step'; readonly type: string } | { readonly kind: 'rule'; readonly code: string };

/** The pages that stand beside the steps and the rules themselves, each loaded when it is opened. */
const pages = import.meta.glob<string>(['../../../workflows/src/steps/*/README.md', '../../../workflows/src/compiler/rules/*.md'], {
  query: '?raw',
  import: 'default',
});

function pathOf(topic: HelpTopic): string {
  const language = '../../../workflows/src';
  return topic.kind === 'step' ? `${language}/steps/${topic.type}/README.md` : `${language}/compiler/rules/${topic.code}.md`;
}

/** Whether this build has a page of that topic. */
export function hasHelp(topic: HelpTopic): boolean {
  return Object.hasOwn(pages, pathOf(topic));
}

/** The page in the reader's language. Rejects when it cannot be loaded. */
export async function readHelp(topic: HelpTopic, language: Language): Promise<string> {
  const load = pages[pathOf(topic)];
  if (load === undefined) throw new Error(`There is no help page at ${pathOf(topic)}`);
  return partOf(await load(), language);
}

/** Pages hold both languages, Chinese first, each under a heading of its own. */
function partOf(page: string, language: Language): string {
  const parts = page.split(/^(?=# )/m).filter((part) => part.trim() !== '');
  return (language === 'en' ? parts[1] : parts[0]) ?? page;
}

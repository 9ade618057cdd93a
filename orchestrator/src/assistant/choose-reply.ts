import type { ScriptCard } from '@tongtu/store';
import type { WorkRecord } from '@tongtu/store/work';
import type { Language, Text } from '@tongtu/workflows/graph';
import { ASKS_FOR_PERSON, brief } from '@tongtu/workflows/touchpoint';
import type { Understood } from '../connectors/intent/intent-model.js';
import { forPersons, notUnderstood, replies } from './replies.js';

/** What a reply is made from. */
export interface Asked {
  readonly record: Pick<WorkRecord, 'config' | 'state'>;
  /** Cards of the touchpoint's script kit: one whose id is the intent's is said as it is written. */
  readonly cards: readonly ScriptCard[];
  readonly understood: Understood;
}

/** What the assistant says and how sure it is; not sure lets the ladder climb. */
export interface Reply {
  readonly text: string;
  readonly confidence: number;
  readonly intent: string | null;
  readonly sure: boolean;
}

/** Chooses the reply to what a customer meant, in the language the customer is spoken to. Says nothing that is not in the kit, in the product's own words, or in the touchpoint. */
export function chooseReply({ record, cards, understood: { intent, confidence } }: Asked): Reply {
  const { config, state } = record;
  const minimum = config.kind === 'touch' ? (config.ladder[state.rung]?.minimumConfidence ?? 0) : 0;
  const say = (text: Text) => inLanguage(text, state.language);
  if (intent === null || confidence < minimum) return { text: say(notUnderstood), confidence, intent, sure: false };
  const words = cards.find(({ id }) => id === intent)?.body ?? (intent === 'how-to' ? whatIsMissing(record) : replies[intent]);
  if (!words) return { text: say(notUnderstood), confidence, intent, sure: false };
  return { text: say(words), confidence, intent: intent === 'want-person' ? ASKS_FOR_PERSON : intent, sure: !forPersons.has(intent) };
}

/** The next thing to do is known: what is still missing, and where it stopped. */
function whatIsMissing({ config, state }: Asked['record']): Text {
  const { missing } = brief(config, state);
  const [next] = missing;
  if (!next) return { zh: '都填好了，回到页面点“提交”就可以。', en: 'Everything is filled in: go back to the page and press "Submit".' };
  const left = missing.length;
  return {
    zh: `还差 ${left} 项，下一项是“${next.label.zh}”。回到页面点“继续办理”，会直接到这一步，前面填的不用重填。`,
    en: `${left} to go; next is "${next.label.en ?? next.label.zh}". Press "Continue" on the page: it opens right there, and nothing has to be filled in again.`,
  };
}

function inLanguage({ zh, en }: Text, language: Language): string {
  return language === 'en' ? (en ?? zh) : zh;
}

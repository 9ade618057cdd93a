import { z } from 'zod';
import type { JsonObject, Language } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import { type ExpressionUse, defineStep, type LowerContext, type StepFacts } from '../define-step.js';
import { QUICK_RETRY } from '../retry.js';
import { expression, textsAt, uniqueList, variableName } from '../settings.js';
import { checkItems, checkSchema, type CheckSetting, computedOf, listsOf, missingIn, planCheck } from './check-settings.js';

const config = z.strictObject({
  /** The text that is checked, CEL; empty where no check looks at one. */
  text: expression,
  checks: uniqueList(checkSchema, (one) => one.id),
  /** Variable that keeps what was found, as a list of texts. */
  foundVariable: variableName.optional(),
});
export type GuardConfig = Readonly<z.infer<typeof config>>;

/** Holds a text and a customer against the rules of compliance before anything goes out. */
export const guardStep = defineStep<GuardConfig>({
  type: 'guard',
  label: { zh: '合规检查', en: 'Guard' },
  help: {
    zh: '发出去之前先查：敏感词、必须说的话、适当性、同意、黑名单、限额',
    en: 'Checks before anything goes out: words, phrases, suitability, consent, blacklist, limits',
  },
  group: 'judge',
  icon: 'guard',
  family: () => 'neutral',
  config,
  initial: {
    text: '',
    checks: [{ id: 'check-1', label: { zh: '敏感词', en: 'Sensitive words' }, kind: 'words', severity: 'block', list: '' }],
  },
  form: {
    text: {
      label: { zh: '查哪段文字', en: 'Text to check' },
      widget: 'expression',
      essential: true,
      help: { zh: '比如智能体写的草稿', en: 'Such as a draft written by the assistant' },
    },
    checks: { label: { zh: '查哪些', en: 'Checks' }, widget: 'items', items: checkItems, essential: true },
    foundVariable: { label: { zh: '查到的记到', en: 'Keep findings in' }, widget: 'variable' },
  },
  outcomes: () => [
    { code: 'pass', label: { zh: '通过', en: 'Passed' }, required: true },
    { code: 'warn', label: { zh: '有提醒', en: 'Warned' }, required: true },
    { code: 'block', label: { zh: '拦下', en: 'Blocked' }, required: true },
  ],
  triggers: false,
  rests: false,
  describe: ({ checks }, language) => sentence(checks, language),
  facts: (settings) => factsOf(settings),
  lower: (settings, context) => ({ [context.step.id]: lowerGuard(settings, context) }),
});

function sentence(checks: readonly CheckSetting[], language: Language): string {
  if (checks.length === 0) return say({ zh: '还没有检查项', en: 'No checks yet' }, language);
  const names = checks.map(({ label, severity }) =>
    severity === 'block' ? say(label, language) : say({ zh: `${label.zh}（提醒）`, en: `${label.en ?? label.zh} (warns)` }, language),
  );
  return language === 'zh' ? `查${names.join('、')}` : `Checks ${names.join(', ')}`;
}

const READS_TEXT: ReadonlySet<CheckSetting['kind']> = new Set(['words', 'phrases']);

function factsOf({ text, checks, foundVariable }: GuardConfig): StepFacts {
  const readsText = checks.some(({ kind }) => READS_TEXT.has(kind));
  const uses = checks.flatMap((check, index) =>
    computedOf(check).flatMap(([name, source]): readonly ExpressionUse[] =>
      source === '' ? [] : [{ path: `checks.${index}.${name}`, source, expected: 'number', also: [] }],
    ),
  );
  return {
    expressions: [...(text === '' ? [] : [{ path: 'text', source: text, expected: 'string' as const, also: [] }]), ...uses],
    writes: foundVariable === undefined ? [] : [foundVariable],
    approves: readsText ? ['pass'] : [],
    listens: [],
    texts: textsAt('checks', checks),
    forms: [],
    wordLists: checks.flatMap((check, index) => listsOf(check).map(([name, code]) => ({ path: `checks.${index}.${name}`, code }))),
    missing: [
      ...(readsText && text === '' ? [{ path: 'text', what: { zh: '说要查哪段文字', en: 'say which text is checked' } }] : []),
      ...(checks.length === 0 ? [{ path: 'checks', what: { zh: '至少加一项检查', en: 'add a check' } }] : []),
      ...checks.flatMap((check, index) => missingIn(check).map(({ name, what }) => ({ path: `checks.${index}.${name}`, what }))),
    ],
  };
}

function lowerGuard({ text, checks, foundVariable }: GuardConfig, { step, way, timeZone }: LowerContext) {
  const computed = checks.flatMap((check) => computedOf(check).map(([name, source]) => [`${check.id}.${name}`, source] as const));
  return {
    op: 'effect' as const,
    step: step.id,
    operation: 'guard.check',
    settings: { checks: checks.map((check) => ({ ...planCheck(check) }) as JsonObject), timeZone },
    input: { ...(text === '' ? {} : { text }), ...Object.fromEntries(computed) },
    timeoutMs: 5_000,
    retry: QUICK_RETRY,
    assign: foundVariable === undefined ? [] : [{ name: foundVariable, path: 'found' }],
    ways: [way('pass'), way('warn'), way('block')],
    failed: null,
    quick: true,
  };
}

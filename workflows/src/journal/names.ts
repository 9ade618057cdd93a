import type { FormField } from '../graph/form.js';
import type { Graph, Json, JsonObject, Language, Text } from '../graph/graph.js';
import { say } from '../graph/say.js';
import { stepDefinition } from '../steps/index.js';

/** What the journal calls things, in the reader's language. Whatever has no name gets a general word, never its id. */
export interface JournalNames {
  readonly step: (id: string) => string;
  readonly outcome: (step: string | null, code: string) => string;
  readonly field: (key: string) => string;
  readonly rung: (step: string | null, id: string) => string;
  readonly rule: (id: string) => string;
  /** Of a dotted path that a rule reads, such as `vars.amount`. */
  readonly value: (path: string) => string;
}

const WORDS: Readonly<Record<'step' | 'outcome' | 'field' | 'rung' | 'rule' | 'value', Text>> = {
  step: { zh: '某一步', en: 'a step' },
  outcome: { zh: '另一条路', en: 'another way' },
  field: { zh: '某一项', en: 'a field' },
  rung: { zh: '另一档', en: 'another rung' },
  rule: { zh: '退出条件', en: 'an exit rule' },
  value: { zh: '某个数据', en: 'a value' },
};

/** What a customer's record is read by; the bank's own attributes come with their labels from the reader's side. */
const CUSTOMER: Readonly<Record<string, Text>> = {
  tier: { zh: '客户等级', en: 'Tier' },
  riskClass: { zh: '风险等级', en: 'Risk class' },
  language: { zh: '语言', en: 'Language' },
  age: { zh: '年龄', en: 'Age' },
};

/** Names as the drawing of a version has them. */
export function journalNames(graph: Graph, language: Language): JournalNames {
  const steps = new Map(graph.steps.map((step) => [step.id, step]));
  const fields = new Map<string, FormField>(
    graph.forms.flatMap(({ sections }) => sections.flatMap((section) => section.fields.map((field) => [field.key, field] as const))),
  );
  const named = (text: Text | undefined, kind: keyof typeof WORDS): string => say(text ?? WORDS[kind], language);
  const outcomeText = (step: string | null, code: string): Text | undefined => {
    const drawn = steps.get(step ?? '');
    if (!drawn) return undefined;
    const trigger = drawn.on.find(({ id }) => code === `on.${id}`);
    return (
      trigger?.label ??
      stepDefinition(drawn.type)
        ?.outcomes(drawn.config)
        .find((outcome) => outcome.code === code)?.label
    );
  };
  return {
    step: (id) => named(steps.get(id)?.name, 'step'),
    outcome: (step, code) => named(outcomeText(step, code) ?? endName(graph, code), 'outcome'),
    field: (key) => named(fields.get(key)?.label, 'field'),
    rung: (step, id) => named(labelOf(steps.get(step ?? '')?.config['ladder'], id), 'rung'),
    rule: (id) => named(graph.settings.exits.find((exit) => exit.id === id)?.label, 'rule'),
    value: (path) => named(valueText(graph, path), 'value'),
  };
}

const ENDINGS: Readonly<Record<string, Text>> = {
  cancelled: { zh: '已终止', en: 'Stopped' },
  'too-old': { zh: '超过最长时间', en: 'Too old' },
};

/** How an instance ended: by the name of the end step that has this outcome. */
function endName(graph: Graph, code: string): Text | undefined {
  return (
    graph.steps.find(({ type, config }) => type === 'end' && config['outcome'] === code)?.name ??
    graph.settings.exits.find(({ outcome }) => outcome === code)?.label ??
    ENDINGS[code]
  );
}

function valueText(graph: Graph, path: string): Text | undefined {
  const [root, name = ''] = path.split('.');
  return root === 'vars'
    ? graph.variables.find((variable) => variable.name === name)?.label
    : root === 'customer'
      ? CUSTOMER[name]
      : undefined;
}

/** The label of the item of that id, in a list of a step's settings. */
function labelOf(items: Json | undefined, id: string): Text | undefined {
  if (!Array.isArray(items)) return undefined;
  const item = (items as readonly JsonObject[]).find((one) => one['id'] === id);
  return item?.['label'] as Text | undefined;
}

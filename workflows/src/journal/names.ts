import { CUSTOMER_SCOPE } from '../compiler/scope-of.js';
import type { FormField } from '../graph/form.js';
import type { Graph, Json, JsonObject, Language, Step, Text } from '../graph/graph.js';
import { say } from '../graph/say.js';
import { endingStep, goalStep, stepDefinition } from '../steps/index.js';

/** What the journal calls things, in the reader's language. Whatever has no name gets a general word, never its id. */
export interface JournalNames {
  readonly step: (id: string) => string;
  readonly outcome: (step: string | null, code: string) => string;
  readonly field: (key: string) => string;
  readonly rung: (step: string | null, id: string) => string;
  readonly rule: (id: string) => string;
  /** Of an event, as the steps, triggers and exit rules that wait for it call it. */
  readonly event: (name: string) => string;
  /** Of a dotted path that a rule reads, such as `vars.amount`. */
  readonly value: (path: string) => string;
}

const WORDS: Readonly<Record<'step' | 'outcome' | 'field' | 'rung' | 'rule' | 'value' | 'event', Text>> = {
  step: { zh: '某一步', en: 'a step' },
  outcome: { zh: '另一条路', en: 'another way' },
  field: { zh: '某一项', en: 'a field' },
  rung: { zh: '另一档', en: 'another rung' },
  rule: { zh: '退出条件', en: 'an exit rule' },
  value: { zh: '某个数据', en: 'a value' },
  event: { zh: '某件事', en: 'something' },
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
    rung: (step, id) => named(rungText(steps.get(step ?? ''), id), 'rung'),
    rule: (id) => named(graph.settings.exits.find((exit) => exit.id === id)?.label ?? steps.get(id)?.name, 'rule'),
    event: (name) => named(eventText(graph, name), 'event'),
    value: (path) => named(valueText(graph, path), 'value'),
  };
}

/** Rungs that are not drawn: those a task is assigned to first, and whoever stands above them. */
const OWN_RUNGS: Readonly<Record<string, Text>> = {
  task: { zh: '先问的人', en: 'those asked first' },
  '@review': { zh: '复核的人', en: 'those who check it' },
  superior: { zh: '机构负责人', en: 'the manager of the institution' },
};

function rungText(step: Step | undefined, id: string): Text | undefined {
  return labelOf(step?.config['ladder'], id) ?? labelOf(step?.config['chain'], id) ?? OWN_RUNGS[id];
}

const ENDINGS: Readonly<Record<string, Text>> = {
  cancelled: { zh: '已终止', en: 'Stopped' },
  'too-old': { zh: '超过最长时间', en: 'Too old' },
};

/** How an instance ended: by the name of the end step that has this outcome. */
function endName(graph: Graph, code: string): Text | undefined {
  return (
    endingStep(graph, code)?.name ??
    goalStep(graph, code)?.name ??
    graph.settings.exits.find(({ outcome }) => outcome === code)?.label ??
    ENDINGS[code]
  );
}

function valueText(graph: Graph, path: string): Text | undefined {
  const [root, name = ''] = path.split('.');
  if (root === 'vars') return graph.variables.find((variable) => variable.name === name)?.label;
  return root === 'customer' ? CUSTOMER_SCOPE[name]?.label : undefined;
}

function eventText({ steps, settings }: Graph, name: string): Text | undefined {
  const waits = steps.map(({ config }) => labelOf(config['events'], name, 'event'));
  const triggers = steps.flatMap(({ on }) =>
    on.flatMap(({ when, label }) => (when.kind === 'event' && when.event === name ? [label] : [])),
  );
  const drawn = waits.find((label) => label !== undefined) ?? triggers[0] ?? settings.exits.find(({ event }) => event === name)?.label;
  return drawn ?? steps.find((step) => listensTo(step, name))?.name;
}

/** A step that speaks of one event alone has no other name for it than its own. */
function listensTo({ type, config }: Step, name: string): boolean {
  return (
    stepDefinition(type)
      ?.facts(config)
      .listens.some(({ event }) => event === name) === true
  );
}

/** The label of an item in a list of a step's settings. */
function labelOf(items: Json | undefined, value: string, key = 'id'): Text | undefined {
  if (!Array.isArray(items)) return undefined;
  const item = (items as readonly JsonObject[]).find((one) => one[key] === value);
  return item?.['label'] as Text | undefined;
}

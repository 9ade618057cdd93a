import { say, type Graph, type Json, type Language, type Step } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';
import { outcomeLabel } from '../canvas/draw-graph.js';
import { compareLadders } from './compare-ladders.js';
import { sayValue } from './say-value.js';

/** One thing that differs: what it is, and where it can be said shortly, from what to what. */
export interface ChangeDetail {
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

/** A step that differs, or the journey as a whole (`step: null`). */
export interface GraphChange {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly step: string | null;
  readonly name: string;
  readonly details: readonly ChangeDetail[];
}

interface Pair {
  readonly before: Graph;
  readonly after: Graph;
  readonly language: Language;
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const pick = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);

function fieldDetails(was: Step, is: Step, { before, after, language }: Pair): readonly ChangeDetail[] {
  const form = stepDefinition(is.type)?.form ?? {};
  const names = new Set([...Object.keys(form), ...Object.keys(was.config), ...Object.keys(is.config)]);
  return [...names].flatMap((name): readonly ChangeDetail[] => {
    const [old, now]: readonly (Json | undefined)[] = [was.config[name], is.config[name]];
    const hint = form[name];
    if (same(old, now) || hint === undefined) return [];
    if (hint.widget === 'ladder') return compareLadders(old, now, language);
    const what = say(hint.label, language);
    const [from, to] = [sayValue(hint, old, { graph: before, language }), sayValue(hint, now, { graph: after, language })];
    return [from === null || to === null || from === to ? { what } : { what, before: from, after: to }];
  });
}

interface Lead {
  /** The step's id, or a word for a stop or for nowhere; what is compared. */
  readonly key: string;
  readonly name: string;
}

function leadOf(graph: Graph, step: Step, { outcome, language }: { readonly outcome: string; readonly language: Language }): Lead {
  const link = graph.links.find(({ from, outcome: code }) => from === step.id && code === outcome);
  const to = graph.steps.find(({ id }) => id === link?.to);
  if (to !== undefined) return { key: `step ${to.id}`, name: say(to.name, language) };
  if (step.raises.includes(outcome)) return { key: 'raise', name: pick(language, '停下并报异常', 'stop and raise') };
  return { key: 'nowhere', name: pick(language, '没有去处', 'nowhere') };
}

/** Where the ways out of a step lead now and led before; a target that only got another name is the same target. */
function linkDetails(was: Step, is: Step, { before, after, language }: Pair): readonly ChangeDetail[] {
  const leaving = (graph: Graph): readonly string[] => graph.links.filter(({ from }) => from === is.id).map(({ outcome }) => outcome);
  const outcomes = new Set([...leaving(before), ...leaving(after), ...was.raises, ...is.raises]);
  return [...outcomes].flatMap((outcome) => {
    const label = outcomeLabel(is, outcome, language);
    const [from, to] = [leadOf(before, was, { outcome, language }), leadOf(after, is, { outcome, language })];
    if (label === '' || from.key === to.key) return [];
    return [{ what: pick(language, `“${label}”去处`, `"${label}" leads to`), before: from.name, after: to.name }];
  });
}

function stepDetails(was: Step, is: Step, pair: Pair): readonly ChangeDetail[] {
  const { language } = pair;
  const renamed = same(was.name, is.name)
    ? []
    : [{ what: pick(language, '名字', 'name'), before: say(was.name, language), after: say(is.name, language) }];
  const triggers = same(was.on, is.on) ? [] : [{ what: pick(language, '触发器', 'triggers') }];
  return [...renamed, ...fieldDetails(was, is, pair), ...triggers, ...linkDetails(was, is, pair)];
}

function formDetails({ before, after, language }: Pair): readonly ChangeDetail[] {
  const named = (graph: Graph, id: string): string => say(graph.forms.find((form) => form.id === id)?.title ?? { zh: '' }, language);
  const ids = new Set([...before.forms, ...after.forms].map(({ id }) => id));
  const fields = (graph: Graph, id: string): number | undefined =>
    graph.forms.find((form) => form.id === id)?.sections.reduce((sum, section) => sum + section.fields.length, 0);
  return [...ids].flatMap((id): readonly ChangeDetail[] => {
    const [old, now] = [before.forms.find((form) => form.id === id), after.forms.find((form) => form.id === id)];
    if (same(old, now)) return [];
    const name = named(now === undefined ? before : after, id);
    const [from, to] = [fields(before, id), fields(after, id)];
    const what = pick(language, `表单“${name}”`, `form "${name}"`);
    if (from === undefined || to === undefined || from === to) return [{ what }];
    return [
      {
        what,
        before: pick(language, `${String(from)} 项`, `${String(from)} fields`),
        after: pick(language, `${String(to)} 项`, `${String(to)} fields`),
      },
    ];
  });
}

function journeyDetails(pair: Pair): readonly ChangeDetail[] {
  const { before, after, language } = pair;
  const { settings: old } = before;
  const { settings: now } = after;
  return [
    ...(same(before.name, after.name)
      ? []
      : [{ what: pick(language, '旅程名字', 'name'), before: say(before.name, language), after: say(after.name, language) }]),
    ...(old.contactClass === now.contactClass ? [] : [{ what: pick(language, '联系类别', 'contact class') }]),
    ...(old.maximumAge === now.maximumAge ? [] : [{ what: pick(language, '最长时间', 'maximum age') }]),
    ...(same(old.exits, now.exits) ? [] : [{ what: pick(language, '退出条件', 'exits') }]),
    ...(same(before.variables, after.variables) ? [] : [{ what: pick(language, '变量', 'variables') }]),
    ...(same(before.kitchen, after.kitchen) ? [] : [{ what: pick(language, '网点能改的地方', 'what branches may change') }]),
    ...formDetails(pair),
  ];
}

/** Everything that differs between two drawings, in the reader's words: added and changed steps in drawing order, then what is gone. Places do not count. */
export function compareGraphs(before: Graph, after: Graph, language: Language): readonly GraphChange[] {
  const pair: Pair = { before, after, language };
  const earlier = new Map(before.steps.map((step) => [step.id, step]));
  const drawn = after.steps.flatMap((step): readonly GraphChange[] => {
    const was = earlier.get(step.id);
    const name = say(step.name, language);
    if (was === undefined || was.type !== step.type) return [{ kind: 'added', step: step.id, name, details: [] }];
    const details = stepDetails(was, step, pair);
    return details.length === 0 ? [] : [{ kind: 'changed', step: step.id, name, details }];
  });
  const present = new Set(after.steps.map(({ id }) => id));
  const gone = before.steps
    .filter(({ id }) => !present.has(id))
    .map((step): GraphChange => ({ kind: 'removed', step: step.id, name: say(step.name, language), details: [] }));
  const whole = journeyDetails(pair);
  const journey: readonly GraphChange[] =
    whole.length === 0 ? [] : [{ kind: 'changed', step: null, name: say(after.name, language), details: whole }];
  return [...drawn, ...gone, ...journey];
}

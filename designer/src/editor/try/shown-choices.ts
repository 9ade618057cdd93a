import type { Graph, Language, Text } from '@tongtu/workflows/graph';
import { say } from '@tongtu/workflows/graph';
import { choices, type Act, type Choice, type Simulation } from '@tongtu/workflows/simulator';
import { brief } from '@tongtu/workflows/touchpoint';
import { knownEvents } from '../../fields/known-events.js';
import type { IconName } from '../../ui/icons/icon.js';
import { outcomeLabel } from '../canvas/draw-graph.js';

/** Whose decision something is. */
export type Decider = 'customer' | 'assistant' | 'staff' | 'system' | 'event';

/** Something the reader can decide now, as a button. */
export interface ShownChoice {
  readonly id: string;
  readonly decider: Decider;
  readonly label: string;
  readonly icon: IconName;
  readonly act: Act;
  /** Said when one points at it, where the label is short. */
  readonly more?: string;
  /** The step it is about, where that is not where the customer stands. */
  readonly at?: string;
  /** Why it cannot be done yet. */
  readonly blocked?: string;
}

interface Teller {
  readonly graph: Graph;
  readonly language: Language;
  readonly simulation: Simulation;
}

type Words = Readonly<Record<string, Text>>;

const words = {
  next: { zh: '填“{x}”', en: 'Fill in "{x}"' },
  all: { zh: '把剩下的 {x} 项填完', en: 'Fill in the other {x}' },
  passes: { zh: '核验通过', en: 'Check passes' },
  fails: { zh: '核验没通过', en: 'Check fails' },
  leave: { zh: '放下，走开', en: 'Put it down' },
  person: { zh: '“我要人工”', en: '"A person, please"' },
  decline: { zh: '不办了', en: 'Declines' },
  submit: { zh: '提交', en: 'Submits' },
  answers: { zh: '智能助手答上了', en: 'Assistant answers' },
  unsure: { zh: '智能助手没把握', en: 'Assistant unsure' },
  remote: { zh: '远程坐席', en: 'Agent' },
  branch: { zh: '客户经理', en: 'Manager' },
  takes: { zh: '{x}接着办', en: '{x} takes it' },
  completes: { zh: '{x}：{y}', en: '{x}: {y}' },
  done: { zh: '办成', en: 'done' },
  returns: { zh: '{x}：退回', en: '{x}: returns it' },
  failsTechnically: { zh: '一直连不上', en: 'Cannot be reached' },
  missing: { zh: '还差 {x} 项', en: '{x} fields missing' },
  said: { zh: '把证件平放，关掉闪光灯再拍一次。', en: 'Lay the card flat, flash off, and try again.' },
} as const satisfies Words;

const deeds: { readonly [K in ChoiceOf<'task'>['deed']]: Text } = {
  wait: { zh: '停表，等客户', en: 'stops the clock' },
  'go-on': { zh: '客户答复了，接着走', en: 'the customer has answered' },
  check: { zh: '勾“{x}”', en: 'ticks "{x}"' },
  uncheck: { zh: '取消“{x}”', en: 'takes back "{x}"' },
  'add-item': { zh: '加一项', en: 'adds an item' },
  confirm: { zh: '另一个人复核通过', en: 'a second person confirms' },
  'send-back': { zh: '另一个人退回重办', en: 'a second person sends it back' },
  invite: { zh: '请“{x}”来看', en: 'asks "{x}"' },
  'come-in': { zh: '“{x}”来了', en: '"{x}" comes in' },
  'stay-away': { zh: '“{x}”来不了', en: '"{x}" cannot come' },
  opine: { zh: '“{x}”给意见', en: '"{x}" gives an opinion' },
};

function tell(key: keyof typeof words, language: Language, ...args: readonly string[]): string {
  return say(words[key], language)
    .replace('{x}', args[0] ?? '')
    .replace('{y}', args[1] ?? '');
}

function missingAt({ works }: Simulation, step: string): number {
  const row = Object.values(works).findLast((work) => work.step === step);
  return row === undefined ? 0 : brief(row.config, row.state).missing.length;
}

/** The choice of a kind; some members of the union carry several kinds. */
type ChoiceOf<K extends Choice['kind'], C = Choice> = C extends { readonly kind: infer Kinds } ? (K extends Kinds ? C : never) : never;

type ShowOf<K extends Choice['kind']> = (choice: ChoiceOf<K>, teller: Teller) => Omit<ShownChoice, 'id' | 'act'> & { readonly act?: Act };

/** How each kind of choice is offered; a kind without words does not compile. */
const shows: { readonly [K in Choice['kind']]: ShowOf<K> } = {
  answer: ({ step, outcome }, teller) => ({
    decider: 'system',
    icon: 'action',
    label: labelOf(step, outcome, teller),
    at: nameOf(step, teller),
  }),
  fail: ({ step }, teller) => ({
    decider: 'system',
    icon: 'offline',
    label: tell('failsTechnically', teller.language),
    at: nameOf(step, teller),
  }),
  'fill-next': ({ fields }, { language }) => ({
    decider: 'customer',
    icon: 'edit',
    label: tell('next', language, say(fields[0]?.label ?? { zh: '' }, language)),
  }),
  'fill-all': ({ fields }, { language }) => ({
    decider: 'customer',
    icon: 'document',
    label: tell('all', language, String(fields.length)),
  }),
  'verification-passes': ({ field }, { language }) => ({
    decider: 'customer',
    icon: 'camera',
    label: tell('passes', language),
    more: say(field.label, language),
  }),
  'verification-fails': ({ field }, { language }) => ({
    decider: 'customer',
    icon: 'error',
    label: tell('fails', language),
    more: say(field.label, language),
  }),
  leave: (_, { language }) => ({ decider: 'customer', icon: 'hand', label: tell('leave', language) }),
  'ask-for-person': (_, { language }) => ({ decider: 'customer', icon: 'chat', label: tell('person', language) }),
  'ai-answers': ({ step }, { language }) => ({
    decider: 'assistant',
    icon: 'ai',
    label: tell('answers', language),
    act: { kind: 'assist', step, text: tell('said', language), confidence: 0.95, intent: null },
  }),
  decline: (choice, { language }) => {
    const as = 'as' in choice.act ? choice.act.as : 'customer';
    if (as === 'customer') return { decider: 'customer', icon: 'close', label: tell('decline', language) };
    return { decider: 'staff', icon: 'undo', label: tell('returns', language, say(words[as], language)) };
  },
  'staff-takes': ({ as }, { language }) => ({ decider: 'staff', icon: as, label: tell('takes', language, say(words[as], language)) }),
  'staff-completes': ({ as }, { language }) => ({
    decider: 'staff',
    icon: 'check',
    label: tell('completes', language, say(words[as], language), tell('done', language)),
  }),
  task: ({ as, deed, about }, { language }) => ({
    decider: 'staff',
    icon: 'task',
    label: tell('completes', language, say(words[as], language), sayDeed(deed, about, language)),
  }),
  complete: ({ step, outcome, act }, teller) => {
    const { language, simulation } = teller;
    const as = 'as' in act ? act.as : 'customer';
    const missing = missingAt(simulation, step);
    const blocked = missing > 0 ? { blocked: tell('missing', language, String(missing)) } : {};
    const way = labelOf(step, outcome, teller);
    if (as === 'customer') {
      const label = outcome === 'completed' ? tell('submit', language) : way;
      return { decider: 'customer', icon: 'check', label, ...blocked };
    }
    return { decider: 'staff', icon: 'check', label: tell('completes', language, say(words[as], language), way), ...blocked };
  },
  event: ({ name }, { graph, language }) => {
    const label = knownEvents(graph).find((event) => event.name === name)?.label;
    return { decider: 'event', icon: 'bell', label: label === undefined ? name : say(label, language) };
  },
};

/** What staff do at a task, about which item or expert. */
function sayDeed(deed: ChoiceOf<'task'>['deed'], about: Text | null, language: Language): string {
  return say(deeds[deed], language).replace('{x}', about === null ? '' : say(about, language));
}

function nameOf(step: string, { graph, language }: Teller): string {
  return say(graph.steps.find(({ id }) => id === step)?.name ?? { zh: '' }, language);
}

function labelOf(step: string, outcome: string, { graph, language }: Teller): string {
  const drawn = graph.steps.find(({ id }) => id === step);
  return drawn === undefined ? '' : outcomeLabel(drawn, outcome, language);
}

/** Of the fields that are verified outside, only the first that is not yet is offered: one at a time is enough to try what happens. */
function worthOffering(all: readonly Choice[]): readonly Choice[] {
  const seen = new Set<string>();
  return all.filter((choice) => {
    if (choice.kind !== 'verification-passes' && choice.kind !== 'verification-fails') return true;
    const key = `${choice.kind} ${choice.step}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Everything that can be decided now, in the reader's words. */
export function shownChoices(simulation: Simulation, graph: Graph, language: Language): readonly ShownChoice[] {
  const teller: Teller = { graph, language, simulation };
  return worthOffering(choices(simulation)).flatMap((choice, index): readonly ShownChoice[] => {
    const show = shows[choice.kind] as (choice: Choice, teller: Teller) => ReturnType<ShowOf<'leave'>>; // the register pairs each kind with its words
    const shown: ShownChoice = { id: `${choice.kind} ${String(index)}`, act: choice.act, ...show(choice, teller) };
    if (choice.kind !== 'ai-answers') return [shown];
    const unsure: ShownChoice = {
      id: `${shown.id} unsure`,
      decider: 'assistant',
      icon: 'help',
      label: tell('unsure', language),
      act: { kind: 'assist', step: choice.step, text: '', confidence: 0.3, intent: null },
    };
    return [shown, unsure];
  });
}

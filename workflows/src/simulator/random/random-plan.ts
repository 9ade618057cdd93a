import type { DueRule } from '../../calendar/due-rule.js';
import type { EffectInstruction, Instruction, Label, Plan, PlanTrigger, Way } from '../../plan/plan.js';
import type { TaskConfig } from '../../touchpoint/work-config.js';
import { createDice, type Dice } from './dice.js';

export const EVENTS = ['e1', 'e2', 'e3'] as const;

/** A plan while it is being made up. */
interface Draft {
  readonly dice: Dice;
  readonly instructions: Record<Label, Instruction>;
  steps: number;
}

type Part = (draft: Draft, to: Label, depth: number) => Label;

/** Makes up a small, sound plan: decisions, values, waits, effects, work, parallel branches, loops that rest, triggers, exits. */
export function randomPlan(seed: number): Plan {
  const draft: Draft = { dice: createDice(seed), instructions: {}, steps: 0 };
  add(draft, 'end', { op: 'end', step: 'end', outcome: 'done', output: { n: 'vars.n' } });
  add(draft, 'side-end', { op: 'end', step: 'side-end', outcome: 'aside' });
  const start = sequence(draft, 'end', 2);
  const { dice } = draft;
  return {
    format: 1,
    start,
    timeZone: 'Asia/Shanghai',
    variables: { n: 0, text: null, broken: null },
    exits: dice.chance(0.15) ? [{ id: 'x', goal: dice.chance(0.5), event: 'e3', match: 'event.n > 7.0', outcome: 'out' }] : [],
    maximumAgeMs: dice.chance(0.08) ? 500_000 : null,
    listens: EVENTS,
    instructions: draft.instructions,
  };
}

function add(draft: Draft, label: Label, instruction: Instruction): Label {
  draft.instructions[label] = instruction;
  return label;
}

function nextStep(draft: Draft): string {
  draft.steps += 1;
  return `s${draft.steps}`;
}

/** Parts one after another, made from the last to the first. */
function sequence(draft: Draft, to: Label, depth: number): Label {
  let next = to;
  for (let count = 1 + draft.dice.below(3); count > 0; count--) next = part(draft, next, depth);
  return next;
}

const flat: readonly Part[] = [assign, wait, effect, effect, work, undo];
const deep: readonly Part[] = [...flat, decide, fork, loop];

function part(draft: Draft, to: Label, depth: number): Label {
  return draft.dice.pick(depth > 0 ? deep : flat)(draft, to, depth);
}

function way(outcome: string, to: Label | null): Way {
  return { outcome, to };
}

function assign(draft: Draft, to: Label): Label {
  const step = nextStep(draft);
  const value = draft.dice.chance(0.05) ? 'vars.broken + 1.0' : 'vars.n + 1.0';
  return add(draft, step, { op: 'assign', step, values: [{ name: 'n', value }], way: way('next', to) });
}

function decide(draft: Draft, to: Label, depth: number): Label {
  const step = nextStep(draft);
  const cases = [{ when: `vars.n > ${draft.dice.below(4)}.0`, way: way('yes', sequence(draft, to, depth - 1)) }];
  return add(draft, step, {
    op: 'branch',
    step,
    cases,
    otherwise: way('no', draft.dice.chance(0.05) ? null : sequence(draft, to, depth - 1)),
  });
}

function wait(draft: Draft, to: Label): Label {
  const step = nextStep(draft);
  const { dice } = draft;
  const match = dice.chance(0.3) ? { match: 'event.n > 3.0' } : {};
  const since = dice.pick(['step', 'entry', { ms: 20_000 }] as const);
  const events = [{ event: dice.pick(EVENTS), ...match, since, assign: [{ name: 'text', value: 'event.t' }], way: way('came', to) }];
  const until = { until: '"2026-03-10"', offsetMs: 2 * 3_600_000 + dice.below(2_000_000), way: way('time', to), past: way('past', to) };
  const plain = dice.chance(0.2) ? until : { afterMs: 1_000 * (1 + dice.below(100)), way: way('time', to) };
  const timers = [dice.chance(0.2) ? { ...plain, by: RULE } : plain];
  return add(draft, step, { op: 'await', step, timers, events: dice.chance(0.7) ? events : [], ...triggersFor(draft, to) });
}

/** What the rule is does not matter here: the world answers at random. */
const RULE: DueRule = { working: { amount: 1, unit: 'days' } };

/** What may be undone, now and then with an input that cannot be computed at once. */
function undoFor({ dice }: Draft): Pick<EffectInstruction, 'undo'> {
  if (!dice.chance(0.7)) return {};
  const input = { n: 'vars.n', id: dice.chance(0.1) ? 'vars.broken + answer.n' : 'answer.body.text' };
  return { undo: { operation: 'http.request', settings: {}, input, outcomes: ['ok'] } };
}

function undo(draft: Draft, to: Label): Label {
  const step = nextStep(draft);
  const { dice } = draft;
  const incident = dice.chance(0.5) ? way('incident', dice.chance(0.3) ? null : to) : null;
  const steps = dice.chance(0.2) ? { steps: ['s1', 's2', 's3'] } : {};
  return add(draft, step, { op: 'compensate', step, ...steps, done: way('done', to), incident });
}

function effect(draft: Draft, to: Label): Label {
  const step = nextStep(draft);
  const { dice } = draft;
  return add(draft, step, {
    op: 'effect',
    step,
    operation: 'http.request',
    settings: {},
    input: { n: 'vars.n' },
    timeoutMs: 1_000,
    retry: { attempts: 1, firstMs: 1, factor: 1, longestMs: 1 },
    assign: [{ name: 'text', path: 'body.text' }],
    ways: [way('ok', to), way('no', dice.chance(0.1) ? null : to)],
    failed: dice.chance(0.5) ? way('failed', dice.chance(0.3) ? null : to) : null,
    quick: false,
    ...undoFor(draft),
    ...triggersFor(draft, to),
  });
}

const TASK: TaskConfig = {
  kind: 'task',
  name: { zh: '任务' },
  form: { id: 'f', title: { zh: '表' }, sections: [] },
  scriptKit: null,
  assignment: { kind: 'queue', queue: 'q' },
  leaseMs: 10_000,
  expiresMs: 100_000,
  completions: [],
};

function work(draft: Draft, to: Label): Label {
  const step = nextStep(draft);
  const ways = [way('done', to), way('returned', draft.dice.chance(0.1) ? null : to), way('expired', to)];
  return add(draft, step, {
    op: 'work',
    step,
    work: TASK,
    input: {},
    assign: [{ name: 'text', field: 'text' }],
    ways,
    ...triggersFor(draft, to),
  });
}

function fork(draft: Draft, to: Label, depth: number): Label {
  const step = nextStep(draft);
  const join = `${step}/join`;
  const branches = Array.from({ length: 2 + draft.dice.below(2) }, (_, index) => way(`b${index}`, sequence(draft, join, depth - 1)));
  add(draft, join, {
    op: 'join',
    step,
    need: 1 + draft.dice.below(branches.length),
    rest: draft.dice.pick(['cancel', 'abandon']),
    way: way('joined', to),
  });
  return add(draft, step, { op: 'fork', step, branches, join });
}

/** Comes back to its beginning until the dice of the outside world (`text`) or a count lets it go. */
function loop(draft: Draft, to: Label, depth: number): Label {
  const step = nextStep(draft);
  const rests = nextStep(draft);
  const body = sequence(draft, rests, depth - 1);
  add(draft, rests, { op: 'await', step: rests, timers: [{ afterMs: 5_000, way: way('time', step) }], events: [] });
  return add(draft, step, { op: 'branch', step, cases: [{ when: 'vars.n > 6.0', way: way('out', to) }], otherwise: way('again', body) });
}

function triggersFor(draft: Draft, to: Label): { readonly triggers?: readonly PlanTrigger[] } {
  const { dice } = draft;
  if (!dice.chance(0.3)) return {};
  const interrupting = dice.chance(0.5);
  const when = dice.pick([
    { kind: 'timer', afterMs: 3_000 },
    { kind: 'timer', afterMs: 3_000, by: RULE, repeat: { everyMs: 2_000, times: dice.pick([1, 2, null]) } },
    { kind: 'timer', afterMs: 1_000, repeat: { everyMs: 4_000, times: 3, by: RULE } },
    { kind: 'event', event: dice.pick(EVENTS) },
    { kind: 'error', code: 'down' },
  ] as const);
  const target = interrupting ? to : dice.pick(['side-end', effect(draft, 'side-end')]);
  return { triggers: [{ id: 't', when, interrupting, way: way('on.t', dice.chance(0.05) ? null : target) }] };
}

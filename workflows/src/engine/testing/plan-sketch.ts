import type {
  AwaitInstruction,
  CompensateInstruction,
  EffectInstruction,
  EffectUndo,
  Instruction,
  Label,
  Plan,
  PlanTrigger,
  Way,
} from '../../plan/plan.js';
import type { TaskConfig } from '../../touchpoint/task-config.js';

/** A plan for tests, from its instructions by label; the first one starts. A label names its step up to the `/`. */
export function sketchPlan(instructions: Readonly<Record<Label, (step: string) => Instruction>>, more: Partial<Plan> = {}): Plan {
  const made = Object.entries(instructions).map(([label, make]) => [label, make(label.split('/')[0] ?? label)] as const);
  return {
    format: 1,
    start: made[0]?.[0] ?? '',
    timeZone: 'Asia/Shanghai',
    variables: { n: 0, text: null },
    exits: [],
    maximumAgeMs: null,
    listens: ['paid', 'called', 'left'],
    instructions: Object.fromEntries(made),
    ...more,
  };
}

type Make = (step: string) => Instruction;

export function way(outcome: string, to: Label | null): Way {
  return { outcome, to };
}

export const end =
  (outcome = 'done'): Make =>
  (step) => ({ op: 'end', step, outcome });

export const assign =
  (value: string, to: Label): Make =>
  (step) => ({ op: 'assign', step, values: [{ name: 'n', value }], way: way('next', to) });

export const branch =
  (when: string, yes: Label | null, no: Label | null): Make =>
  (step) => ({ op: 'branch', step, cases: [{ when, way: way('yes', yes) }], otherwise: way('no', no) });

export const raise =
  (cause: string): Make =>
  (step) => ({ op: 'raise', step, cause });

/** Waits so many seconds, or for events: name → label. `more` replaces parts of the instruction. */
export const wait =
  (
    seconds: number,
    to: Label | null,
    { on = {}, ...more }: Partial<AwaitInstruction> & { readonly on?: Readonly<Record<string, Label | null>> } = {},
  ): Make =>
  (step) => ({
    op: 'await',
    step,
    timers: [{ afterMs: seconds * 1_000, way: way('time', to) }],
    events: Object.entries(on).map(([event, label]) => ({ event, since: 'step', assign: [], way: way(event, label) })),
    ...more,
  });

export const effect =
  (to: Label | null, more: Partial<EffectInstruction> = {}): Make =>
  (step) => ({
    op: 'effect',
    step,
    operation: 'http.request',
    settings: {},
    input: { n: 'vars.n' },
    timeoutMs: 1_000,
    retry: { attempts: 1, firstMs: 1, factor: 1, longestMs: 1 },
    assign: [{ name: 'text', path: 'body.text' }],
    ways: [way('ok', to), way('no', null)],
    failed: null,
    quick: false,
    ...more,
  });

const TASK: TaskConfig = {
  kind: 'task',
  name: { zh: '复核' },
  form: { id: 'f', title: { zh: '表' }, sections: [] },
  scriptKit: null,
  assignment: { kind: 'queue', queue: 'q' },
  leaseMs: 60_000,
  expiresMs: 3_600_000,
  completions: [],
};

export const work =
  (to: Label, triggers: readonly PlanTrigger[] = []): Make =>
  (step) => ({
    op: 'work',
    step,
    work: TASK,
    input: {},
    assign: [{ name: 'text', field: 'note' }],
    ways: [way('done', to), way('returned', null), way('expired', to)],
    triggers,
  });

/** What undoes an effect: the operation `undo.<step>`, given `n` and what the effect answered as `id`. */
export const undoing = (step: string, input: EffectUndo['input'] = { n: 'vars.n', id: 'answer.id' }): Pick<EffectInstruction, 'undo'> => ({
  undo: { operation: `undo.${step}`, settings: { of: step }, input, outcomes: ['ok'] },
});

export const compensate =
  (to: Label, more: Partial<CompensateInstruction> = {}): Make =>
  (step) => ({ op: 'compensate', step, done: way('done', to), incident: null, ...more });

export const fork =
  (join: Label, ...branches: readonly Label[]): Make =>
  (step) => ({ op: 'fork', step, join, branches: branches.map((label, index) => way(`b${index}`, label)) });

export const join =
  (need: number, rest: 'cancel' | 'abandon', to: Label): Make =>
  (step) => ({ op: 'join', step, need, rest, way: way('joined', to) });

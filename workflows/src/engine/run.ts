import type { Json } from '../graph/graph.js';
import type { Instruction, Label, Op, Plan } from '../plan/plan.js';
import type { Actor } from '../touchpoint/touchpoint.js';
import type { Happening, Why } from './happening.js';
import type { Decision, EntryKind, JournalEntry, Request } from './request.js';
import type { Position, State } from './state.js';

/** One call of the engine: what has been decided so far. The only thing that changes while it runs, and it never leaves the call. */
export interface Run {
  readonly plan: Plan;
  /** Instant of the happening, ISO. */
  readonly at: string;
  state: State;
  readonly requests: Request[];
  /** Keys in `requests` that were asked in an earlier call too. */
  readonly repeated: Set<string>;
  readonly entries: JournalEntry[];
  /** Ids of positions that have arrived at an instruction and have not acted on it yet. */
  readonly moving: string[];
  /** Positions whose arrival at their step is not journaled yet: steps passed in one go are journaled by leaving only. */
  readonly fresh: Set<string>;
  /** Enough steps were entered for the first time that it is worth looking which can be forgotten. */
  remembersMuch: boolean;
  /** Happenings held back during a pause that take effect after the one at hand. */
  readonly released: Happening[];
}

/** Why a way was not taken. */
export type NotTaken = JournalEntry['notTaken'][number];

/** Starts a call of the engine on a state. */
export function startRun(plan: Plan, state: State, at: string): Run {
  const asked = { requests: [], repeated: new Set<string>() };
  return { plan, at, state, ...asked, entries: [], moving: [], fresh: new Set(), remembersMuch: false, released: [] };
}

/** Asked although whoever asks is gone. */
const LAST_WORDS: ReadonlySet<Request['type']> = new Set(['close-work', 'recall']);

/** What the call decided. What was asked and became void within the call (a branch cut by its join, the end of the instance) was never asked. */
export function decisionOf({ state, requests, entries }: Run): Decision {
  const open = new Set(state.requests.map(({ key }) => key));
  const live = requests.filter((request) => !('key' in request) || LAST_WORDS.has(request.type) || open.has(request.key));
  return { state, requests: live, entries };
}

/** The instruction at a label. Throws for a broken plan: no data of a customer leads there. */
export function instructionAt(plan: Plan, label: Label): Instruction {
  const instruction = Object.hasOwn(plan.instructions, label) ? plan.instructions[label] : undefined;
  if (!instruction) throw new Error(`Plan has no instruction at "${label}"`);
  return instruction;
}

/** An instruction of that kind. */
export type InstructionOf<K extends Op> = Extract<Instruction, { readonly op: K }>;

/** The instruction at which a position stands, when it must be of that kind. Throws when it is not. */
export function instructionOf<K extends Op>(plan: Plan, { label }: Position, op: K): InstructionOf<K> {
  const instruction = instructionAt(plan, label);
  if (!isOf(instruction, op)) throw new Error(`Plan has at "${label}" ${instruction.op}, not ${op}`);
  return instruction;
}

function isOf<K extends Op>(instruction: Instruction, op: K): instruction is InstructionOf<K> {
  return instruction.op === op;
}

/** The step on which a position stands. */
export function stepOf(run: Run, position: Position): string {
  return instructionAt(run.plan, position.label).step;
}

/** The position of that id, if it still stands. */
export function findPosition({ state }: Run, id: string): Position | undefined {
  return state.positions.find((position) => position.id === id);
}

/** Replaces parts of the state. */
export function update(run: Run, change: Partial<State>): void {
  run.state = { ...run.state, ...change };
}

/** Replaces parts of a position as it stands now, and gives the new one. */
export function updatePosition(run: Run, { id }: Position, change: Partial<Position>): Position {
  const current = findPosition(run, id);
  if (!current) throw new Error(`Position "${id}" does not stand`);
  const changed = { ...current, ...change };
  update(run, { positions: run.state.positions.map((other) => (other.id === id ? changed : other)) });
  return changed;
}

/** Sets variables; names keep their place, so that equal states are equal texts. */
export function setVariables(run: Run, values: Readonly<Record<string, Json>>): void {
  if (Object.keys(values).length > 0) update(run, { variables: { ...run.state.variables, ...values } });
}

/** What an entry says; the rest is numbered and dated here. */
export interface EntryText {
  readonly kind: EntryKind;
  readonly position?: Position;
  /** For what concerns a step at which no position stands any more. */
  readonly step?: string;
  readonly visit?: number;
  readonly outcome?: string | null;
  readonly actor?: Actor | null;
  readonly channel?: string | null;
  readonly why?: Why | null;
  readonly notTaken?: readonly NotTaken[];
}

const SILENT = { outcome: null, actor: null, channel: null, why: null, notTaken: [] };

/** Writes the next journal entry. */
export function record(run: Run, { position, step, visit = 0, ...text }: EntryText): void {
  const sequence = run.state.sequence + 1;
  update(run, { sequence });
  const place = position
    ? { step: stepOf(run, position), visit: position.visit, position: position.id }
    : { step: step ?? null, visit, position: '' };
  run.entries.push({ sequence, at: run.at, ...SILENT, ...place, ...text });
}

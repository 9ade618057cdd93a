import type { Instruction, Label, Plan, Way } from '@tongtu/workflows/plan';
import { holds, NoValue, type Scope, valueOf } from './expressions.js';
import type { Json } from '@tongtu/workflows/graph';
import type { Key, Place, Told, Values } from './told.js';

/** One visit of a fork, and which of its branches a line is. */
export interface Branch {
  readonly fork: Label;
  readonly visit: number;
  readonly index: number;
}

/** Something that was asked of the world: what it is and what it is asked with. */
export interface Asked {
  readonly key: Key;
  readonly type: 'perform' | 'open-work' | 'check-work' | 'close-work' | 'ask-due' | 'hand-over-work' | 'undo' | 'recall';
  readonly content: Json;
  /** Of due times: for times of the wait itself, and when they were asked for. */
  readonly own?: boolean;
  /** Of an undo: key of what is undone. */
  readonly undoes?: Key;
  readonly at?: string;
  readonly dues?: readonly AskedDue[];
}

/** A due time that the calendar is asked for: of a time of the wait or of a trigger, counted from an instant; `round` of a trigger that repeats. */
export interface AskedDue {
  readonly id: string;
  readonly from: string;
  readonly round?: number;
}

/** What a clock was armed for. */
export type Purpose = { readonly time: number } | { readonly trigger: string; readonly round: number } | { readonly check: true };

/**
 * What is noted in the diary of a line, in the order in which it happened. Nothing is ever struck out: whatever is so now is so because of
 * what was noted last.
 */
export type Note =
  | {
      readonly note: 'came';
      readonly label: Label;
      readonly place: Place;
      readonly since: string;
      /** A new visit of the step. */ readonly anew: boolean;
    }
  | { readonly note: 'turn' } // it is to act
  | { readonly note: 'acted' }
  | { readonly note: 'seen' } // its arrival at the step is in the journal
  | { readonly note: 'stuck'; readonly code: string; /** The failed request that would be asked again. */ readonly over: Key | null }
  | { readonly note: 'freed' }
  /** Something beside what it stands for needs a person. */
  | { readonly note: 'troubled'; readonly code: string; readonly over: Key | null }
  | { readonly note: 'asked'; readonly asked: Asked }
  | { readonly note: 'answered' | 'failed' | 'void' | 'begun'; readonly key: Key }
  | { readonly note: 'armed'; readonly purpose: Purpose; readonly due: string }
  | { readonly note: 'unarmed'; readonly purpose: Purpose }
  | { readonly note: 'row-closed' }
  | { readonly note: 'put-aside' }
  | { readonly note: 'left-fork' }
  | { readonly note: 'gone' };

export type NoteOf<N extends Note['note']> = Extract<Note, { readonly note: N }>;

/** A line of an instance: one position, from its birth to its going. */
export interface Line {
  readonly born: {
    readonly branches: readonly Branch[];
    readonly aside: boolean;
    /** Names the side line that it belongs to. */ readonly sideLine: number | null;
  };
  readonly diary: { readonly tick: number; readonly entry: Note }[];
}

/** A row of a person's work that the journey has left, and asks to be closed. */
export interface Closing {
  readonly asked: Asked;
  answered: boolean;
  failed: boolean;
}

export interface KeptEvent {
  readonly number: number;
  readonly name: string;
  readonly at: string;
  readonly data: Json;
}

/** An effect that was done and can be undone: on which branches, and on which side line. */
export interface Done {
  readonly key: Key;
  readonly label: Label;
  readonly branches: readonly Branch[];
  readonly sideLine: number | null;
  readonly input: Values | null;
  isUndone: boolean;
}

/** Everything that has happened to an instance. */
export interface Story {
  readonly plan: Plan;
  /** The forks inside which each label lies. */
  readonly within: Readonly<Record<Label, readonly Label[]>>;
  readonly startedAt: string;
  at: string;
  tick: number;
  /** Tick at which the happening at hand came: what was asked since, the world has not heard. */
  heardAt: number;
  readonly lines: Line[];
  readonly closings: Closing[];
  readonly visits: Map<string, number>;
  readonly variables: Map<string, Json>;
  readonly customer: Map<string, Json>;
  /** Inbox numbers that were taken in. */
  readonly taken: Set<number>;
  /** Branches that have come to the join of a visit of a fork. */
  readonly arrived: Map<string, Set<number>>;
  /** Visits of forks whose join has gone on. */
  readonly joined: Set<string>;
  readonly early: KeptEvent[];
  readonly done: Done[];
  ageDue: string | null;
  paused: boolean;
  /** Paused so that events are only written down. */
  discards: boolean;
  held: Told[];
  end: { readonly outcome: string; readonly output: Values } | null;
  /** Of the happening at hand. */
  askedNow: Asked[];
  saidNow: string[];
}

/** Notes something in the diary of a line. */
export function note(story: Story, line: Line, entry: Note): void {
  story.tick += 1;
  line.diary.push({ tick: story.tick, entry });
}

/** Writes in the journal. */
export function say(
  story: Story,
  kind: string,
  { at = '-', outcome = null }: { readonly at?: Place; readonly outcome?: string | null } = {},
): void {
  story.saidNow.push(`${kind} ${at} ${outcome ?? '-'}`);
}

export function instructionAt({ plan }: Story, label: Label): Instruction {
  const instruction = plan.instructions[label];
  if (!instruction) throw new Error(`No "${label}"`);
  return instruction;
}

/** The ways by which a line leaves an instruction by itself. */
export function waysOf(instruction: Instruction): readonly Way[] {
  const found: Way[] = [];
  if ('way' in instruction) found.push(instruction.way);
  if (instruction.op === 'branch') found.push(...instruction.cases.map(({ way }) => way), instruction.otherwise);
  if (instruction.op === 'await') {
    found.push(...instruction.timers.flatMap((timer) => ('until' in timer ? [timer.way, timer.past] : [timer.way])));
    found.push(...instruction.events.map(({ way }) => way));
  }
  if (instruction.op === 'effect' || instruction.op === 'work') found.push(...instruction.ways);
  if (instruction.op === 'effect' && instruction.failed) found.push(instruction.failed);
  if (instruction.op === 'compensate') found.push(instruction.done, ...(instruction.incident ? [instruction.incident] : []));
  return found;
}

function scopeOf({ variables, customer }: Story, event?: Json): Scope {
  const vars = Object.fromEntries(variables);
  return { vars, customer: Object.fromEntries(customer), ...(event === undefined ? {} : { event, answer: event }) };
}

/** A value, or `undefined` when there is none. */
export function compute(story: Story, source: string, event?: Json): Json | undefined {
  return unlessNone(() => valueOf(source, scopeOf(story, event)));
}

/** Whether a condition holds; `undefined` when it cannot be said. */
export function judge(story: Story, source: string, event?: Json): boolean | undefined {
  return unlessNone(() => holds(source, scopeOf(story, event)));
}

/** Several named values, all from what was before; `undefined` when one of them has none. */
export function computeAll(story: Story, sources: Readonly<Record<string, string>>, event?: Json): Values | undefined {
  const pairs = Object.entries(sources).map(([name, source]) => [name, compute(story, source, event)] as const);
  return pairs.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(pairs) as Values);
}

function unlessNone<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoValue) return undefined;
    throw error;
  }
}

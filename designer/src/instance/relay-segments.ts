import type { InstanceView, JournalItem } from '../server/instances.js';
import type { WorkFamily } from '../server/tasks.js';

/** Whose turn it was: one of the families, nobody's because the customer had stopped, or the bank's own systems'. */
export type Turn = WorkFamily | 'idle' | 'neutral';

/** A stretch of time in which one party had it. Times in milliseconds. */
export interface RelaySegment {
  readonly turn: Turn;
  /** Id of the step. */
  readonly step: string | null;
  /** Name of the person, as the journal has it; absent while nobody had taken it. */
  readonly who?: string;
  /** Id of the rung of the step's ladder. */
  readonly rung?: string;
  readonly from: number;
  readonly to: number;
  /** Lasts still. */
  readonly current: boolean;
}

/** What the bar needs to know of the drawing. */
export interface RelayDrawing {
  /** Families of the rungs of a step, by rung id. */
  readonly rungs: (step: string, rung: string) => WorkFamily | undefined;
  /** Whether a step stands on a side line, which goes on beside the main one. */
  readonly isSide: (step: string) => boolean;
}

interface Change {
  readonly at: number;
  readonly turn: Turn;
  readonly step: string | null;
  readonly who?: string;
  readonly rung?: string;
}

/** What lasts less was only passed: a step of the bank's own systems, an offer that was taken as it was made. */
const leastMs = 1000;

const families: readonly WorkFamily[] = ['customer', 'ai', 'remote', 'branch'];

function familyOf({ actor, channel }: JournalItem): WorkFamily {
  if (actor?.kind === 'customer') return 'customer';
  if (actor?.kind === 'ai') return 'ai';
  return families.find((family) => family === channel) ?? 'remote';
}

/** When the customer did something last before a breakpoint. */
function lastActive({ at, why }: JournalItem): number {
  const since = why?.args?.['since'];
  return typeof since === 'string' ? Date.parse(since) : Date.parse(at);
}

type Works = InstanceView['works'];

function enteredTurn({ step, visit }: JournalItem, works: Works): Turn {
  const work = works.find((one) => one.step === step && one.visit === visit);
  if (work === undefined) return 'neutral';
  return work.kind === 'touch' ? 'customer' : (work.family ?? 'neutral');
}

interface Around {
  readonly works: Works;
  readonly drawing: RelayDrawing;
}

type Reader = (entry: JournalItem, step: string, around: Around) => Omit<Change, 'at' | 'step'> | undefined;

const taken: Reader = (entry) => {
  const { actor } = entry;
  return { turn: familyOf(entry), ...(actor !== null && actor.kind !== 'customer' && { who: actor.name }) };
};

const climbed: Reader = ({ outcome }, step, { drawing }) => {
  if (outcome === null) return undefined;
  return { turn: drawing.rungs(step, outcome) ?? 'neutral', rung: outcome };
};

/** What each kind of entry says about whose turn it is; the others say nothing of it. */
const readers: Readonly<Record<string, Reader>> = {
  entered: (entry, _, { works }) => ({ turn: enteredTurn(entry, works) }),
  taken,
  'taken-over': taken,
  breakpoint: () => ({ turn: 'idle' }),
  climbed,
  'handed-over': climbed,
  released: (entry) => (entry.actor?.kind === 'staff' ? { turn: familyOf(entry) } : undefined),
};

/** What an entry changes about whose turn it is; undefined = nothing. */
function changeOf(entry: JournalItem, around: Around): Change | undefined {
  const { kind, step } = entry;
  if (step === null || around.drawing.isSide(step)) return undefined;
  const change = readers[kind]?.(entry, step, around);
  return change && { ...change, step, at: kind === 'breakpoint' ? lastActive(entry) : Date.parse(entry.at) };
}

function isSame(a: RelaySegment, b: Change): boolean {
  return a.turn === b.turn && a.step === b.step && a.who === b.who;
}

/** Puts a change behind those before it; what it overtakes ends where it begins. */
function follow(before: readonly RelaySegment[], change: Change): readonly RelaySegment[] {
  const kept = before.filter(({ from }) => from < change.at || change.turn !== 'idle');
  const last = kept.at(-1);
  if (last !== undefined && isSame(last, change)) return kept;
  const from = Math.max(change.at, last?.from ?? change.at);
  const closed = last === undefined ? [] : [...kept.slice(0, -1), { ...last, to: from }];
  return [...closed, { ...change, from, to: from, current: false }];
}

/** Who had it, and for how long, from the beginning until the end or until now (milliseconds). */
export function relaySegments(
  instance: Pick<InstanceView, 'startedAt' | 'endedAt' | 'works'>,
  journal: readonly JournalItem[],
  { drawing, now }: { readonly drawing: RelayDrawing; readonly now: number },
): readonly RelaySegment[] {
  const oldestFirst = journal.toSorted((a, b) => a.at.localeCompare(b.at) || Number(a.id) - Number(b.id));
  let segments: readonly RelaySegment[] = [];
  for (const entry of oldestFirst) {
    const change = changeOf(entry, { works: instance.works, drawing });
    if (change !== undefined) segments = follow(segments, change);
  }
  const end = instance.endedAt === null ? now : Date.parse(instance.endedAt);
  const last = segments.at(-1);
  if (last === undefined) return [];
  const whole = [...segments.slice(0, -1), { ...last, to: Math.max(end, last.from), current: instance.endedAt === null }];
  return whole.filter(({ from, to, current }) => current || to - from >= leastMs);
}

import type { Json } from '../graph/graph.js';
import type { Why } from '../engine/happening.js';
import type { EntryKind, JournalEntry } from '../engine/request.js';
import type { Incident, OpenTimer, State } from '../engine/state.js';
import type { Actor } from '../touchpoint/touchpoint.js';
import type { Carried, CarriedPosition } from './activities.js';
import { at, isSet, type Row, short, usual } from './row.js';
import { lengthenUuid, shortenUuid } from './short-uuid.js';

/** Id of the position on the main line, which most entries are about. */
const firstPosition = 'p1';

const letters: Readonly<Record<EntryKind, string>> = {
  began: 'b',
  entered: 'e',
  left: 'l',
  waiting: 'w',
  'put-off': 'O',
  interrupted: 'i',
  'event-early': 'E',
  'event-late': 'L',
  set: 's',
  incident: 'x',
  retried: 'r',
  commanded: 'c',
  refused: 'R',
  paused: 'p',
  resumed: 'P',
  exited: 'o',
  ended: 'z',
  'side-line': 'S',
  undone: 'u',
};
const kinds: Readonly<Record<string, EntryKind>> = Object.fromEntries(
  Object.entries(letters).map(([kind, letter]) => [letter, kind as EntryKind]),
);

function millis(iso: string): number {
  return Date.parse(iso);
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

/** Most reasons are of two forms: an operation answered by this outcome (its name alone), or a bare code (in brackets). */
function packWhy(why: Why | null, outcome: string | null): Json {
  if (!why) return usual;
  const { code, args } = why;
  if (!args) return [code];
  const { operation, ...rest } = args;
  const isPlainAnswer =
    code === 'answered' && typeof operation === 'string' && Object.keys(rest).join() === 'outcome' && rest['outcome'] === outcome;
  return isPlainAnswer ? operation : (why as unknown as Json);
}

function unpackWhy(packed: Json | undefined, outcome: string | null): Why | null {
  if (packed === undefined || packed === usual) return null;
  if (typeof packed === 'string') return { code: 'answered', args: { operation: packed, outcome } };
  if (Array.isArray(packed)) return { code: String(packed[0]) };
  return packed as unknown as Why;
}

type WayNotTaken = JournalEntry['notTaken'][number];

/** Most ways are not taken because the answer was the other one, by which the step was left: the way's name alone. */
function packNotTaken({ outcome, why }: WayNotTaken, left: string | null): Json {
  const { code, args } = why;
  const isOtherAnswer = code === 'other-answer' && args && Object.keys(args).join() === 'outcome' && args['outcome'] === left;
  return isOtherAnswer ? outcome : ({ outcome, why } as unknown as Json);
}

function unpackNotTaken(packed: Json, left: string | null): WayNotTaken {
  if (typeof packed === 'string') return { outcome: packed, why: { code: 'other-answer', args: { outcome: left } } };
  return packed as unknown as WayNotTaken;
}

function packEntry(entry: JournalEntry, base: number, before: JournalEntry | undefined): Row {
  return short([
    letters[entry.kind],
    entry.step ?? usual,
    entry.outcome ?? usual,
    packWhy(entry.why, entry.outcome),
    entry.position === (before?.position ?? firstPosition) ? usual : entry.position,
    entry.visit - 1,
    millis(entry.at) - base,
    (entry.actor as Json) ?? usual,
    entry.channel ?? usual,
    entry.notTaken.length === 0 ? usual : entry.notTaken.map((way) => packNotTaken(way, entry.outcome)),
  ]);
}

/** Writes entries short; their times count from `base`, in ms of the epoch. */
export function packEntries(entries: readonly JournalEntry[], base: number): readonly Row[] {
  return entries.map((entry, index) => packEntry(entry, base, entries[index - 1]));
}

/** Reads what `packEntries` wrote; `first` is the number of the first entry. */
export function unpackEntries(
  rows: readonly Row[],
  { first, base }: { readonly first: number; readonly base: number },
): readonly JournalEntry[] {
  let position = firstPosition;
  return rows.map((row, index) => {
    position = at(row, 4, position);
    const outcome = at<string | null>(row, 2, null);
    return {
      sequence: first + index,
      at: iso(base + at<number>(row, 6, 0)),
      kind: kindOf(row),
      step: at<string | null>(row, 1, null),
      visit: at<number>(row, 5, 0) + 1,
      position,
      outcome,
      actor: at<Actor | null>(row, 7, null),
      channel: at<string | null>(row, 8, null),
      why: unpackWhy(row[3], outcome),
      notTaken: at<readonly Json[]>(row, 9, []).map((way) => unpackNotTaken(way, outcome)),
    };
  });
}

function kindOf(row: Row): EntryKind {
  const kind = kinds[String(row[0])];
  if (!kind) throw new Error(`No kind of journal entry is written "${String(row[0])}".`);
  return kind;
}

function packPosition(position: CarriedPosition, base: number): Row {
  return short([
    position.id,
    position.label,
    position.visit - 1,
    millis(position.enteredAt) - base,
    position.side ? 1 : usual,
    (position.incident as unknown as Json) ?? usual,
    position.work ? 1 : usual,
    position.timers.length === 0 ? usual : (position.timers as unknown as Json),
  ]);
}

function unpackPosition(row: Row, base: number): CarriedPosition {
  const label = String(row[1]);
  const [step = label] = label.split('/');
  const visit = at<number>(row, 2, 0) + 1;
  return {
    id: String(row[0]),
    label,
    step,
    visit,
    enteredAt: iso(base + at<number>(row, 3, 0)),
    side: isSet(row, 4),
    incident: at<Incident | null>(row, 5, null),
    work: isSet(row, 6) ? `${step}:${visit}` : null,
    timers: at<readonly Pick<OpenTimer, 'due' | 'purpose'>[]>(row, 7, []),
  };
}

/** Most news end by entering the one position there is: then the position need not be told again. */
function standsWhereLastEntered(positions: readonly Row[], last: JournalEntry | undefined): boolean {
  const entered = last?.kind === 'entered' && last.step !== null ? short([last.position, last.step, last.visit - 1]) : null;
  return positions.length === 1 && entered !== null && JSON.stringify(positions[0]) === JSON.stringify(entered);
}

/** Writes news short. Entries must be numbered without gaps. */
export function packCarried(carried: Carried): Row {
  const { instance, entries, positions, status, outcome, output } = carried;
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return [shortenUuid(instance)];
  if (last.sequence - first.sequence !== entries.length - 1)
    throw new Error(`Journal entries ${first.sequence} to ${last.sequence} have a gap.`);
  const base = millis(last.at);
  const places = positions.map((position) => packPosition(position, base));
  return short([
    shortenUuid(instance),
    first.sequence,
    base,
    packEntries(entries, base),
    standsWhereLastEntered(places, last) ? usual : places,
    status === 'running' ? usual : status,
    outcome ?? usual,
    output ?? usual,
  ]);
}

/** Reads what `packCarried` wrote. */
export function unpackCarried(row: Row): Carried {
  const base = at<number>(row, 2, 0);
  const entries = unpackEntries(at<readonly Row[]>(row, 3, []), { first: at(row, 1, 0), base });
  const last = entries.at(-1);
  const entered: Row = last ? [last.position, last.step, last.visit - 1] : [];
  const places = at<readonly Row[]>(row, 4, last ? [entered] : []);
  const output = at<Carried['output']>(row, 7, undefined);
  return {
    instance: lengthenUuid(String(row[0])),
    entries,
    positions: places.map((place) => unpackPosition(place, base)),
    status: at<State['status']>(row, 5, 'running'),
    outcome: at<string | null>(row, 6, null),
    ...(output ? { output } : {}),
  };
}

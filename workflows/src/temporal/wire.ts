import type { Json, JsonObject } from '../graph/graph.js';
import type { Answer, Why } from '../engine/happening.js';
import type { EntryKind, JournalEntry } from '../engine/request.js';
import type { Incident, OpenTimer, State } from '../engine/state.js';
import type { Actor } from '../touchpoint/touchpoint.js';
import type { Carried, CarriedPosition, Closing, EffectAnswer, EffectCall } from './activities.js';

/*
 * What an ordinary activity is called with stays in the history for as long as the instance lives, so it is written
 * short: rows of values instead of objects, 0 for what is as usual, usual values at the end left out.
 */

const letters: Readonly<Record<EntryKind, string>> = {
  began: 'b',
  entered: 'e',
  left: 'l',
  waiting: 'w',
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
};
const kinds: Readonly<Record<string, EntryKind>> = Object.fromEntries(
  Object.entries(letters).map(([kind, letter]) => [letter, kind as EntryKind]),
);

/** A row of JSON values whose meaning is their place. */
export type Row = readonly Json[];

const usual = 0;

function short(row: Row): Row {
  const last = row.findLastIndex((value) => value !== usual);
  return row.slice(0, last + 1);
}

/** A value of a row, or what stands for "as usual" there. */
function at<T>(row: Row, place: number, asUsual: T): T {
  const value = row[place];
  return value === undefined || value === usual ? asUsual : (value as T);
}

function millis(iso: string): number {
  return Date.parse(iso);
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

function packEntry(entry: JournalEntry, base: number, before: JournalEntry | undefined): Row {
  return short([
    letters[entry.kind],
    entry.step ?? usual,
    entry.outcome ?? usual,
    entry.visit - 1,
    entry.position === (before?.position ?? '') ? usual : entry.position,
    millis(entry.at) - base,
    (entry.actor as Json) ?? usual,
    entry.channel ?? usual,
    (entry.why as Json) ?? usual,
    entry.notTaken.length === 0 ? usual : (entry.notTaken as unknown as Json),
  ]);
}

function unpackEntries(rows: readonly Row[], first: number, base: number): readonly JournalEntry[] {
  let position = '';
  return rows.map((row, index) => {
    position = at(row, 4, position);
    return {
      sequence: first + index,
      at: iso(base + at(row, 5, 0)),
      kind: kindOf(row),
      step: at<string | null>(row, 1, null),
      visit: at(row, 3, 0) + 1,
      position,
      outcome: at<string | null>(row, 2, null),
      actor: at<Actor | null>(row, 6, null),
      channel: at<string | null>(row, 7, null),
      why: at<Why | null>(row, 8, null),
      notTaken: at<JournalEntry['notTaken']>(row, 9, []),
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
  const visit = at(row, 2, 0) + 1;
  return {
    id: String(row[0]),
    label,
    step,
    visit,
    enteredAt: iso(base + at(row, 3, 0)),
    side: at(row, 4, 0) === 1,
    incident: at<Incident | null>(row, 5, null),
    work: at(row, 6, 0) === 1 ? `${step}:${visit}` : null,
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
  const { instance, entries, positions, status, outcome } = carried;
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return [instance];
  if (last.sequence - first.sequence !== entries.length - 1)
    throw new Error(`Journal entries ${first.sequence} to ${last.sequence} have a gap.`);
  const base = millis(last.at);
  const places = positions.map((position) => packPosition(position, base));
  return short([
    instance,
    first.sequence,
    base,
    entries.map((entry, index) => packEntry(entry, base, entries[index - 1])),
    standsWhereLastEntered(places, last) ? usual : places,
    status === 'running' ? usual : status,
    outcome ?? usual,
  ]);
}

/** Reads what `packCarried` wrote. */
export function unpackCarried(row: Row): Carried {
  const base = at(row, 2, 0);
  const entries = unpackEntries(at<readonly Row[]>(row, 3, []), at(row, 1, 0), base);
  const last = entries.at(-1);
  const entered: Row = last ? [last.position, last.step, last.visit - 1] : [];
  const places = at<readonly Row[]>(row, 4, last ? [entered] : []);
  return {
    instance: String(row[0]),
    entries,
    positions: places.map((place) => unpackPosition(place, base)),
    status: at<State['status']>(row, 5, 'running'),
    outcome: at<string | null>(row, 6, null),
  };
}

function packClosing({ outcome, inbox, carried }: Closing): Row {
  return [outcome, inbox, packCarried({ ...carried, instance: '' })];
}

function unpackClosing(row: Row, instance: string): Closing {
  return { outcome: String(row[0]), inbox: at(row, 1, 0), carried: { ...unpackCarried(row[2] as Row), instance } };
}

/** Writes the call of an effect short. */
export function packEffectCall({ settings, input, attempts, carried, closings }: EffectCall): Row {
  return short([settings, input, attempts, packCarried(carried), closings.length === 0 ? usual : closings.map(packClosing)]);
}

/** Reads what `packEffectCall` wrote. */
export function unpackEffectCall(row: Row): EffectCall {
  const carried = unpackCarried(row[3] as Row);
  return {
    settings: row[0] as JsonObject,
    input: row[1] as JsonObject,
    attempts: Number(row[2]),
    carried,
    closings: at<readonly Row[]>(row, 4, []).map((closing) => unpackClosing(closing, carried.instance)),
  };
}

/** Writes an answer short. */
export function packAnswer({ outcome, values, why, isClosed, key }: EffectAnswer): Row {
  const hasValues = values && Object.keys(values).length > 0;
  return short([outcome, hasValues ? values : usual, (why as Json | undefined) ?? usual, isClosed ? 1 : usual, key ?? usual]);
}

/** Reads what `packAnswer` wrote. */
export function unpackAnswer(row: Row): EffectAnswer {
  const values = at<Answer['values']>(row, 1, undefined);
  const why = at<Why | undefined>(row, 2, undefined);
  const key = at<string | undefined>(row, 4, undefined);
  return {
    outcome: String(row[0]),
    ...(values ? { values } : {}),
    ...(why ? { why } : {}),
    ...(at(row, 3, 0) === 1 ? { isClosed: true } : {}),
    ...(key === undefined ? {} : { key }),
  };
}

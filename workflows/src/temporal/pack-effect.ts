import type { Json, JsonObject } from '../graph/graph.js';
import type { Answer, Why } from '../engine/happening.js';
import type { Carried, Closing, EffectAnswer, EffectCall, SegmentRun } from './activities.js';
import { packCarried, packEntries, unpackCarried, unpackEntries } from './pack-carried.js';
import { at, isSet, type Row, short, usual } from './row.js';

/** A closing follows on the news that go with it, and ends the instance: only its entries need telling. */
function packClosing({ outcome, inbox, carried: { entries, output } }: Closing): Row {
  const [first] = entries;
  if (!first) throw new Error('A closing without entries closes nothing.');
  const base = Date.parse(first.at);
  return short([outcome, inbox, first.sequence, base, packEntries(entries, base), output ?? usual]);
}

function unpackClosing(row: Row, instance: string): Closing {
  const entries = unpackEntries(row[4] as readonly Row[], { first: Number(row[2]), base: Number(row[3]) });
  const output = at<Carried['output']>(row, 5, undefined);
  const outcome = entries.at(-1)?.outcome ?? null;
  return {
    outcome: String(row[0]),
    inbox: Number(row[1]),
    carried: { instance, entries, positions: [], status: 'ended', outcome, ...(output ? { output } : {}) },
  };
}

/** The step in a key (`step:visit:operation:generation`). */
function stepIn(key: string): string {
  return key.replace(/:\d+:[^:]+:\d+$/, '');
}

/** Writes the call of an effect short: an instruction that is its step's first needs no label beside the key. */
export function packEffectCall({ label, input, carried, closings, asking }: EffectCall, key: string): Row {
  const ends = closings.length === 0 ? usual : closings.map(packClosing);
  return short([input, packCarried(carried), ends, label === stepIn(key) ? usual : label, asking ?? usual]);
}

/** Reads what `packEffectCall` wrote. */
export function unpackEffectCall(row: Row, key: string): EffectCall {
  const carried = unpackCarried(row[1] as Row);
  const asking = at<number | undefined>(row, 4, undefined);
  return {
    label: at(row, 3, stepIn(key)),
    input: row[0] as JsonObject,
    carried,
    closings: at<readonly Row[]>(row, 2, []).map((closing) => unpackClosing(closing, carried.instance)),
    ...(asking === undefined ? {} : { asking }),
  };
}

/** Writes an answer short. */
export function packAnswer({ outcome, values, why, isClosed, key, customer }: EffectAnswer): Row {
  const hasValues = values && Object.keys(values).length > 0;
  return short([
    outcome,
    hasValues ? values : usual,
    (why as Json | undefined) ?? usual,
    isClosed ? 1 : usual,
    key ?? usual,
    customer ?? usual,
  ]);
}

/** Reads what `packAnswer` wrote. */
export function unpackAnswer(row: Row): EffectAnswer {
  const values = at<Answer['values']>(row, 1, undefined);
  const why = at<Why | undefined>(row, 2, undefined);
  const key = at<string | undefined>(row, 4, undefined);
  const customer = at<Answer['customer']>(row, 5, undefined);
  return {
    outcome: String(row[0]),
    ...(values ? { values } : {}),
    ...(why ? { why } : {}),
    ...(isSet(row, 3) ? { isClosed: true } : {}),
    ...(key === undefined ? {} : { key }),
    ...(customer ? { customer } : {}),
  };
}

/** The answers of a segment that was asked for at this ISO instant, each with its own. */
export function answersOf({ rows, afterMs }: SegmentRun, askedAt: string): readonly EffectAnswer[] {
  return rows.map((row, index) => ({ ...unpackAnswer(row), at: new Date(Date.parse(askedAt) + (afterMs[index] ?? 0)).toISOString() }));
}

/** What the engine is told of an answer: whose it is, and what was written with it, are the driver's business. */
export function plainAnswer({ outcome, values, why, customer }: EffectAnswer): Answer {
  return { outcome, ...(values ? { values } : {}), ...(why ? { why } : {}), ...(customer ? { customer } : {}) };
}

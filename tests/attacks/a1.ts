import { evaluate, EvaluationError } from '@tongtu/workflows/expressions';
import type { Figure } from '../figures/figure.js';
import { percentile, randomFrom } from '../figures/statistics.js';
import { escapes, fuzzed } from './expressions/payloads.js';

const longestMs = 5;

/** Values with something in reach that must never be reached. */
function makeBait() {
  const bait = { calls: 0 };
  const call = () => void (bait.calls += 1);
  const vars = { text: 'abc', list: [1, 2], object: { a: 1 }, key: 'constructor', when: new Date(0), map: new Map([['a', call]]), call };
  return { bait, values: { vars, customer: { tier: 'vip' } } };
}

/** Whether a result is plain data all the way down. */
function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean', 'bigint', 'undefined'].includes(typeof value)) return true;
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isData = Array.isArray(value) || prototype === Object.prototype || prototype === null;
  return isData && Object.values(value).every(isPlain);
}

/** What an expression did: nothing bad, or the reason why it is an escape. */
function attack(source: string): string | null {
  const { bait, values } = makeBait();
  const before = JSON.stringify(values);
  let result: unknown = null;
  try {
    result = evaluate(source, values);
  } catch (error) {
    if (!(error instanceof EvaluationError)) return `it broke the engine: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (bait.calls > 0) return 'it called a function';
  if (!isPlain(result)) return 'it came back with something that is not data';
  if (Object.keys(Object.prototype).length > 0) return 'it changed the prototype of objects';
  return JSON.stringify(values) === before ? null : 'it changed the values';
}

function timed(source: string): { readonly what: string | null; readonly ms: number } {
  const since = performance.now();
  const what = attack(source);
  return { what, ms: performance.now() - since };
}

/** Whether it is the expression or the machine that is slow: it is asked again, and the quickest counts. */
function bestOf(source: string, ms: number): number {
  return Math.min(ms, timed(source).ms, timed(source).ms, timed(source).ms);
}

interface Hunt {
  readonly found: readonly { readonly source: string; readonly what: string }[];
  readonly slowestMs: number;
  readonly p99Ms: number;
}

function hunt(count: number, random: () => number): Hunt {
  const found: { readonly source: string; readonly what: string }[] = [];
  const kept: number[] = [];
  let slowestMs = 0;
  for (let index = 0; index < count; index += 1) {
    const source = escapes[index] ?? fuzzed(random);
    const { what, ms } = timed(source);
    if (what !== null) found.push({ source, what });
    slowestMs = Math.max(slowestMs, ms > longestMs ? bestOf(source, ms) : ms);
    if (kept.length < 100_000) kept.push(ms);
  }
  return { found, slowestMs, p99Ms: percentile(kept, 99) };
}

export const figure: Figure = {
  id: 'A1',
  title: 'fuzzed expressions and public escape payloads: escapes; milliseconds of the slowest',
  run: ({ quick, seed, note }) => {
    const count = quick ? 20_000 : 10_000_000;
    const environment = JSON.stringify(process.env);
    const { found, slowestMs, p99Ms } = hunt(count, randomFrom(seed));
    const isUntouched = JSON.stringify(process.env) === environment;
    note(`${count} expressions from seed ${seed}; p99 ${p99Ms.toFixed(3)} ms, slowest ${slowestMs.toFixed(2)} ms`);
    for (const { source, what } of found.slice(0, 5)) note(`${JSON.stringify(source)}: ${what}`);
    return Promise.resolve({
      value: quick ? found.length : `${found.length}/${slowestMs.toFixed(2)}ms`,
      target: quick ? '=0' : '=0/<=5ms',
      ok: found.length === 0 && isUntouched && (quick || slowestMs <= longestMs),
      n: count,
      samples: { slowestMs, p99Ms, found: found.slice(0, 20) },
    });
  },
};

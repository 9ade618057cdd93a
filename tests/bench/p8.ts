import { check, compile, recheck } from '@tongtu/workflows/compiler';
import { applyEdit, type Edit } from '@tongtu/workflows/edits';
import type { Graph, Step } from '@tongtu/workflows/graph';
import type { Figure } from '../figures/figure.js';
import { median, percentile, randomFrom } from '../figures/statistics.js';
import { largeJourney } from './bed/large-journey.js';

const sizes = [10, 30, 100, 300, 1_000, 3_000, 10_000] as const;

/** Milliseconds of compiling a drawing that nobody has looked at before. */
function compileOnce(size: number): { readonly ms: number; readonly steps: number; readonly isSound: boolean } {
  const graph = largeJourney(size);
  const since = performance.now();
  const compiled = compile(graph);
  const ms = performance.now() - since;
  return {
    ms,
    steps: graph.steps.length,
    isSound: 'plan' in compiled && Object.keys(compiled.plan.instructions).length >= graph.steps.length,
  };
}

/** Slope of a straight line through the points on double logarithmic paper: 1 = twice the steps take twice as long. */
function slopeOf(points: readonly { readonly steps: number; readonly ms: number }[]): number {
  const logs = points.map(({ steps, ms }) => ({ x: Math.log(steps), y: Math.log(ms) }));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map((one) => one.x)), mean(logs.map((one) => one.y))];
  const over = logs.reduce((sum, one) => sum + (one.x - x) * (one.y - y), 0);
  return over / logs.reduce((sum, one) => sum + (one.x - x) ** 2, 0);
}

/** What a designer does to a step: another name, another setting, a link taken away or led elsewhere. */
function editOf({ steps, links }: Graph, random: () => number): Edit {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const step: Step = pick(steps);
  const link = pick(links);
  const edits: readonly Edit[] = [
    { kind: 'rename-step', step: step.id, name: { zh: `改名${Math.floor(random() * 1e6)}` } },
    { kind: 'set-config', step: step.id, path: 'duration', value: 'PT2H' },
    { kind: 'disconnect', from: link.from, outcome: link.outcome },
    { kind: 'connect', link: { ...link, to: pick(steps).id } },
  ];
  return pick(edits);
}

/** Milliseconds of each re-check in a row of edits, and whether the last gave what a whole check gives. */
function recheckMany(count: number, random: () => number) {
  let before = largeJourney(1_000);
  let problems = check(before);
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    // Every tenth edit starts from the sound drawing again, as people mend what they broke.
    if (index % 10 === 0) problems = check((before = largeJourney(1_000)));
    const after = applyEdit(before, editOf(before, random)).graph;
    const since = performance.now();
    problems = recheck({ before, after, problems });
    times.push(performance.now() - since);
    before = after;
  }
  return { times, isSame: JSON.stringify(problems) === JSON.stringify(check(before)) };
}

interface Measured {
  readonly steps: number;
  readonly ms: number;
  readonly isSound: boolean;
}

/** The median of some compilations of one size, after some that only warm up. */
function measure(size: number, { warming, runs }: { readonly warming: number; readonly runs: number }): Measured {
  const all = Array.from({ length: warming + runs }, () => compileOnce(size));
  const kept = all.slice(warming);
  return { steps: kept[0]?.steps ?? 0, ms: median(kept.map(({ ms }) => ms)), isSound: all.every(({ isSound }) => isSound) };
}

/** The four figures against their targets. */
function judge(measured: readonly Measured[], lateEdits: readonly number[]) {
  const [slope, edit] = [slopeOf(measured), median(lateEdits)];
  const [thousand, tenThousand] = [measured[4]?.ms ?? NaN, measured[6]?.ms ?? NaN];
  return {
    value: `${slope.toFixed(3)}/${thousand.toFixed(0)}ms/${tenThousand.toFixed(0)}ms/${edit.toFixed(1)}ms`,
    target: '<=1.08/<80ms/<1000ms/<20ms',
    ok: slope <= 1.08 && thousand < 80 && tenThousand < 1_000 && edit < 20,
  };
}

export const figure: Figure = {
  id: 'P8',
  title: 'compiling 10 to 10,000 steps: log-log slope; milliseconds of 1,000 and of 10,000 steps; of checking one edit at 1,000 steps',
  run: ({ quick, seed, note }) => {
    const runs = quick ? 1 : 11;
    const measured = sizes.map((size) => measure(size, { warming: quick ? 0 : 5, runs }));
    const edits = recheckMany(quick ? 10 : 400, randomFrom(seed));
    const late = edits.times.slice(edits.times.length >> 2);
    for (const { steps, ms } of measured) note(`${steps} steps: ${ms.toFixed(2)} ms`);
    note(`one edit at 1,000 steps: p50 ${median(late).toFixed(1)} ms, p95 ${percentile(late, 95).toFixed(1)} ms`);
    const isWhole = edits.isSame && measured.every(({ isSound }) => isSound);
    const base = { n: quick ? sizes.length : runs, samples: { measured, edits: edits.times } };
    if (quick) return Promise.resolve({ ...base, value: isWhole ? 'whole' : 'torn', target: '=whole', ok: isWhole });
    const judged = judge(measured, late);
    return Promise.resolve({ ...base, ...judged, ok: judged.ok && isWhole });
  },
};

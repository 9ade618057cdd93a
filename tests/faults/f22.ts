import { compile, parse, type Problem } from '@tongtu/workflows/compiler';
import type { Figure } from '../figures/figure.js';
import { openBank, must } from '../journeys/bank/open-bank.js';
import { startTongtu } from '../services/start-tongtu.js';
import { hostileDrawings, type Hostile } from './hostile/drawings.js';

const longestMs = 5_000;
const mostMiB = 400;

/** What came of one drawing: how it was refused, if it was, and how long that took. */
interface Verdict {
  readonly name: string;
  readonly fault: string | null;
  readonly ms: number;
}

/** What is wrong with a drawing, as the compiler sees it; nothing when it would run. */
function problemsOf(json: unknown): readonly Problem[] {
  const parsed = parse(json);
  if (!('graph' in parsed)) return parsed.problems;
  const compiled = compile(parsed.graph, { journeys: [], journey: 'hostile' });
  return 'problems' in compiled ? compiled.problems.filter(({ severity }) => severity === 'error') : [];
}

/** Whether a refusal names the place. */
function isPlaced({ place }: Hostile, problems: readonly Pick<Problem, 'step' | 'field'>[]): boolean {
  return place === undefined || problems.some(({ step, field }) => place.test([step, field].filter((part) => part !== null).join(' ')));
}

function faultOf(hostile: Hostile, problems: readonly Pick<Problem, 'step' | 'field'>[]): string | null {
  if (problems.length === 0) return 'it was not refused';
  return isPlaced(hostile, problems) ? null : `the place is missing: ${JSON.stringify(problems[0]).slice(0, 200)}`;
}

function compileHostile(hostile: Hostile): Verdict {
  const since = performance.now();
  try {
    const problems = problemsOf(hostile.json);
    const ms = performance.now() - since;
    return { name: hostile.name, fault: faultOf(hostile, problems), ms };
  } catch (error) {
    return { name: hostile.name, fault: `it broke the compiler: ${String(error).slice(0, 200)}`, ms: performance.now() - since };
  }
}

interface Refusal {
  readonly problems?: readonly Pick<Problem, 'step' | 'field'>[];
}

/** The same drawings over the API: what answers it gave that are neither a refusal nor a list of problems. */
async function sendAll(drawings: readonly Hostile[]): Promise<readonly Verdict[]> {
  const tongtu = await startTongtu({ processes: ['worker', 'api'] });
  try {
    const bank = await openBank(tongtu);
    const designer = await bank.hire('hostile', { roles: ['designer'] });
    const name = { zh: '旅程', en: 'journey' };
    const draft = JSON.parse(JSON.stringify(drawings.find(({ place }) => place?.source === '^other')?.json)) as Record<string, unknown>;
    const { id } = must(await designer.POST('/api/journeys', { body: { code: 'hostile', name, kind: 'journey', draft } }), 'a journey');
    const verdicts: Verdict[] = [];
    for (const hostile of drawings) {
      const since = performance.now();
      const text = `{"graph":${hostile.text ?? JSON.stringify(hostile.json)}}`;
      const order = { params: { path: { id } }, body: {}, bodySerializer: () => text };
      const { data, response } = await designer.POST('/api/journeys/{id}/check', order);
      const problems = (data as Refusal | undefined)?.problems ?? [];
      const found = response.ok ? faultOf(hostile, problems) : null;
      const fault = response.status >= 500 ? `the API answered ${response.status}` : found;
      verdicts.push({ name: `${hostile.name} (API)`, fault, ms: performance.now() - since });
    }
    if (!(await fetch(`${tongtu.apiUrl}/api/health`)).ok) verdicts.push({ name: 'health', fault: 'the API is not well afterwards', ms: 0 });
    return verdicts;
  } finally {
    await tongtu.stop();
  }
}

export const figure: Figure = {
  id: 'F22',
  title:
    'oversized and hostile drawings: those not refused at their place by the compiler, or answered with a fault by the API; slowest ms',
  run: async ({ quick, note }) => {
    const drawings = hostileDrawings();
    const before = process.memoryUsage().rss;
    const compiled = drawings.map(compileHostile);
    const mebibytes = (process.memoryUsage().rss - before) / (1 << 20);
    const all = [...compiled, ...(await sendAll(drawings))];
    const wrong = all.filter(({ fault }) => fault !== null);
    for (const { name, fault } of wrong) note(`${name}: ${fault}`);
    const slowest = compiled.reduce((a, b) => (b.ms > a.ms ? b : a));
    note(`slowest: ${slowest.name}, ${slowest.ms.toFixed(0)} ms; ${mebibytes.toFixed(0)} MiB more`);
    const isBounded = slowest.ms <= longestMs && mebibytes <= mostMiB;
    return {
      value: quick ? wrong.length : `${wrong.length}/${slowest.ms.toFixed(0)}ms/${mebibytes.toFixed(0)}MiB`,
      target: quick ? '=0' : `=0/<=${longestMs}ms/<=${mostMiB}MiB`,
      ok: wrong.length === 0 && (quick || isBounded),
      n: all.length,
      samples: all,
    };
  },
};

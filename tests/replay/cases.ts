import fc from 'fast-check';
import type { Json } from '@tongtu/workflows/graph';
import type { Plan } from '@tongtu/workflows/plan';
import { choices, type Simulation, type Act } from '@tongtu/workflows/simulator';
import { J1_FAST_LIMITS, j1Scenarios, j1Template } from '@tongtu/workflows/templates';
import { draw, planOf } from '@tongtu/workflows/testing';
import { journeys } from '../prove/generate/journeys.js';
import { planOfBlocks } from '../prove/generate/plan-of-blocks.js';
import type { Circumstances } from '../semantics/harness/simulate.js';
import { event, operator, passes, type Step } from '../semantics/harness/steps.js';

/** What is recorded: an instance and what befalls it. */
export interface ReplayCase {
  readonly name: string;
  readonly plan: Plan;
  readonly circumstances: Circumstances;
  readonly steps: readonly Step[];
}

/** A saved trial of J1, with the limits that are made for tests. */
function j1(name: string, trial: string): ReplayCase {
  const scenario = j1Scenarios(J1_FAST_LIMITS).find((one) => one.name.en === trial);
  if (!scenario) throw new Error(`There is no trial "${trial}"`);
  const { input, customer, answers, acts } = scenario;
  const steps = acts.flatMap((timed): readonly Step[] => [passes('after' in timed ? timed.after : 'PT0S'), { act: timed.act }]);
  return { name, plan: planOf(j1Template({ fast: true })), circumstances: { input, customer, ...(answers ? { answers } : {}) }, steps };
}

const left = { id: 'left', label: { zh: '销户', en: 'left' }, goal: false, event: 'left', outcome: 'left' };

const named: readonly ReplayCase[] = [
  j1('j1-alone', 'Finished alone'),
  j1('j1-relay', 'Unsure assistant, remote centre finishes'),
  j1('j1-declined', 'Declines, too complicated'),
  {
    name: 'incident-and-retry',
    plan: planOf('start > act=action -ok-> end; act -failed-> !'),
    circumstances: { answers: { otherwise: 'first-way', byStep: { act: [{ error: 'down' }, { outcome: 'ok' }] } } },
    steps: [passes('PT1S'), operator.retries()],
  },
  {
    name: 'exit',
    plan: planOf(draw('start > touch -completed-> end; touch -declined-> end; touch -expired-> end', { exits: [left] })),
    circumstances: {},
    steps: [passes('PT0.5S'), event('left')],
  },
  {
    name: 'waits',
    plan: planOf('start > first=wait(PT0.3S) > second=wait(PT5S, paid) -paid-> third=wait(PT0.2S) > end; second -time-> late=end(late)'),
    circumstances: {},
    steps: [passes('PT0.6S'), event('other'), event('paid'), event('paid')],
  },
  {
    name: 'parallel-and-side-lines',
    plan: planOf(
      draw(
        `start > parallel(x, y) -x-> a=wait(PT0.3S) > join(parallel, any) > after=wait(PT0.3S) > end; parallel -y-> b=wait(PT5S) > join
         after -on.remind-> message(service) -sent-> aside=end(aside); message -suppressed-> aside; message -failed-> aside`,
        {
          on: {
            after: [{ id: 'remind', label: { zh: '提醒', en: 'remind' }, when: { kind: 'timer', after: 'PT0.1S' }, interrupting: false }],
          },
        },
      ),
    ),
    circumstances: {},
    steps: [passes('PT2S')],
  },
  {
    name: 'fast-segments',
    plan: planOf(
      draw(
        `start > a=set(#one) > b=set(#two) > call=action -ok-> c=set(#three) > pause=wait(PT0.2S) -time-> d=set(#four) > e=set(#five) > end
         call -failed-> !`,
        { configs: { call: { quick: true, timeout: 'PT0.2S', attempts: 1 } } },
      ),
    ),
    circumstances: { answers: { otherwise: 'first-way', byStep: { call: [{ error: 'down' }, { outcome: 'ok' }] } } },
    steps: [passes('PT1S'), operator.retries(), passes('PT1S')],
  },
  {
    name: 'continue-as-new',
    plan: planOf(
      draw(
        `start(n) > count=set(n = vars.n + 1.0) > act=action -ok-> pause=wait(PT0.02S) -time-> more=decision(again: vars.n < 45.0) -again-> count
         more -else-> end; act -failed-> !`,
        { variables: { n: 'number' } },
      ),
    ),
    circumstances: { input: { n: 0 } },
    steps: [passes('PT1S')],
  },
];

const GENERATED = 30;
const SEED = 20261125;

/** All that is recorded for a release. */
export function replayCases(): readonly ReplayCase[] {
  return [...named, ...generated()];
}

/** Small journeys as the proofs make them up, a hundred times as fast, with people and events that do whatever can be done. */
function generated(): readonly ReplayCase[] {
  const drawn = fc.sample(fc.noBias(journeys), { seed: SEED, numRuns: 600 }).map((journey) => planOfBlocks(journey).plan);
  const suitable = drawn.filter(isSuitable).slice(0, GENERATED);
  return suitable.map((plan, index) => ({
    name: `generated-${String(index + 1).padStart(2, '0')}`,
    plan: quickened(plan),
    circumstances: { input: { n: 1 }, customer: { points: 3 }, answers: { otherwise: 'ask' } },
    steps: [...Array.from({ length: 8 }, (_, turn) => [passes('PT0.3S'), anything(index * 31 + turn * 7)]).flat(), operator.cancels()],
  }));
}

/** Without dates, which would be past by now; of a size that says something. */
function isSuitable({ instructions }: Plan): boolean {
  const all = Object.values(instructions);
  const rests = all.filter(({ op }) => op === 'await' || op === 'effect' || op === 'work').length;
  const hasDates = all.some((one) => one.op === 'await' && one.timers.some((timer) => 'until' in timer));
  return !hasDates && rests >= 2 && all.length <= 20;
}

function quickened(plan: Plan): Plan {
  const slow = new Set(['afterMs', 'everyMs', 'maximumAgeMs']);
  const text = JSON.stringify(plan, (key: string, value: Json) =>
    slow.has(key) && typeof value === 'number' ? Math.ceil(value / 100) : value,
  );
  return JSON.parse(text.replaceAll('http.undo', 'http.request')) as Plan;
}

/** One of the things that can be done at this moment; an event when there is nothing. */
function anything(luck: number): Step {
  return {
    act: (simulation: Simulation): Act => {
      const all = choices(simulation).filter(({ kind }) => kind !== 'ask-for-person' && kind !== 'ai-answers');
      return all[luck % (all.length || 1)]?.act ?? { kind: 'event', name: 'e1', data: { n: luck % 10, t: 't' } };
    },
  };
}

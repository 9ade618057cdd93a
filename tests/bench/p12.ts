import { apply, begin, type Decision, type Happening, type Request, resume, type State } from '@tongtu/workflows/engine';
import { type Plan, planHash } from '@tongtu/workflows/plan';
import { type CarriedOver, payloadConverter, type StartInput } from '@tongtu/workflows/temporal';
import { draw, planOf } from '@tongtu/workflows/testing';
import type { Figure } from '../figures/figure.js';
import { ratioOf, runPairs } from '../figures/pairs.js';

/** Steps of one round of the loop. */
const stepsPerRound = 4;
/** After so many rounds the instance goes on in a new run: its state travels as the start of that run. */
const roundsPerRun = 50;
const at = '2026-03-10T02:00:00.000Z';

/** A loop that computes, calls, rests and decides, a round being four steps. */
const plan: Plan = planOf(
  draw(
    'start > count=set(n = vars.n + 1) > call=action -ok-> pause=wait(PT1S) -time-> more=decision(again: vars.n < 1000000) -again-> count; more -else-> end; call -failed-> !',
    { variables: { n: 'number' } },
  ),
);
const start: StartInput = {
  ...{ instance: '7b0c7f5e-3a51-4c25-9d53-6f6f2f1f0f77', plan: planHash(plan), subject: { kind: 'customer', id: 'c' } },
  ...{ input: { n: 0 }, customer: {}, at },
};

/** What the world answers to what was asked: the call went well, the time is over. */
function answerOf(requests: readonly Request[]): Happening {
  const [asked] = requests.filter(({ type }) => type === 'perform' || type === 'set-timer');
  if (asked?.type === 'perform') return { type: 'answered', at, key: asked.key, answer: { outcome: 'ok' } };
  if (asked?.type === 'set-timer') return { type: 'due', at: asked.due, timer: asked.timer };
  throw new Error('The loop asked for nothing that can be answered.');
}

/** One round: the answer of the call, then the time. */
function playRound(decision: Decision): Decision {
  const rested = apply(plan, decision.state, answerOf(decision.requests));
  return apply(plan, rested.state, answerOf(rested.requests));
}

/** To a new run and back to what it has to ask; with the bytes of the state on its way. */
function carryOver(state: State): { readonly decision: Decision; readonly bytes: number } {
  const carried: CarriedOver = { plan: start.plan, state, unsent: [], waiting: [], hasRested: true };
  const payload = payloadConverter.toPayload({ ...start, carried });
  const arrived = payloadConverter.fromPayload<StartInput>(payload).carried;
  if (!arrived) throw new Error('Nothing was carried over.');
  const bytes = Buffer.byteLength(JSON.stringify(arrived));
  return { decision: { state: arrived.state, requests: resume(plan, arrived.state), entries: [] }, bytes };
}

interface Standing {
  readonly decision: Decision;
  /** Most bytes that were carried on the way. */
  readonly bytes: number;
  readonly renewals: number;
}

/** Plays an instance from its beginning to a step, through as many runs as it takes. */
function playTo(step: number): Standing {
  let decision: Decision = begin(plan, { at, input: { n: 0 }, customer: {} });
  let [bytes, renewals] = [0, 0];
  for (let round = 1; round <= step / stepsPerRound; round += 1) {
    decision = playRound(decision);
    if (round % roundsPerRun !== 0) continue;
    const renewed = carryOver(decision.state);
    decision = renewed.decision;
    bytes = Math.max(bytes, renewed.bytes);
    renewals += 1;
  }
  return { decision, bytes, renewals };
}

/** CPU microseconds of a step from there on: whole runs of a new state carried over and fifty rounds, played again and again. */
function costFrom({ state }: Decision, times: number): number {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) {
    let { decision } = carryOver(state);
    for (let round = 0; round < roundsPerRun; round += 1) decision = playRound(decision);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (times * roundsPerRun * stepsPerRound);
}

export const figure: Figure = {
  id: 'P12',
  title: 'CPU of the engine for a step at step 5,000 ÷ at step 50, through continue-as-new; bytes of the state that is carried',
  run: async ({ quick, seed, note }) => {
    const [early, late] = [playTo(50), playTo(5_000)];
    const { variables, sequence } = late.decision.state;
    const isWhole = variables['n'] === 5_000 / stepsPerRound + 1 && late.renewals === 25 && sequence > 5_000;
    const small = isWhole && late.bytes <= 4_096;
    note(`carried ${late.bytes} bytes at most in ${late.renewals} continuations, ${sequence} journal lines`);
    if (quick) return { value: `${late.bytes}B`, target: '<=4096B', ok: small, n: late.renewals };
    const times = 40;
    const pairs = await runPairs(25, {
      a: () => Promise.resolve(costFrom(late.decision, times)),
      b: () => Promise.resolve(costFrom(early.decision, times)),
    });
    const { value, interval, n } = ratioOf(pairs, seed);
    return {
      value: `${value.toFixed(3)}/${late.bytes}B`,
      target: '<=1.05/<=4096B',
      ok: small && value <= 1.05,
      interval,
      n,
      samples: { pairs, bytes: late.bytes, renewals: late.renewals },
    };
  },
};

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { durationMs } from '@tongtu/workflows/calendar';
import type { Json } from '@tongtu/workflows/graph';
import type { Plan } from '@tongtu/workflows/plan';
import { type Act, type AnyEntry, runScenario, type Scenario } from '@tongtu/workflows/simulator';
import { must } from '../bank/open-bank.js';
import type { Cast, Scene } from './cast.js';
import { isTaskDeed, playTask } from './play-task.js';
import { until } from '../../services/until.js';

/** One playing of a scenario. */
export interface Playing {
  readonly cast: Cast;
  /** Code of the journey. */
  readonly journey: string;
  /** Number of the customer who plays. */
  readonly customer: string;
  readonly scenario: Scenario;
  /** What the journey was compiled to. */
  readonly plan: Plan;
  /** The event with which it begins; absent = the app sets it off. */
  readonly begins?: string;
  /** Id of the instance, where it has begun by itself. */
  readonly begun?: string;
}

/** How it came out. */
export interface Played {
  readonly outcome: string | null;
  readonly journal: readonly AnyEntry[];
}

/** Plays a saved trial through the API: the same acts in the same rhythm, by people who are signed in. Resolves when the instance is over. */
export async function playScenario(playing: Playing): Promise<Played> {
  const { cast, customer, scenario } = playing;
  const instance = playing.begun ?? (await begin(playing));
  for (const [index, timed] of scenario.acts.entries()) {
    if (!('after' in timed)) throw new Error('A trial with absolute times cannot be played.');
    await pause(durationMs(timed.after));
    await untilAsFar({ cast, customer, instance }, linesBefore(playing, index));
    await perform({ cast, customer, instance }, timed.act);
  }
  const ended = await until(
    async () => {
      const view = must(await cast.operator.GET('/api/instances/{id}', { params: { path: { id: instance } } }), 'the instance');
      return view.status === 'ended' ? view : undefined;
    },
    { milliseconds: 45_000, everyMs: 250, what: `"${scenario.name.zh}" is over` },
  );
  return { outcome: ended.outcome, journal: await journalOf(cast, instance) };
}

/** How many lines the simulator's engine has written when somebody acts there: effects take no time in it. */
function linesBefore({ plan, scenario }: Playing, index: number): number {
  const acts = scenario.acts.slice(0, index);
  const next = scenario.acts[index];
  const { journal } = runScenario(plan, { ...scenario, acts, ...(next && 'after' in next ? { then: next.after } : {}) });
  return engineLines(journal).length;
}

/** On a busy machine the steps before an act take their time: whoever plays waits for them, as a person who looks at a screen does. */
async function untilAsFar({ cast, instance }: Scene, lines: number): Promise<void> {
  const isThere = async () => (engineLines(await journalOf(cast, instance)).length >= lines ? true : undefined);
  await until(isThere, { milliseconds: 20_000, everyMs: 200, what: `${instance} has written ${lines} lines, as in the simulator` });
}

/** The engine's own, without goals, which are counted beside the journey and unknown to the simulator. */
function engineLines(journal: readonly AnyEntry[]): readonly AnyEntry[] {
  return journal.filter(({ origin, kind }) => origin === 'engine' && kind !== 'reached');
}

async function begin({ cast, journey, customer, scenario, begins }: Playing): Promise<string> {
  const input = { ...scenario.input };
  if (begins === undefined) {
    const order = { params: { path: { code: journey }, header: { 'Idempotency-Key': randomUUID() } } };
    const body = { customer, input, wait: 'position' as const, orContinue: false };
    return must(await cast.app.POST('/api/journeys/{code}/instances', { ...order, body }), 'the trigger').instance;
  }
  const { started } = must(await cast.app.POST('/api/events', { body: { id: randomUUID(), name: begins, customer, data: input } }), begins);
  if (started[0] === undefined) throw new Error(`"${begins}" set nothing off.`);
  return started[0];
}

function perform(scene: Scene, act: Act): Promise<void> {
  switch (act.kind) {
    case 'event':
      return report(scene, act);
    case 'assist':
      return untilAssisted(scene);
    case 'command':
      return order(scene, act);
    case 'answer':
    case 'promise':
    case 'hand-over':
      throw new Error(`Nobody plays "${act.kind}".`);
    default:
      if (act.as === 'customer' && isPlayed(act)) return byCustomer(scene, act);
      if (isTaskDeed(act)) return playTask(scene, act);
      throw new Error(`Nobody plays "${act.kind}".`);
  }
}

async function report({ cast: { app }, customer }: Scene, { name, data }: Extract<Act, { readonly kind: 'event' }>): Promise<void> {
  const body = { id: randomUUID(), name, customer, data: data as Record<string, Json> };
  must(await app.POST('/api/events', { body }), 'the event');
}

async function order({ cast: { operator }, instance }: Scene, act: Extract<Act, { readonly kind: 'command' }>): Promise<void> {
  const body = { command: act.command as never, reason: act.reason };
  must(await operator.POST('/api/instances/{id}/commands', { params: { path: { id: instance } }, body }), 'the order');
}

type Deed = Extract<Act, { readonly kind: (typeof PLAYED)[number] }>;

const PLAYED = ['take', 'save', 'leave', 'say', 'complete', 'decline'] as const;

function isPlayed(act: Act): act is Deed {
  return PLAYED.some((kind) => kind === act.kind);
}

/** The customer's open touchpoint. */
function touchOf({ cast: { app }, customer }: Scene): Promise<string> {
  return until(async () => (await app.GET('/api/touchpoints', { params: { query: { customer } } })).data?.items[0]?.id, {
    what: 'a touchpoint',
  });
}

/** What the customer does in the app, which takes the lease when it has none. */
async function byCustomer(scene: Scene, act: Deed): Promise<void> {
  const { app } = scene.cast;
  const path = { id: await touchOf(scene) };
  const work = must(await app.GET('/api/touchpoints/{id}', { params: { path } }), 'the touchpoint');
  const isHeld = work.lease?.mine ?? false;
  const lease = async () => must(await app.POST('/api/touchpoints/{id}/lease', { params: { path }, body: {} }), 'the lease');
  switch (act.kind) {
    case 'take':
      return void (await lease());
    case 'save': {
      const { version } = isHeld ? work : await lease();
      const { fields, verifications = {} } = act;
      const body = { fields: { ...fields }, verifications: { ...verifications } };
      return void must(
        await app.PATCH('/api/touchpoints/{id}/fields', { params: { path, header: { 'If-Match': `"${version}"` } }, body }),
        'the save',
      );
    }
    case 'leave':
      return void must(await app.DELETE('/api/touchpoints/{id}/lease', { params: { path } }), 'leaving');
    case 'say':
      return void must(await app.POST('/api/touchpoints/{id}/said', { params: { path }, body: { text: act.text } }), 'saying something');
    case 'complete':
      if (!isHeld) await lease();
      return void must(await app.POST('/api/touchpoints/{id}/complete', { params: { path }, body: outcomeOf(act) }), 'the completion');
    case 'decline':
      return void must(await app.POST('/api/touchpoints/{id}/decline', { params: { path }, body: { reason: act.reason } }), 'the refusal');
  }
}

function outcomeOf({ outcome }: Extract<Act, { readonly kind: 'complete' }>): { readonly outcome?: string } {
  return outcome === undefined ? {} : { outcome };
}

/** The assistant answers by itself, or finds that it cannot and passes on. */
async function untilAssisted(scene: Scene): Promise<void> {
  const path = { id: await touchOf(scene) };
  await until(async () => {
    const { said, rung } = must(await scene.cast.app.GET('/api/touchpoints/{id}', { params: { path } }), 'the touchpoint');
    return said.at(-1)?.by.kind === 'ai' || rung?.family !== 'ai';
  });
}

async function journalOf({ operator }: Cast, instance: string): Promise<readonly AnyEntry[]> {
  const query = { limit: 100, order: 'oldest' as const };
  const { items } = must(await operator.GET('/api/instances/{id}/journal', { params: { path: { id: instance }, query } }), 'the journal');
  return items.map(({ origin, step, visit, kind, outcome, why, notTaken }, sequence): AnyEntry => ({
    ...{ origin, sequence, step, visit, kind, outcome },
    why: why && { code: why.code },
    notTaken: notTaken.map((way) => ({ outcome: way.outcome, why: { code: way.why.code } })),
  }));
}

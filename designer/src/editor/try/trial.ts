import { durationMs } from '@tongtu/workflows/calendar';
import type { Json, Language } from '@tongtu/workflows/graph';
import type { Plan } from '@tongtu/workflows/plan';
import {
  act,
  advanceTo,
  createSimulation,
  next,
  nextDue,
  type Act,
  type AnswerPolicy,
  type Players,
  type Simulation,
  type Scenario,
} from '@tongtu/workflows/simulator';
import type { Refusal } from '@tongtu/workflows/touchpoint';

/** Something done at a moment, ISO instant. */
export interface TimedAct {
  readonly at: string;
  readonly act: Act;
}

/** What a trial begins with. */
export interface TrialStart {
  readonly customer: Readonly<Record<string, Json>>;
  readonly input: Readonly<Record<string, Json>>;
  /** ISO instant. */
  readonly at: string;
  readonly answers: AnswerPolicy;
  readonly language: Language;
  /** Working calendars by code; absent = a plain week. */
  readonly calendars?: Simulation['calendars'];
  /** Who acts for each family; absent = nameless. */
  readonly players?: Players;
  /** What will be done by itself when its time comes. */
  readonly script: readonly TimedAct[];
}

/** A trial: where it stands, every earlier moment to go back to, and what was done. */
export interface Trial {
  readonly plan: Plan;
  readonly start: TrialStart;
  readonly now: Simulation;
  /** Earlier moments, newest last: each as it was just before something happened. */
  readonly past: readonly Moment[];
  readonly script: readonly TimedAct[];
  readonly done: readonly TimedAct[];
  /** Why the last thing tried was not done. */
  readonly refusal: Refusal | null;
}

type Moment = Pick<Trial, 'now' | 'script' | 'done'>;

/** A Tuesday morning at ten in the bank's zone: nothing is closed, nobody is on holiday. */
export const TRIAL_BEGINS = '2026-03-10T02:00:00.000Z';

/** Moments that can be gone back to. */
const MOST_KEPT = 500;

/** Begins a trial. */
export function startTrial(plan: Plan, start: TrialStart): Trial {
  const { customer, input, at, answers, language, players, calendars } = start;
  const known = { ...(players === undefined ? {} : { players }), ...(calendars === undefined ? {} : { calendars }) };
  const now = createSimulation(plan, { customer, input, at, answers, language, ...known });
  return { plan, start, now, past: [], script: start.script, done: [], refusal: null };
}

/** A saved scenario as the start of a trial: its acts are done when their time comes. */
export function startOf(scenario: Scenario, language: Language): TrialStart {
  const at = scenario.at ?? TRIAL_BEGINS;
  let moment = Date.parse(at);
  const script = scenario.acts.map((timed): TimedAct => {
    moment = 'after' in timed ? moment + durationMs(timed.after) : Date.parse(timed.at);
    return { at: new Date(moment).toISOString(), act: timed.act };
  });
  return {
    customer: scenario.customer,
    input: scenario.input,
    at,
    answers: scenario.answers ?? { otherwise: 'first-way' },
    language,
    script,
  };
}

/** Lets somebody act now. What the touchpoint refuses changes nothing but says why. What was still to be done by itself is dropped: from here on the reader decides. */
export function actNow(trial: Trial, deed: Act): Trial {
  return { ...perform(trial, deed), script: [] };
}

function perform(trial: Trial, deed: Act): Trial {
  const { simulation, refusal, unfit } = act(trial.now, deed);
  if (unfit || simulation.journal.length === trial.now.journal.length) return { ...trial, refusal };
  return { ...kept(trial), now: simulation, done: [...trial.done, { at: trial.now.at, act: deed }], refusal };
}

function kept(trial: Trial): Trial {
  const { now, script, done } = trial;
  return { ...trial, past: [...trial.past, { now, script, done }].slice(-MOST_KEPT) };
}

/** The next moment at which something happens by itself; null when nothing will. */
export function nextMoment({ now, script }: Trial): string | null {
  const [due, scripted] = [nextDue(now), script[0]?.at ?? null];
  if (now.state.status === 'ended') return null;
  if (due === null || scripted === null) return due ?? scripted;
  return due < scripted ? due : scripted;
}

/** Lets the next thing happen, and goes on to the next that leaves a trace. */
export function toNext(trial: Trial): Trial {
  let current = trial;
  for (let count = 0; count < 200; count += 1) {
    const moment = nextMoment(current);
    if (moment === null) return current;
    const before = current.now.journal.length;
    current = passTo(current, moment);
    if (current.now.journal.length > before || current.refusal !== null) return current;
  }
  return current;
}

/** Lets time pass to an instant, with everything that happens on the way; each thing that happens can be gone back before. */
export function passTo(trial: Trial, instant: string): Trial {
  let current: Trial = { ...trial, refusal: null };
  for (let count = 0; count < 1_000; count += 1) {
    const moment = nextMoment(current);
    if (moment === null || moment > instant) break;
    const [scripted] = current.script;
    if (scripted !== undefined && scripted.at === moment && (nextDue(current.now) ?? '9') >= moment) {
      const there = { ...current, now: advanceTo(current.now, moment), script: current.script.slice(1) };
      current = { ...perform(there, scripted.act), script: there.script };
    } else {
      const later = next(current.now);
      current = later.journal.length > current.now.journal.length ? { ...kept(current), now: later } : { ...current, now: later };
    }
  }
  return instant > current.now.at && current.now.state.status !== 'ended' ? { ...current, now: advanceTo(current.now, instant) } : current;
}

/** Back to just before the last thing happened; at the beginning it stays. */
export function rewind(trial: Trial): Trial {
  const last = trial.past.at(-1);
  if (last === undefined) return { ...trial, refusal: null };
  return { ...trial, ...last, past: trial.past.slice(0, -1), refusal: null };
}

/** Whether something waits for the reader to say how a system answers. */
export function asksForAnswer({ now }: Trial): boolean {
  return now.pending.some(({ answer }) => answer === null);
}

/** What was done so far as a scenario that can be played again. Where it has ended, it must end so again. */
export function asScenario({ start, done, now }: Trial, name: string): Scenario {
  let before = start.at;
  const acts = done.map(({ at, act: deed }) => {
    const after = `PT${String((Date.parse(at) - Date.parse(before)) / 1000)}S`;
    before = at;
    return { after, act: deed };
  });
  const { outcome } = now.state;
  return {
    ...{ name: { zh: name }, customer: start.customer, input: start.input, at: start.at, answers: start.answers, acts },
    ...(outcome === null ? {} : { ends: outcome }),
  };
}

import type { Plan } from '@tongtu/workflows/plan';
import type { Act, Simulation, Scenario } from '@tongtu/workflows/simulator';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLanguage } from '../../i18n/use-language.js';
import { personas, playersFor, type Persona } from './personas.js';
import { actNow, asksForAnswer, nextMoment, passTo, rewind, startOf, startTrial, toNext, TRIAL_BEGINS, type Trial } from './trial.js';

/** How fast time passes while it plays: so many virtual milliseconds in one, or from one thing to the next. */
export type Speed = 60 | 600 | 'direct';

/** A trial with its controls. */
export interface TrialControls {
  readonly trial: Trial;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly persona: Persona;
  readonly scenario: Scenario | null;
  /** Systems are asked about one by one; else they answer well. */
  readonly asking: boolean;
  readonly setSpeed: (speed: Speed) => void;
  readonly setAsking: (asking: boolean) => void;
  readonly toggle: () => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly restart: () => void;
  readonly act: (act: Act) => void;
  readonly become: (persona: Persona) => void;
  readonly play: (scenario: Scenario) => void;
}

/** Steps of the clock while it plays, real milliseconds. */
const TICK_MS = 200;
/** Between one thing and the next when going directly: long enough to be seen. */
const DIRECT_MS = 900;

interface Chosen {
  readonly persona: Persona;
  readonly scenario: Scenario | null;
  readonly asking: boolean;
}

/** Runs a trial of a plan by the bank's calendars: acting, going on, going back, letting time pass. */
export function useTrial(plan: Plan, calendars: Simulation['calendars']): TrialControls {
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<Chosen>({ persona: personas[0], scenario: null, asking: true });
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(60);
  const begin = ({ persona, scenario, asking }: Chosen): Trial => {
    const players = playersFor(persona, language);
    if (scenario !== null) return startTrial(plan, { ...startOf(scenario, language), players, calendars });
    const answers = { otherwise: asking ? 'ask' : 'first-way' } as const;
    return startTrial(plan, { customer: persona.customer, input: {}, at: TRIAL_BEGINS, answers, language, players, calendars, script: [] });
  };
  const [trial, setTrial] = useState(() => begin(chosen));
  const start = (next: Chosen, plays: boolean): void => {
    setChosen(next);
    setTrial(begin(next));
    setPlaying(plays);
  };
  const canGoOn = nextMoment(trial) !== null && !(asksForAnswer(trial) && trial.script.length === 0);

  const tick = useEffectEvent(() => {
    if (nextMoment(trial) === null) return setPlaying(false);
    setTrial(speed === 'direct' ? toNext(trial) : passTo(trial, new Date(Date.parse(trial.now.at) + speed * TICK_MS).toISOString()));
  });
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => tick(), speed === 'direct' ? DIRECT_MS : TICK_MS);
    return () => clearInterval(timer);
  }, [playing, speed]);

  const pausing =
    <Args extends readonly unknown[]>(change: (...args: Args) => Trial) =>
    (...args: Args): void => {
      setPlaying(false);
      setTrial(change(...args));
    };
  return {
    trial,
    playing: playing && canGoOn,
    speed,
    ...chosen,
    setSpeed,
    setAsking: (asking) => start({ ...chosen, asking, scenario: null }, false),
    toggle: () => setPlaying(!(playing && canGoOn) && canGoOn),
    next: pausing(() => toNext(trial)),
    back: pausing(() => rewind(trial)),
    restart: () => start(chosen, false),
    act: (deed) => setTrial(actNow(trial, deed)),
    become: (persona) => start({ ...chosen, persona, scenario: null }, false),
    play: (scenario) => start({ ...chosen, scenario }, true),
  };
}

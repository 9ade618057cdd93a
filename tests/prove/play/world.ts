import { apply, begin, BEGUN, type Decision, type Happening, type Request, resume, type State } from '@tongtu/workflows/engine';
import type { Drawn } from '../generate/plan-of-blocks.js';
import type { Move } from '../generate/moves.js';
import type { Told } from '../model/told.js';
import { happeningOf } from './deeds.js';
import { Places } from './places.js';
import { toldOf } from './told-of.js';

export const START = Date.parse('2026-03-10T02:00:00.000Z');
export const INPUT = { n: 1, unheard: 1 };
export const CUSTOMER = { points: 3 };

type Question = Extract<Request, { readonly key: string }>;

/** Moves that are still tried on an instance that has ended. */
const SILENT = 3;

/** One step of a schedule: what came before, what befell the instance, what was decided. */
export interface Step {
  readonly before: State | null;
  readonly happening: Happening | null;
  /** The same in the words of the model. */
  readonly told: Told | null;
  readonly decision: Decision;
}

/** The world around one instance: it forgets nothing that it is not told to forget, repeats itself, and does things in any order. */
export class World {
  state: State;
  now = START;
  inbox = 0;
  readonly places: Places;
  /** Asked and not answered. */
  readonly asked = new Map<string, Question>();
  readonly timers = new Map<string, string>();
  /** Whatever was ever asked and armed. */
  readonly everAsked: string[] = [];
  readonly everArmed: string[] = [];
  /** Effects that have begun and may report. */
  readonly begun: string[] = [];
  /** Rows that were ever opened, `step:visit`. */
  readonly rows: string[] = [];
  readonly told: Happening[] = [];
  /** Numbers given out and not delivered. */
  readonly heldUp: Happening[] = [];
  private afterEnd = 0;

  constructor(
    readonly drawn: Drawn,
    private readonly look: (step: Step, world: World) => void,
  ) {
    this.places = new Places(drawn.plan);
    const begun = begin(drawn.plan, { at: new Date(START).toISOString(), input: INPUT, customer: CUSTOMER });
    this.state = begun.state;
    this.take({ before: null, happening: null, told: null, decision: begun });
  }

  /** Makes a move, if there is anything to make it with. */
  move({ deed, after, heldUp }: Move): void {
    this.now += after;
    if (this.state.status === 'ended') this.afterEnd += 1;
    if (this.afterEnd > SILENT) return;
    if (deed.does === 'restart') return this.restart();
    const happening = happeningOf(this, deed);
    if (!happening) return;
    if (heldUp && 'inbox' in happening && deed.does !== 'repeat' && deed.does !== 'arrive') this.heldUp.push(happening);
    else this.befall(happening);
  }

  private befall(happening: Happening): void {
    const before = this.state;
    if (happening.type === 'answered' && happening.answer.outcome === BEGUN) this.begun.unshift(happening.key);
    const told = toldOf(happening, { state: before, places: this.places });
    this.told.push(happening);
    this.take({ before, happening, told, decision: apply(this.drawn.plan, before, happening) });
  }

  private take(step: Step): void {
    this.places.learn(step.decision.entries);
    this.obey(step.decision);
    this.look(step, this);
  }

  private obey({ state, requests }: Pick<Decision, 'state' | 'requests'>): void {
    this.state = state;
    for (const request of requests) {
      if (request.type === 'finish') this.timers.clear();
      else if (request.type === 'clear-timer') this.timers.delete(request.timer);
      else if (request.type === 'set-timer') {
        this.timers.set(request.timer, request.due);
        this.everArmed.push(request.timer);
      } else this.remember(request);
    }
    // Whoever is asked for something that is void meanwhile may still answer, but nobody waits for it.
    for (const key of this.asked.keys()) if (!state.requests.some((open) => open.key === key && !open.failed)) this.asked.delete(key);
  }

  private remember(request: Question): void {
    this.asked.set(request.key, request);
    if (!this.everAsked.includes(request.key)) this.everAsked.push(request.key);
    if (request.type === 'open-work' && !this.rows.includes(`${request.step}:${request.visit}`))
      this.rows.push(`${request.step}:${request.visit}`);
  }

  /** The world forgets everything and is told again: continue-as-new, a reset, a crash. */
  private restart(): void {
    this.asked.clear();
    this.timers.clear();
    const state = JSON.parse(JSON.stringify(this.state)) as State;
    this.obey({ state, requests: resume(this.drawn.plan, state) });
  }
}

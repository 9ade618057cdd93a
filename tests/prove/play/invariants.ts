import { apply, type JournalEntry, type Position, resume, type State } from '@tongtu/workflows/engine';
import type { Plan } from '@tongtu/workflows/plan';
import type { Step, World } from './world.js';

/** Characters of a state with so many positions and open requests, without kept events: a journey that stands in one place stays under 4 KB. */
const bound = (count: number): number => 1_700 + 550 * count;

/** Asked by whoever has left. */
const LAST_WORDS: ReadonlySet<string> = new Set(['close-work', 'recall']);

/** Each so many steps, what costs much is looked at. */
const SELDOM = 5;

/** What must hold at every step whatever befalls an instance, besides being what the model says. Throws a sentence about what does not. */
export class Invariants {
  private readonly asked = new Map<string, string>();
  private readonly timers = new Set<string>();
  private readonly joins = new Set<string>();
  private readonly visits = new Set<string>();
  private readonly taken = new Set<number>();
  private sequence = 0;
  private steps = 0;

  constructor(private readonly plan: Plan) {}

  look(step: Step, world: World): void {
    this.steps += 1;
    if (this.steps % SELDOM === 0) this.isPure(step);
    this.isSilentAfterTheEnd(step);
    this.journalIsGapless(step);
    this.requestsAreNew(step);
    this.numbersCountOnce(step);
    this.nobodyIsLost(step.decision.state);
    if (this.steps % SELDOM === 1) this.canBeginAgain(step.decision.state, world);
  }

  private journalIsGapless({ decision }: Step): void {
    for (const entry of decision.entries) {
      this.sequence += 1;
      must(entry.sequence === this.sequence, `entry ${entry.sequence} came when ${this.sequence} was due`);
      this.onceAVisit(entry);
    }
    must(decision.state.sequence === this.sequence, 'the state counts other entries than were written');
  }

  private onceAVisit({ kind, why, step, visit }: JournalEntry): void {
    const place = `${step}:${visit}`;
    if (why?.code === 'join-complete' && kind === 'left') mustAdd(this.joins, place, 'a join fired twice in one visit');
    if (kind === 'entered') mustAdd(this.visits, place, 'a visit was entered twice');
  }

  /** The same again gives the same, and nothing given is changed. */
  private isPure({ before, happening, decision }: Step): void {
    if (!before || !happening) return;
    const again = apply(this.plan, deepFreeze(before), deepFreeze(happening));
    must(JSON.stringify(again) === JSON.stringify(decision), 'the same happening decided something else');
  }

  private isSilentAfterTheEnd({ before, decision }: Step): void {
    if (before?.status === 'ended')
      must(decision.state === before && decision.requests.length + decision.entries.length === 0, 'an ended instance spoke');
  }

  private requestsAreNew({ happening, decision }: Step): void {
    const isRetry = happening?.type === 'commanded' && happening.command.kind === 'retry';
    for (const request of decision.requests) {
      if (request.type === 'set-timer') mustAdd(this.timers, request.timer, 'a timer id was used twice');
      if (!('key' in request)) continue;
      const content = JSON.stringify(request);
      must(isRetry || !this.asked.has(request.key), `a request was issued twice: ${request.key}`);
      must(
        (this.asked.get(request.key) ?? content) === content,
        `a request was issued under the same key with another content: ${request.key}`,
      );
      this.asked.set(request.key, content);
    }
  }

  private numbersCountOnce({ before, happening, decision }: Step): void {
    if (!before || !happening || !('inbox' in happening) || before.status === 'ended') return;
    const isTaken = decision.state !== before;
    must(isTaken !== this.taken.has(happening.inbox), `number ${happening.inbox} ${isTaken ? 'counted twice' : 'was not taken in'}`);
    this.taken.add(happening.inbox);
  }

  /** Somebody is on the main line, and whoever stands waits for something that will come, or for a person. */
  private nobodyIsLost(state: State): void {
    if (state.status === 'ended') return must(state.positions.length === 0, 'an ended instance stands somewhere');
    must(
      state.positions.some(({ side }) => !side),
      'nobody stands on the main line',
    );
    for (const position of state.positions)
      must(this.waits(state, position), `a position rests at ${position.label} and waits for nothing`);
  }

  private waits(state: State, position: Position): boolean {
    const instruction = this.plan.instructions[position.label];
    const isAsked = state.requests.some((open) => open.position === position.id && !open.failed && !LAST_WORDS.has(open.type));
    if (position.incident !== null || isAsked) return true;
    switch (instruction?.op) {
      case 'effect': // begun, and will report
        return instruction.reports !== undefined && position.awaiting !== null;
      case 'work':
        return (position.asked['open'] ?? 0) > 0;
      case 'await':
        return state.timers.some((timer) => timer.position === position.id);
      default:
        return false;
    }
  }

  /** Whatever is forgotten by the world is told again, under the same keys and with the same content; and the state is small JSON. */
  private canBeginAgain(state: State, { asked }: World): void {
    const text = JSON.stringify(state);
    must(JSON.stringify(JSON.parse(text)) === text, 'the state is not JSON');
    const size = text.length - JSON.stringify([state.early, state.held, state.undo]).length;
    must(size <= bound(state.positions.length + state.requests.length), `the state has ${size} characters`);
    const repeated = resume(this.plan, state);
    const questions = repeated.flatMap((request) => ('key' in request ? [request] : []));
    must(
      questions.every((request) => this.asked.get(request.key) === JSON.stringify(request)),
      'a repeated request differs',
    );
    if (state.status === 'ended') return must(repeated.length === 0, 'an ended instance goes on');
    const keys = questions.map(({ key }) => key).sort();
    must(keys.join() === [...asked.keys()].sort().join(), 'the world was asked other things than the state waits for');
    must(repeated.length === questions.length + state.timers.length, 'a restart forgets or invents a timer');
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}

function must(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}

function mustAdd(set: Set<string>, item: string, sentence: string): void {
  must(!set.has(item), `${sentence}: ${item}`);
  set.add(item);
}

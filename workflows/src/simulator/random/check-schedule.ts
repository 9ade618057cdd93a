import { apply, type Decision, type JournalEntry, resume, type State } from '../../engine/index.js';
import type { Plan } from '../../plan/plan.js';
import { randomPlan } from './random-plan.js';
import { runSchedule, type ScheduleStep } from './random-schedule.js';

/** Characters that what can be undone may take; one more may be put on top of what there was room for. */
const UNDO_ROOM = 2_400 + 300;

/** Characters of a state with so many positions and open requests: one line of a journey stays under 4 KB however long it runs. */
const bound = (count: number): number => 1_100 + 450 * count;

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}

/** What must hold at every step; throws a sentence about what does not. */
class Witness {
  private readonly keys = new Set<string>();
  private readonly timers = new Set<string>();
  private readonly joins = new Set<string>();
  private readonly visits = new Set<string>();
  private readonly taken = new Set<number>();
  private sequence = 0;

  look(step: ScheduleStep): void {
    deepFreeze(step.decision);
    this.journalIsGapless(step);
    this.isPureAndSilentAfterTheEnd(step);
    this.requestsAreNew(step);
    this.numbersCountOnce(step);
    this.worldAndStateAgree(step);
    this.nobodyIsLost(step.plan, step.decision.state);
    this.stateIsSmallJson(step.decision.state);
  }

  private journalIsGapless({ decision }: ScheduleStep): void {
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

  private isPureAndSilentAfterTheEnd({ plan, before, happening, decision }: ScheduleStep): void {
    if (!before || !happening) return;
    deepFreeze([before, happening]);
    const again: Decision = apply(plan, before, happening);
    must(JSON.stringify(again) === JSON.stringify(decision), 'the same happening decided something else');
    if (before.status === 'ended')
      must(decision.state === before && decision.requests.length + decision.entries.length === 0, 'an ended instance spoke');
  }

  private numbersCountOnce({ before, happening, decision }: ScheduleStep): void {
    if (!before || !happening || !('inbox' in happening) || before.status === 'ended') return;
    if (this.taken.has(happening.inbox)) must(decision.state === before, `number ${happening.inbox} counted twice`);
    else must(decision.state !== before, `number ${happening.inbox} was not taken in`);
    this.taken.add(happening.inbox);
  }

  private requestsAreNew({ happening, decision }: ScheduleStep): void {
    const retried = happening?.type === 'commanded' && happening.command.kind === 'retry';
    for (const request of decision.requests) {
      if ('key' in request && !(retried && this.keys.has(request.key))) mustAdd(this.keys, request.key, 'a request was issued twice');
      if (request.type === 'set-timer') mustAdd(this.timers, request.timer, 'a timer id was used twice');
    }
  }

  private worldAndStateAgree({ plan, decision: { state }, asked, timers }: ScheduleStep): void {
    const open = state.requests.filter(({ failed }) => !failed).map(({ key }) => key);
    if (state.status !== 'ended') {
      must([...asked.keys()].sort().join() === [...open].sort().join(), 'the world was asked other things than the state waits for');
      const held = state.held.flatMap((other) => (other.type === 'due' ? [other.timer] : []));
      const armed = state.timers.map(({ id }) => id).filter((id) => !held.includes(id));
      must(
        armed.every((id) => timers.has(id)),
        'the state waits for a timer that the world does not have',
      );
    }
    const repeated = resume(plan, state);
    must(
      repeated.filter((request) => 'key' in request).every((request) => JSON.stringify(asked.get(request.key)) === JSON.stringify(request)),
      'a repeated request differs',
    );
    must(repeated.length === (state.status === 'ended' ? 0 : open.length + state.timers.length), 'a restart forgets or invents something');
  }

  private nobodyIsLost(plan: Plan, state: State): void {
    if (state.status === 'ended') return must(state.positions.length === 0, 'an ended instance stands somewhere');
    must(
      state.positions.some(({ side }) => !side),
      'nobody stands on the main line',
    );
    for (const position of state.positions) {
      const instruction = plan.instructions[position.label];
      const timers = state.timers.filter((timer) => timer.position === position.id);
      const waits =
        position.incident !== null ||
        (position.awaiting !== null && state.requests.some(({ key }) => key === position.awaiting)) ||
        instruction?.op === 'work' ||
        (instruction?.op === 'await' && (timers.length > 0 || state.held.length > 0));
      must(waits, `a position rests at ${position.label} and waits for nothing`);
    }
  }

  private stateIsSmallJson(state: State): void {
    if (state.sequence % 4 === 0)
      must(JSON.stringify(JSON.parse(JSON.stringify(state))) === JSON.stringify(state), 'the state is not JSON');
    const size = JSON.stringify({ ...state, early: [], held: [], undo: [] }).length;
    must(JSON.stringify(state.undo ?? []).length <= UNDO_ROOM, 'too much is remembered to be undone');
    must(size <= bound(state.positions.length + state.requests.length), `the state has ${size} characters`);
    must(state.early.length <= 50, 'more than 50 early events are kept');
  }
}

function must(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}

function mustAdd(set: Set<string>, item: string, sentence: string): void {
  must(!set.has(item), `${sentence}: ${item}`);
  set.add(item);
}

/**
 * Runs a random schedule of so many happenings over a random plan, both made from the seed, and holds every step to what must be true whatever
 * befalls an instance. Returns the journal; throws a sentence about the first thing that does not hold.
 */
export function checkSchedule(seed: number, steps: number): readonly JournalEntry[] {
  const plan = deepFreeze(randomPlan(seed));
  const witness = new Witness();
  return runSchedule(plan, { seed: seed + 1, steps }, (step) => witness.look(step));
}

import { armedDues, otherWays } from '../events.js';
import { ask } from '../ask.js';
import { finish } from '../finish.js';
import { findPosition, instructionOf, type Run } from '../run.js';
import type { OpenTimer, Position } from '../state.js';
import { takeTimer } from '../timers.js';
import { follow } from '../travel.js';
import { fire, repeatTimer, triggersOfStep } from '../triggers.js';
import type { HappeningHandler } from './handler.js';

/** A timer came due. One that was cleared meanwhile, or came due before, means nothing. */
export const due: HappeningHandler<'due'> = (run, { timer: id }) => {
  const timer = run.state.timers.find((armed) => armed.id === id);
  if (!timer) return;
  if (timer.purpose.kind === 'age')
    return finish(run, { outcome: 'too-old', why: { code: 'too-old', args: { since: run.state.startedAt } } });
  const position = findPosition(run, timer.position);
  if (position) ring(run, position, timer);
};

function ring(run: Run, position: Position, timer: OpenTimer): void {
  const { purpose } = timer;
  if (purpose.kind === 'timer') return timeCame(run, position, { timer, index: purpose.index });
  takeTimer(run, timer.id);
  if (purpose.kind === 'check') ask(run, position, { type: 'check-work', operation: 'check' });
  if (purpose.kind === 'trigger') setOff(run, position, { ...purpose, due: timer.due });
}

/** A trigger's time came: the next time is armed before this one takes effect, so that neither is lost. */
function setOff(
  run: Run,
  position: Position,
  { id, due, round = 0 }: { readonly id: string; readonly due: string; readonly round?: number },
): void {
  const trigger = triggersOfStep(run, position).find((candidate) => candidate.id === id);
  if (!trigger) return;
  repeatTimer(run, position, { trigger, due, round: round + 1 });
  const args = { due, since: position.enteredAt };
  fire(run, position, { trigger, why: { code: 'trigger-timer', args: round > 0 ? { ...args, round } : args } });
}

function timeCame(run: Run, position: Position, { timer, index }: { readonly timer: OpenTimer; readonly index: number }): void {
  const instruction = instructionOf(run.plan, position, 'await');
  const way = instruction.timers[index]?.way;
  if (!way) throw new Error(`Plan has at "${position.label}" no timer ${index}`);
  const notTaken = otherWays(instruction, way, armedDues(run, position));
  takeTimer(run, timer.id);
  follow(run, position, { way, why: { code: 'time-came', args: { due: timer.due } }, notTaken });
}

import { ask, askAgain, dropRequests } from '../ask.js';
import { computeAll } from '../compute.js';
import { isAside } from '../incident.js';
import { instructionAt, instructionOf, type Run, updatePosition } from '../run.js';
import type { OpenRequest, Position } from '../state.js';
import { breakOff, enter, holdsWork } from '../travel.js';
import type { CommandHandler } from './handler.js';

/** Tries again what stands as an incident: one position, or all that are parked. */
export const retry: CommandHandler<'retry'> = (run, { position: id }) => {
  if (run.state.status === 'paused') return { refused: { code: 'is-paused' } };
  const parked = run.state.positions.filter((position) => position.incident && (id === undefined || position.id === id));
  const orphans = id === undefined ? run.state.requests.filter((open) => open.failed && isOrphan(open)) : [];
  const [first] = parked;
  if (!first && orphans.length === 0) return { refused: { code: 'nothing-to-retry' } };
  const act = (): void => {
    for (const position of parked) tryAgain(run, position);
    for (const open of orphans) askAgain(run, open);
  };
  return { entry: { kind: 'retried', ...(first ? { position: first } : {}), args: { count: parked.length + orphans.length } }, act };
};

/** Nobody stands behind it any more, and it must still be done. */
function isOrphan({ type }: OpenRequest): boolean {
  return type === 'close-work' || type === 'recall';
}

function tryAgain(run: Run, position: Position): void {
  const aside = run.state.requests.filter((open) => open.failed && isAside(open) && open.position === position.id);
  for (const open of aside) askAgain(run, open);
  if (position.incident?.aside) updatePosition(run, position, { incident: null });
  else goOn(run, position);
}

function goOn(run: Run, position: Position): void {
  const open = run.state.requests.find(({ key }) => key === position.incident?.request);
  if (open) return repeat(run, position, open);
  if (instructionAt(run.plan, position.label).op === 'work' && (position.asked['open'] ?? 0) > 0 && !holdsWork(run, position)) {
    // Its row is closed for good: working on it again is a new visit with a new row, and new times for what hangs on the step.
    breakOff(run, position, { code: 'retried' });
    return enter(run, position, position.label);
  }
  updatePosition(run, position, { incident: null });
  run.moving.push(position.id);
}

/** Asks again under the same key; only when the operator has changed what goes in is it another request, with the next generation. */
function repeat(run: Run, position: Position, open: OpenRequest): void {
  const standing = updatePosition(run, position, { incident: null, awaiting: open.key });
  if (open.type !== 'perform') return askAgain(run, open);
  const computed = computeAll(run, Object.entries(instructionOf(run.plan, position, 'effect').input));
  if ('value' in computed && JSON.stringify(computed.value) !== JSON.stringify(open.input)) {
    dropRequests(run, ({ key }) => key === open.key);
    ask(run, standing, { type: 'perform', operation: instructionOf(run.plan, position, 'effect').operation, input: computed.value });
  } else askAgain(run, open);
}

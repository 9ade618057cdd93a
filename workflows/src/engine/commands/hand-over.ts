import { askAside } from '../ask.js';
import type { Answer } from '../happening.js';
import { instructionOf, record, type Run } from '../run.js';
import type { Position } from '../state.js';
import { holdsWork } from '../travel.js';
import { addressed, type CommandHandler } from './handler.js';

/** Gives the work at a position to another rung, whoever holds it. The row does it, and has the last word. */
export const handOver: CommandHandler<'hand-over'> = (run, { position: id, to }, { actor, reason }) => {
  const position = addressed(run, id);
  if ('code' in position) return { refused: position };
  if (!holdsWork(run, position)) return { refused: { code: 'no-open-work' }, position };
  const { work } = instructionOf(run.plan, position, 'work');
  if (to !== undefined && !(work.kind === 'touch' && work.ladder.some((rung) => rung.id === to)))
    return { refused: { code: 'unknown-rung' }, position };
  const act = (): void => {
    askAside(run, position, { type: 'hand-over-work', operation: 'hand-over', to: to ?? null, actor, reason });
  };
  return { entry: { kind: 'commanded', position, ...(to === undefined ? {} : { outcome: to }) }, act };
};

/** The row did as ordered and says so in the journal itself; a refusal is said here. */
export function handedOver(run: Run, position: Position, { outcome, why }: Answer): void {
  if (outcome === 'refused')
    record(run, { kind: 'refused', position, why: { code: 'hand-over-refused', args: { by: why?.code ?? null } } });
}

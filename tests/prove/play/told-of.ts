import type { Command, Happening, OpenTimer, State } from '@tongtu/workflows/engine';
import type { Order, Told } from '../model/told.js';
import type { Places } from './places.js';

/** What is known when something is told. */
export interface Known {
  readonly state: State;
  readonly places: Places;
  /** A timer that was ever armed. */
  readonly timerOf: (id: string) => OpenTimer | undefined;
}

/** A happening in the words of the model. */
export function toldOf(happening: Happening, known: Known): Told {
  const { at } = happening;
  const { places } = known;
  switch (happening.type) {
    case 'answered': {
      const { outcome, values = {}, customer = {}, why } = happening.answer;
      return { at, is: 'answer', key: places.key(happening.key), outcome, values, customer, isReasoned: why !== undefined };
    }
    case 'failed':
      return { at, is: 'failure', key: places.key(happening.key), code: happening.error.code };
    case 'due': {
      const timer = known.state.timers.find(({ id }) => id === happening.timer);
      return { at, is: 'ring', clock: timer ? places.clock(known.state, timer) : null };
    }
    case 'event':
      return { at, is: 'event', number: happening.inbox, name: happening.name, data: happening.data };
    case 'worked': {
      const { change } = happening;
      const row = places.row(happening.work);
      const said = change.kind === 'closed' ? { closed: change.outcome, fields: change.fields } : { checkAt: change.due };
      return { at, is: 'work', number: happening.inbox, row, change: said };
    }
    case 'commanded':
      return { at, is: 'order', number: happening.inbox, order: orderOf(happening.command, known) };
  }
}

function orderOf(command: Command, { state, places }: Known): Order {
  switch (command.kind) {
    case 'skip':
      return { kind: 'skip', line: places.line(state, command.position), outcome: command.outcome };
    case 'move':
      return { kind: 'move', line: places.line(state, command.position), to: command.to };
    case 'redo':
      return { kind: 'redo', line: places.line(state, command.position), whole: command.whole === true };
    case 'hand-over':
      return { kind: 'hand-over', line: places.line(state, command.position), to: command.to ?? null };
    case 'retry':
      return command.position === undefined ? { kind: 'retry' } : { kind: 'retry', line: places.line(state, command.position) };
    default:
      return command;
  }
}

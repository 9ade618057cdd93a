import type { Answer, Command, Happening, State, WorkChange } from '@tongtu/workflows/engine';
import type { Order, RowChange, Told } from '../model/told.js';
import type { Places } from './places.js';

/** What is known when something is told. */
export interface Known {
  readonly state: State;
  readonly places: Places;
}

/** A happening in the words of the model. */
export function toldOf(happening: Happening, known: Known): Told {
  const tell = tellers[happening.type] as (happening: Happening, known: Known) => Told; // the table pairs each kind with its words
  return tell(happening, known);
}

type Of<T extends Happening['type']> = Extract<Happening, { readonly type: T }>;

const tellers: { readonly [T in Happening['type']]: (happening: Of<T>, known: Known) => Told } = {
  answered: ({ at, key, answer }, { places }) => ({ at, is: 'answer', key: places.key(key), ...answerOf(answer) }),
  reported: ({ at, inbox, key, answer }, { places }) => ({ at, is: 'report', number: inbox, key: places.key(key), ...answerOf(answer) }),
  failed: ({ at, key, error: { code } }, { places }) => ({ at, is: 'failure', key: places.key(key), code }),
  due: ({ at, timer: id }, { state, places }) => {
    const timer = state.timers.find((one) => one.id === id);
    return { at, is: 'ring', clock: timer ? places.clock(state, timer) : null };
  },
  event: ({ at, inbox, name, data }) => ({ at, is: 'event', number: inbox, name, data }),
  worked: ({ at, inbox, work, change }, { places }) => ({ at, is: 'work', number: inbox, row: places.row(work), change: changeOf(change) }),
  commanded: ({ at, inbox, command }, known) => ({ at, is: 'order', number: inbox, order: orderOf(command, known) }),
};

function answerOf({ outcome, values = {}, customer = {}, why }: Answer) {
  return { outcome, values, customer, isReasoned: why !== undefined };
}

function changeOf(change: WorkChange): RowChange {
  return change.kind === 'closed' ? { closed: change.outcome, fields: change.fields } : { checkAt: change.due };
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

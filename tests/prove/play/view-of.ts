import type { Decision, OpenRequest } from '@tongtu/workflows/engine';
import type { View } from '../model/told.js';
import type { Places } from './places.js';

/** What can be seen of the engine's instance after a decision, in the words of the model. */
export function viewOf({ state, requests, entries }: Decision, places: Places): View {
  return {
    status: state.status,
    outcome: state.outcome,
    stands: state.positions
      .map(({ id, label, side, incident }) =>
        [
          places.line(state, id),
          label,
          ...(side ? ['aside'] : []),
          ...(incident ? (incident.aside ? ['beside', incident.request ? 'failed' : incident.code] : [incident.code]) : []),
        ]
          .join(' ')
          .trimEnd(),
      )
      .sort(),
    open: state.requests.map((open) => openText(open, places)).sort(),
    clocks: state.timers.map((timer) => places.clock(state, timer)).sort(),
    variables: state.variables,
    customer: state.customer,
    early: state.early.map(({ id }) => Number(id)),
    asked: requests.filter(({ type }) => type !== 'set-timer' && type !== 'clear-timer').map((request) => places.request(request)),
    said: entries.map(({ kind, step, visit, outcome }) => `${kind} ${step === null ? '-' : places.place(step, visit)} ${outcome ?? '-'}`),
  };
}

function openText(open: OpenRequest, places: Places): string {
  const standing = open.failed ? 'failed' : 'open';
  return `${open.type} ${places.key(open.key)} ${standing} ${JSON.stringify(contentOf(open, places))}`;
}

function contentOf(open: OpenRequest, places: Places): unknown {
  switch (open.type) {
    case 'perform':
    case 'undo':
      return open.input;
    case 'open-work':
      return { input: open.input, conditions: open.conditions };
    case 'recall':
      return { of: places.key(open.of) };
    case 'hand-over-work':
      return { to: open.to };
    case 'ask-due':
      return open.dues.map(({ id, from }) => ({ id, from }));
    default:
      return null;
  }
}

/** How two views differ, part by part; empty when they do not. */
export function differences(engine: View, model: View): readonly string[] {
  const names = Object.keys(model) as readonly (keyof View)[];
  return names.flatMap((name) => {
    const [a, b] = [JSON.stringify(sorted(engine[name])), JSON.stringify(sorted(model[name]))];
    return a === b ? [] : [`${name}:\n  engine ${a}\n  model  ${b}`];
  });
}

/** Names of variables in the order of the alphabet. */
function sorted(value: View[keyof View]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

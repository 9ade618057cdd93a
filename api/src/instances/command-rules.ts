import type { StandingPosition } from '@tongtu/store';
import type { Command } from '@tongtu/workflows/engine';
import type { Graph } from '@tongtu/workflows/graph';
import type { Plan } from '@tongtu/workflows/plan';

/** Why an order makes no sense: the same codes as the engine's refusals, which has the last word. */
export type CommandFault =
  | 'over'
  | 'not-begun'
  | 'is-paused'
  | 'already-paused'
  | 'not-paused'
  | 'nothing-to-retry'
  | 'no-open-work'
  | 'no-such-position'
  | 'no-such-outcome'
  | 'no-such-step'
  | 'unknown-variable';

/** What an order is judged by, as the rows have it. */
export interface Commanded {
  readonly status: 'starting' | 'running' | 'paused' | 'ended' | 'refused';
  readonly positions: readonly StandingPosition[];
  readonly plan: Plan;
  readonly graph: Graph;
}

type Judge<K extends Command['kind']> = (command: Extract<Command, { readonly kind: K }>, about: Commanded) => CommandFault | null;

const judges: { readonly [K in Command['kind']]: Judge<K> } = {
  pause: (_, { status }) => (status === 'paused' ? 'already-paused' : null),
  resume: (_, { status }) => (status === 'paused' ? null : 'not-paused'),
  cancel: () => null,
  retry: ({ position: wanted }, { status, positions }) => {
    if (status === 'paused') return 'is-paused';
    return positions.some(({ id, incident }) => incident !== null && (wanted === undefined || id === wanted)) ? null : 'nothing-to-retry';
  },
  skip: ({ position: wanted, outcome }, { status, positions, graph }) => {
    if (status === 'paused') return 'is-paused';
    const position = positions.find(({ id }) => id === wanted);
    if (!position) return 'no-such-position';
    return graph.links.some((link) => link.from === position.step && link.outcome === outcome) ? null : 'no-such-outcome';
  },
  move: ({ position: wanted, to }, { status, positions, plan }) => {
    if (status === 'paused') return 'is-paused';
    if (!positions.some(({ id }) => id === wanted)) return 'no-such-position';
    return Object.hasOwn(plan.instructions, to) ? null : 'no-such-step';
  },
  redo: ({ position }, about) => standing(position, about),
  'hand-over': ({ position: wanted }, about) => {
    const fault = standing(wanted, about);
    if (fault) return fault;
    return about.positions.some(({ id, work }) => id === wanted && work !== null) ? null : 'no-open-work';
  },
  set: ({ values }, { plan }) => (Object.keys(values).every((name) => Object.hasOwn(plan.variables, name)) ? null : 'unknown-variable'),
};

/** Whether there is a position to do something to. */
function standing(wanted: string, { status, positions }: Commanded): CommandFault | null {
  if (status === 'paused') return 'is-paused';
  return positions.some(({ id }) => id === wanted) ? null : 'no-such-position';
}

/** Why an order makes no sense for an instance as it is known to stand; null when it may be tried. */
export function commandFault(command: Command, about: Commanded): CommandFault | null {
  if (about.status === 'ended' || about.status === 'refused') return 'over';
  if (about.status === 'starting' && command.kind !== 'cancel') return 'not-begun';
  const judge = judges[command.kind] as Judge<Command['kind']>; // the register pairs each kind with its judge
  return judge(command, about);
}

/** Kinds of orders that make sense for an instance now. */
export function ordersFor({ status, positions }: Pick<Commanded, 'status' | 'positions'>): readonly Command['kind'][] {
  if (status === 'paused') return ['resume', 'set', 'cancel'];
  if (status === 'starting') return ['cancel'];
  if (status !== 'running') return [];
  const retry = positions.some(({ incident }) => incident !== null) ? (['retry'] as const) : [];
  const handOver = positions.some(({ work }) => work !== null) ? (['hand-over'] as const) : [];
  return [...retry, 'pause', 'redo', 'skip', 'move', ...handOver, 'set', 'cancel'];
}

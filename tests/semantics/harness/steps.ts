import type { Command } from '@tongtu/workflows/engine';
import type { Graph, Json } from '@tongtu/workflows/graph';
import type { Plan } from '@tongtu/workflows/plan';
import type { Act, SimulatedAnswer, Simulation } from '@tongtu/workflows/simulator';
import { planOf } from '@tongtu/workflows/testing';
import type { Verification } from '@tongtu/workflows/touchpoint';

/** One thing after `when`: time passes, or somebody does something. What it is done to may depend on where the instance stands then. */
export type Step = { readonly passes: string } | { readonly publishes: Plan } | { readonly act: Act | ((simulation: Simulation) => Act) };

/** Time passes, ISO duration. On Temporal it really does: use seconds. */
export function passes(duration: string): Step {
  return { passes: duration };
}

/** A new version of the journey is published; whoever comes from now on travels it. */
export function publishes(drawing: string | Graph): Step {
  return { publishes: planOf(drawing) };
}

/** Something happens to the customer. */
export function event(name: string, data: Json = {}): Step {
  return { act: { kind: 'event', name, data } };
}

/** The system behind a step answers, in a scenario whose effects are not answered by themselves. */
export function answers(step: string, answer: SimulatedAnswer | string): Step {
  return { act: { kind: 'answer', step, answer: typeof answer === 'string' ? { outcome: answer } : answer } };
}

type Fields = Readonly<Record<string, Json>>;
type Verifications = Readonly<Record<string, Verification>>;

function person(as: 'customer' | 'remote' | 'branch') {
  const does = (act: Act): Step => ({ act });
  return {
    takes: (step: string, reason?: string) => does({ kind: 'take', step, as, ...(reason === undefined ? {} : { reason }) }),
    saves: (step: string, fields: Fields, verifications?: Verifications) =>
      does({ kind: 'save', step, as, fields, ...(verifications ? { verifications } : {}) }),
    leaves: (step: string) => does({ kind: 'leave', step, as }),
    says: (step: string, text: string) => does({ kind: 'say', step, as, text }),
    promises: (step: string, text: string, due: string | null = null) => does({ kind: 'promise', step, as, text, due }),
    completes: (step: string, outcome?: string) => does({ kind: 'complete', step, as, ...(outcome === undefined ? {} : { outcome }) }),
    declines: (step: string, reason: string) => does({ kind: 'decline', step, as, reason }),
    handsOver: (step: string, reason: string, to?: string) =>
      does({ kind: 'hand-over', step, as, reason, ...(to === undefined ? {} : { to }) }),
  };
}

/** The customer in the app. */
export const customer = person('customer');
/** A member of staff of the remote centre. */
export const remote = person('remote');
/** A member of staff of the branch. */
export const branch = person('branch');

function order(command: Command | ((simulation: Simulation) => Command)): Step {
  return {
    act: (simulation) => ({
      ...{ kind: 'command', reason: '测试' },
      command: typeof command === 'function' ? command(simulation) : command,
    }),
  };
}

/** The position that stands at a step; one that nobody has, when none does. */
function positionAt({ plan, state }: Simulation, step: string): string {
  return state.positions.find(({ label }) => plan.instructions[label]?.step === step)?.id ?? 'p0';
}

const at = (step: string, make: (position: string) => Command): Step => order((simulation) => make(positionAt(simulation, step)));

/** An operator, who orders. */
export const operator = {
  pauses: (events?: 'hold' | 'discard') => order({ kind: 'pause', ...(events ? { events } : {}) }),
  resumes: () => order({ kind: 'resume' }),
  cancels: () => order({ kind: 'cancel' }),
  retries: (step?: string) => (step === undefined ? order({ kind: 'retry' }) : at(step, (position) => ({ kind: 'retry', position }))),
  redoes: (step: string) => at(step, (position) => ({ kind: 'redo', position })),
  skips: (step: string, outcome: string) => at(step, (position) => ({ kind: 'skip', position, outcome })),
  moves: (step: string, to: string) => at(step, (position) => ({ kind: 'move', position, to })),
  handsOver: (step: string, to?: string) => at(step, (position) => ({ kind: 'hand-over', position, ...(to === undefined ? {} : { to }) })),
  sets: (values: Fields) => order({ kind: 'set', values }),
};

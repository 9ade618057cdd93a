import { say, type Graph, type Language, type Text } from '@tongtu/workflows/graph';
import type { SimulatedWork, Simulation } from '@tongtu/workflows/simulator';
import type { TouchConfig } from '@tongtu/workflows/touchpoint';
import { stepDefinition } from '@tongtu/workflows/steps';

/** A touchpoint that is open. */
export interface OpenTouch {
  readonly work: SimulatedWork;
  readonly config: TouchConfig;
}

/** What the customer sees now: a form, a conversation, somebody else at work, a wait, the end. */
export type PhoneView =
  | ({ readonly kind: 'form' } & OpenTouch)
  | ({ readonly kind: 'chat' } & OpenTouch)
  | ({ readonly kind: 'helped'; readonly by: string; readonly active: boolean } & OpenTouch)
  | { readonly kind: 'busy' }
  | { readonly kind: 'staff'; readonly name: Text }
  | { readonly kind: 'over'; readonly good: boolean; readonly end: string };

function openTouch({ works }: Simulation): OpenTouch | undefined {
  const work = Object.values(works).findLast(({ state, config }) => state.status === 'open' && config.kind === 'touch');
  return work?.config.kind === 'touch' ? { work, config: work.config } : undefined;
}

/** The end's name, and whether the journey's first end was reached: the one the main line leads to. */
function endOf(graph: Graph, outcome: string | null, language: Language): { readonly end: string; readonly good: boolean } {
  const ends = graph.steps.filter(({ type }) => stepDefinition(type)?.ends);
  const at = ends.findIndex(({ type, config }) => stepDefinition(type)?.ends?.(config) === outcome);
  const exit = graph.settings.exits.find((one) => one.outcome === outcome);
  const name = ends[at]?.name ?? exit?.label ?? { zh: '结束了', en: 'Over' };
  return { end: say(name, language), good: at === 0 || exit?.goal === true };
}

/** What the customer sees at a moment of a trial. */
export function phoneView(simulation: Simulation, graph: Graph, language: Language): PhoneView {
  if (simulation.state.status === 'ended') return { kind: 'over', ...endOf(graph, simulation.state.outcome, language) };
  const touch = openTouch(simulation);
  if (touch === undefined) {
    const task = Object.values(simulation.works).findLast(({ state, config }) => state.status === 'open' && config.kind === 'task');
    return task === undefined ? { kind: 'busy' } : { kind: 'staff', name: task.config.name };
  }
  const { lease, rung } = touch.work.state;
  if (lease !== null && lease.family !== 'customer' && lease.family !== 'ai') {
    return { kind: 'helped', by: lease.actor.name, active: true, ...touch };
  }
  const own = touch.config.ladder[rung];
  if (lease?.family === 'customer' || own === undefined || own.family === 'customer') return { kind: 'form', ...touch };
  if (own.family === 'ai') return { kind: 'chat', ...touch };
  return { kind: 'helped', by: say(own.label, language), active: false, ...touch };
}

/** A message that reached the customer. */
export interface PhoneMessage {
  readonly at: string;
  readonly title: string;
  readonly body: string;
}

/** Messages that were sent so far, newest first; places for what is known of the customer are left out. */
export function phoneMessages({ journal }: Simulation, graph: Graph, language: Language): readonly PhoneMessage[] {
  const plain = (text: Text): string => say(text, language).replace(/\{\{[^}]*\}\}/g, '…');
  return journal
    .filter(({ origin, kind, outcome }) => origin === 'engine' && kind === 'left' && outcome === 'sent')
    .flatMap(({ at, step }) => {
      const drawn = graph.steps.find(({ id }) => id === step);
      const contact = drawn && stepDefinition(drawn.type)?.contact?.(drawn.config);
      return contact ? [{ at, title: plain(contact.title), body: plain(contact.body) }] : [];
    })
    .toReversed();
}

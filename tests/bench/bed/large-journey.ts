import type { Graph, JsonObject, Link, Step, Variable } from '@tongtu/workflows/graph';
import { both, draw } from '@tongtu/workflows/testing';

/** Ten steps as people draw them: a value, a decision, a message, a call, waiting, a form, and two branches with staff work in one of them. */
const block = draw(
  `set(kept = vars.amount + 1) > decision(big: vars.amount > 10 && customer.tier == "vip", vars.kept > 3) -else-> wait(PT1H, paid) -time-> touch
   wait -paid-> touch; decision -big-> message -sent-> touch; message -suppressed-> wait; message -failed-> wait
   decision -case2-> action(refused) -ok-> touch; action -refused-> wait; action -failed-> !
   touch -completed-> parallel(a, b) -a-> later=wait(P1D) -time-> join(parallel); parallel -b-> task -done-> join
   task -returned-> join; task -expired-> join; touch -declined-> wait; touch -expired-> next=end; join > next`,
  {
    configs: {
      action: { body: [{ name: 'amount', value: 'vars.amount' }], results: [{ variable: 'kept', from: 'reference' }] },
      message: {
        channels: [{ channel: 'in-app', title: both('title'), body: both('Dear customer, {{ vars.kept }} of {{ vars.amount }}') }],
      },
      wait: { events: [{ id: 'paid', label: both('paid'), event: 'paid', match: 'event.amount > vars.kept', since: 'step', assign: [] }] },
    },
    on: { later: [{ id: 'late', label: both('late'), when: { kind: 'event', event: 'called' }, interrupting: true }] },
  },
);
const frame = draw('start(amount) > end');
const kinds = block.steps.filter(({ id }) => id !== 'next');
/** How many steps of the drawing stand beside the blocks. */
const framing = frame.steps.length;

/** A sound journey of that many steps (rounded down to whole blocks of ten and the frame), with a variable of its own for every twenty. */
export function largeJourney(steps: number): Graph {
  const count = Math.max(1, Math.floor((steps - framing) / kinds.length));
  const blocks = Array.from({ length: count }, (_, index) => blockAt(index, index + 1 < count));
  const names = [...new Set(['amount', ...blocks.map(({ variable }) => variable)])];
  const [start, end] = frame.steps;
  if (!start || !end) throw new Error('The frame has no start and end.');
  return {
    ...frame,
    variables: names.map((name): Variable => ({ name, label: both(name), type: 'number', dataClass: 'C1' })),
    forms: block.forms,
    steps: [start, ...blocks.flatMap((one) => one.steps), { ...end, at: { x: 0, y: 320 * count + 320 } }],
    links: [{ id: 'begin', from: 'start', outcome: 'next', to: idAt('set', 0) }, ...blocks.flatMap((one) => one.links)],
  };
}

function idAt(id: string, index: number): string {
  return `${id}-${index}`;
}

function blockAt(index: number, goesOn: boolean) {
  const variable = `kept${Math.floor(index / 2) % 499}`;
  const next = goesOn ? idAt('set', index + 1) : 'end';
  const own = (id: string): string => (id === 'next' ? next : idAt(id, index));
  const steps = kinds.map((step, place): Step => ({
    ...step,
    id: own(step.id),
    name: both(own(step.id)),
    at: { x: 320 * (place % 5), y: 320 * index + 160 * Math.floor(place / 5) },
    on: step.on.map((trigger) => ({ ...trigger })),
    config: configAt(step.config, variable, own),
  }));
  const links = block.links.map((link): Link => ({
    ...link,
    id: idAt(link.id, index),
    from: own(link.from),
    to: own(link.to),
  }));
  const triggered: Link = { id: idAt('later.on', index), from: own('later'), outcome: 'on.late', to: own('join') };
  return { variable, steps, links: [...links, triggered] };
}

function configAt(config: JsonObject, variable: string, own: (id: string) => string): JsonObject {
  const text = JSON.stringify(config).replaceAll(/\bkept\b/g, variable);
  const read = JSON.parse(text) as JsonObject;
  return read['of'] === 'parallel' ? { ...read, of: own('parallel') } : read;
}

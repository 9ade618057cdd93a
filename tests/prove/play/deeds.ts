import type { Happening } from '@tongtu/workflows/engine';
import type { Deed } from '../generate/moves.js';
import { answerTo, inSeconds } from './answers.js';
import { commandOf, pick } from './orders.js';
import type { World } from './world.js';

const OPERATOR = { kind: 'staff', id: 'o', name: 'O' } as const;
const ANSWER: Deed = { does: 'answer', which: 0, outcome: 'ok', text: 'a', checkIn: 5 };

/** The happening that a deed is in this world, or null when there is nothing to do it to. Where nothing of its kind is open, what is open comes. */
export function happeningOf(world: World, deed: Deed): Happening | null {
  const isAboutWhatIsOpen = deed.does === 'answer' || deed.does === 'fail' || deed.does === 'ring' || deed.does === 'work';
  const others = isAboutWhatIsOpen ? [ANSWER, { does: 'ring', which: deed.which } as const] : [];
  for (const one of [deed, ...others]) {
    const make = deeds[one.does] as (doing: Doing<Deed>) => Happening | null; // the table pairs each kind with its deed
    const happening = make({ world, deed: one, at: new Date(world.now).toISOString() });
    if (happening) return happening;
  }
  return null;
}

type Of<D extends Deed['does']> = Extract<Deed, { readonly does: D }>;

interface Doing<D extends Deed> {
  readonly world: World;
  readonly deed: D;
  /** ISO instant. */
  readonly at: string;
}

const deeds: { readonly [D in Deed['does']]: (doing: Doing<Of<D>>) => Happening | null } = {
  answer: ({ world, deed, at }) => {
    const request = pick([...world.asked.values()], deed.which);
    return request ? { type: 'answered', at, key: request.key, answer: answerTo(request, { deed, now: world.now }) } : null;
  },
  fail: ({ world, deed, at }) => {
    const key = pick([...world.asked.keys()], deed.which);
    return key === undefined ? null : { type: 'failed', at, key, error: { code: deed.code, message: '' } };
  },
  ring: ({ world, deed }) => ring(world, deed.which),
  event: ({ world, deed, at }) => {
    const inbox = number(world);
    const data = { t: 't', ...(deed.n === null ? {} : { n: deed.n }) };
    return { type: 'event', at, inbox, id: String(inbox), name: deed.name, data };
  },
  work: ({ world, deed, at }) => {
    const work = pick(world.rows, deed.which);
    if (work === undefined) return null;
    return { type: 'worked', at, inbox: number(world), work, change: changeOf(world, deed), actor: OPERATOR, channel: 'desk' };
  },
  report: ({ world, deed, at }) => {
    const key = pick([...world.begun, ...world.everAsked.filter((one) => one.includes(':http.request:'))], deed.which);
    if (key === undefined) return null;
    return { type: 'reported', at, inbox: number(world), key, answer: { outcome: deed.outcome, values: { body: { text: 'r' }, id: 'r' } } };
  },
  order: ({ world, deed, at }) => ({
    ...{ type: 'commanded', at, inbox: number(world), command: commandOf(world, deed.order) },
    ...{ actor: OPERATOR, reason: 'r' },
  }),
  repeat: ({ world, deed, at }) => {
    const again = pick(world.told, deed.which);
    return again && again.type !== 'due' ? { ...again, at } : null;
  },
  arrive: ({ world, deed, at }) => {
    const [late] = world.heldUp.splice(deed.which % (world.heldUp.length || 1), 1);
    return late ? { ...late, at } : null;
  },
  'answer-late': ({ world, deed, at }) => {
    const key = pick(world.everAsked, deed.which);
    return key === undefined ? null : { type: 'answered', at, key, answer: { outcome: 'ok', values: { body: { text: 'late' } } } };
  },
  'ring-late': ({ world, deed, at }) => {
    const timer = pick(world.everArmed, deed.which);
    return timer === undefined || world.state.timers.some(({ id }) => id === timer) ? null : { type: 'due', at, timer };
  },
  restart: () => null, // nothing befalls the instance
};

function changeOf({ now }: World, { change }: Of<'work'>): Extract<Happening, { readonly type: 'worked' }>['change'] {
  if (typeof change === 'string') return { kind: 'closed', outcome: change, fields: { text: 'x' } };
  return { kind: 'check-at', due: inSeconds(now, change.checkIn) };
}

function number(world: World): number {
  world.inbox += 1;
  return world.inbox;
}

/** A timer rings at its time, or later if that is past. */
function ring(world: World, which: number): Happening | null {
  const [timer, due] = pick(
    [...world.timers].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)),
    which,
  ) ?? [undefined, undefined];
  if (timer === undefined) return null;
  world.now = Math.max(world.now, Date.parse(due));
  world.timers.delete(timer);
  return { type: 'due', at: new Date(world.now).toISOString(), timer };
}

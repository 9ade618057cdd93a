import type { Answer, Command, Happening, Request } from '@tongtu/workflows/engine';
import type { Json } from '@tongtu/workflows/graph';
import { waysOf } from '../model/story.js';
import type { Deed, OrderDeed } from '../generate/moves.js';
import type { World } from './world.js';

const OPERATOR = { kind: 'staff', id: 'o', name: 'O' } as const;

/** The happening that a deed is in this world, or null when there is nothing to do it to. */
export function happeningOf(world: World, deed: Deed): Happening | null {
  const at = new Date(world.now).toISOString();
  switch (deed.does) {
    case 'answer': {
      const request = pick([...world.asked.values()], deed.which);
      return request && 'key' in request
        ? { type: 'answered', at, key: request.key, answer: answerTo(request, { deed, now: world.now }) }
        : null;
    }
    case 'fail': {
      const key = pick([...world.asked.keys()], deed.which);
      return key === undefined ? null : { type: 'failed', at, key, error: { code: deed.code, message: '' } };
    }
    case 'ring':
      return ring(world, deed.which);
    case 'event': {
      const data: Json = deed.n === null ? { t: 't' } : { n: deed.n, t: 't' };
      const inbox = number(world);
      return { type: 'event', at, inbox, id: String(inbox), name: deed.name, data };
    }
    case 'work': {
      const work = pick(world.rows, deed.which);
      if (work === undefined) return null;
      const { change } = deed;
      const told =
        typeof change === 'string'
          ? ({ kind: 'closed', outcome: change, fields: { text: 'x' } } as const)
          : ({ kind: 'check-at', due: inSeconds(world.now, change.checkIn) } as const);
      return { type: 'worked', at, inbox: number(world), work, change: told, actor: OPERATOR, channel: 'desk' };
    }
    case 'order':
      return { type: 'commanded', at, inbox: number(world), command: commandOf(world, deed.order), actor: OPERATOR, reason: 'r' };
    case 'repeat': {
      const again = pick(world.told, deed.which);
      return again && again.type !== 'due' ? { ...again, at } : null;
    }
    case 'arrive': {
      const [late] = world.heldUp.splice(deed.which % (world.heldUp.length || 1), 1);
      return late ? { ...late, at } : null;
    }
    case 'answer-late': {
      const key = pick(world.everAsked, deed.which);
      return key === undefined ? null : { type: 'answered', at, key, answer: { outcome: 'ok', values: { body: { text: 'late' } } } };
    }
    case 'ring-late': {
      const timer = pick(world.everArmed, deed.which);
      return timer === undefined || world.state.timers.some(({ id }) => id === timer) ? null : { type: 'due', at, timer };
    }
    case 'restart':
      return null;
  }
}

function pick<T>(items: readonly T[], which: number): T | undefined {
  return items.length === 0 ? undefined : items[which % items.length];
}

function number(world: World): number {
  world.inbox += 1;
  return world.inbox;
}

function inSeconds(now: number, seconds: number | null): string | null {
  return seconds === null ? null : new Date(now + seconds * 1_000).toISOString();
}

/** A timer rings at its time, or later if it is past. */
function ring(world: World, which: number): Happening | null {
  const [timer, due] =
    pick(
      [...world.timers].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)),
      which,
    ) ?? [];
  if (timer === undefined || due === undefined) return null;
  world.now = Math.max(world.now, Date.parse(due));
  world.timers.delete(timer);
  return { type: 'due', at: new Date(world.now).toISOString(), timer };
}

function answerTo(
  request: Request,
  { deed, now }: { readonly deed: Extract<Deed, { readonly does: 'answer' }>; readonly now: number },
): Answer {
  const checkAt = inSeconds(now, deed.checkIn);
  switch (request.type) {
    case 'open-work':
      return deed.outcome === 'unheard-of' ? { outcome: 'done', values: { text: deed.text } } : { outcome: 'opened', values: { checkAt } };
    case 'check-work':
      return deed.outcome === 'ok'
        ? { outcome: 'checked', values: { checkAt } }
        : { outcome: deed.outcome === 'no' ? 'expired' : 'odd', values: { text: 'x' } };
    case 'ask-due': {
      const due = deed.outcome === 'no' ? inSeconds(now, -5) : checkAt;
      const values = Object.fromEntries(request.questions.map(({ id }) => [id, due]));
      return { outcome: 'due', values: deed.outcome === 'unheard-of' ? {} : values };
    }
    case 'hand-over-work':
      return { outcome: deed.outcome === 'ok' ? 'handed-over' : 'refused' };
    case 'close-work':
      return { outcome: 'closed' };
    default:
      return { outcome: deed.outcome, values: { body: { text: deed.text } }, ...(deed.checkIn === 7 ? { customer: { points: 6 } } : {}) };
  }
}

function commandOf({ state, drawn: { plan } }: World, order: OrderDeed): Command {
  const position = 'which' in order ? (pick(state.positions, order.which)?.id ?? 'p0') : '';
  const instruction = plan.instructions[state.positions.find(({ id }) => id === position)?.label ?? ''];
  switch (order.kind) {
    case 'pause-discarding':
      return { kind: 'pause', events: 'discard' };
    case 'redo':
      return { kind: 'redo', position, whole: order.whole };
    case 'hand-over':
      return { kind: 'hand-over', position, ...(order.to === null ? {} : { to: order.to }) };
    case 'retry-one':
      return { kind: 'retry', position };
    case 'skip':
      return {
        kind: 'skip',
        position,
        outcome: pick(['nowhere', ...(instruction ? waysOf(instruction) : []).map(({ outcome }) => outcome)], order.outcome) ?? '',
      };
    case 'move':
      return { kind: 'move', position, to: pick(['nowhere', ...Object.keys(plan.instructions)], order.to) ?? '' };
    case 'set':
      return { kind: 'set', values: { [order.name]: order.value } };
    default:
      return { kind: order.kind };
  }
}

import { readCalendars } from '@tongtu/store';
import { seal } from '@tongtu/store/codec';
import {
  answerDue,
  calendarOf,
  type DueRule,
  formatDate,
  formatInstant,
  instantAt,
  isZone,
  parseDate,
  parseInstant,
} from '@tongtu/workflows/calendar';
import type { Json, Text } from '@tongtu/workflows/graph';
import { fillTemplate } from '../../messages/fill-template.js';
import { answerNext } from '../answer-next.js';
import { ConnectorFailure } from '../connector-failure.js';
import type { Effect, LocalConnector, Performed } from '../connector.js';

type Within = Parameters<LocalConnector['perform']>[1];

/** What the bank told a customer it would do, by when: made once, and settled as kept or broken. */
export function makePromiseConnector(): LocalConnector {
  return {
    name: 'promise',
    operation: 'promise.write',
    serves: ({ kind }) => kind === 'make' || kind === 'settle',
    kind: 'local',
    perform: (effect, within) => (effect.settings['kind'] === 'make' ? make(effect, within) : settle(effect, within)),
  };
}

async function make({ instance, key, subject, settings, input }: Effect, { manager, keyRing }: Within): Promise<Performed> {
  const due = await dueWithin(dueOf(input['due'] ?? null, String(settings['timeZone'])), settings['within'], manager);
  if (subject.kind !== 'customer') return { answer: answerNext(settings, { code: 'no-addressee' }), receipt: null };
  const { zh, en } = settings['what'] as unknown as Text;
  const what = { zh: fillTemplate(zh, input), ...(en === undefined ? {} : { en: fillTemplate(en, input) }) };
  const { bytes, keyId } = seal(keyRing, what);
  await manager.query(
    `insert into promise (instance_id, key, customer_id, what, key_id, due) values ($1, $2, $3, $4, $5, $6) on conflict (instance_id, key) do nothing`,
    [instance, key, subject.id, bytes, keyId, due],
  );
  return { answer: answerNext(settings, { code: 'promise-made', args: { due } }), receipt: { due } };
}

async function settle({ instance, settings }: Effect, { manager }: Within): Promise<Performed> {
  const [, count] = await manager.query<[unknown[], number]>(
    `update promise set status = $2, settled_at = now() where instance_id = $1 and status = 'open'`,
    [instance, settings['as']],
  );
  return { answer: answerNext(settings, { code: 'promises-settled', args: { count } }), receipt: { count } };
}

/** So long after, by the calendar as it stands; the same instant where no length of time is drawn. */
async function dueWithin(from: string, within: Json | undefined, manager: Within['manager']): Promise<string> {
  if (within === undefined) return from;
  const rule = within as unknown as DueRule; // written by the step's own lowering
  const answer = answerDue([{ id: 'due', rule, from }], await readCalendars(manager, [calendarOf(rule)]));
  if ('trouble' in answer) throw new ConnectorFailure({ code: answer.trouble, isRetryable: false, isInDoubt: false });
  return answer.dues['due'] ?? from;
}

/** A date means its end in the journey's zone: what is promised for Friday is kept on Friday evening. */
function dueOf(value: Json, zone: string): string {
  const day = typeof value === 'string' ? parseDate(value) : undefined;
  if (day !== undefined && isZone(zone)) return formatInstant(instantAt(formatDate(day + 1), 0, zone));
  const instant = typeof value === 'string' ? parseInstant(value) : undefined;
  if (instant === undefined) throw new ConnectorFailure({ code: 'promise-without-date', isRetryable: false, isInDoubt: false });
  return formatInstant(instant);
}

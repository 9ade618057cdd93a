import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { Channel, Delivery } from '@tongtu/store';
import type { JsonObject } from '@tongtu/workflows/graph';
import { type EffectAnswer, packEffectCall, type Row, unpackAnswer } from '@tongtu/workflows/temporal';
import { planOf } from '@tongtu/workflows/testing';
import { makeEffectActivity } from '../../effects/effect-activity.js';
import type { TestBank } from '../../testing/test-bank.js';

/** The effect's key of every message at the desk. */
export const KEY = 'tell:1:message.send:1';

const in_app = { channel: 'in-app', title: { zh: '{{p1}}您好', en: 'Dear {{p1}}' }, body: { zh: '就差一步' } };
/** A text per channel. */
export const CONTENTS = {
  'in-app': in_app,
  sms: { channel: 'sms', body: { zh: '{{p1}}您好' } },
  mail: { channel: 'mail', title: { zh: '您好' }, body: { zh: '就差一步' } },
  im: { channel: 'im', body: { zh: '您好' } },
} as const;

/** One message of an instance. */
export interface DeskMessage {
  readonly instance: string;
  readonly customer: string;
  /** Runs the activity as Temporal would; `anew`: as an operator's retry. Rejects with what Temporal is told. */
  readonly send: (settings?: { readonly anew?: boolean }) => Promise<EffectAnswer>;
  /** What became of each attempt: `sms sent`, with the reason where there is one. */
  readonly attempts: () => Promise<readonly string[]>;
}

/** Makes a message of these settings for a new customer, and the app's channel where it is missing. */
export async function messageOf(bank: TestBank, settings: JsonObject): Promise<DeskMessage> {
  const { source } = bank.database;
  const app = { code: 'app', family: 'customer', name: { zh: '手机银行' }, abilities: [] } as const;
  await source.manager
    .createQueryBuilder()
    .insert()
    .into(Channel)
    .values({ ...app, abilities: [] })
    .orIgnore()
    .execute();
  const drawn = { class: 'service', consent: 'service', tries: 1, journeyClass: 'service', ...settings };
  const plan = planOf('start > end');
  const instruction = { op: 'effect', step: 'tell', operation: 'message.send', settings: drawn, input: {}, timeoutMs: 1_600 } as const;
  const rest = { assign: [], ways: [], failed: null, quick: false, retry: { attempts: 9, firstMs: 10, factor: 1, longestMs: 10 } } as const;
  const start = await bank.accept(
    await bank.publish({ ...plan, instructions: { tell: { ...instruction, ...rest } }, variables: { unique: randomUUID() } }),
  );
  const { instance, subject } = start.input;
  const carried = { instance, entries: [], positions: [], status: 'running', outcome: null } as const;
  const row = packEffectCall({ label: 'tell', input: { p1: '王*芳' }, carried, closings: [] }, KEY);
  const activity = makeEffectActivity(bank.world, 'message.send');
  let askedAt = Date.now();
  return {
    instance,
    customer: subject.id,
    send: async ({ anew = false } = {}) => {
      if (anew) askedAt += 1;
      const environment = new MockActivityEnvironment({ activityId: KEY, scheduledTimestampMs: askedAt });
      return unpackAnswer((await environment.run(activity, row)) as Row);
    },
    attempts: async () => {
      const rows = await source.manager.find(Delivery, { where: { instanceId: instance }, order: { createdAt: 'asc' } });
      return rows.map(({ key, status, reason }) => [key.replace(`${KEY}/`, ''), status, ...(reason === null ? [] : [reason])].join(' '));
    },
  };
}

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { Json, JsonObject } from '@tongtu/workflows/graph';
import type { EffectInstruction } from '@tongtu/workflows/plan';
import { packEffectCall, type Row, unpackAnswer } from '@tongtu/workflows/temporal';
import { planOf } from '@tongtu/workflows/testing';
import { makeEffectActivity } from '../effects/effect-activity.js';
import { openTestBank, type TestBank } from './test-bank.js';

/** One effect of a connector, for the contract that all of them keep. */
export interface ConnectorSample {
  readonly name: string;
  readonly settings: JsonObject;
  /** What is personal in it is looked for where it must not be. */
  readonly input: Readonly<Record<string, Json>>;
  readonly secrets: readonly string[];
  /** What it may answer. */
  readonly outcomes: readonly string[];
  /** How often the effect is there, as the world sees it; null for one that changes nothing. */
  readonly count: ((bank: TestBank, instance: string) => Promise<number>) | null;
}

const key = 'step:1:operation:1';

/** Declares the tests of the contract for a connector. */
export function connectorContract(sample: ConnectorSample): void {
  describe(`the connector ${sample.name}, by the contract of all connectors`, () => {
    let bank: TestBank;
    beforeAll(async () => {
      bank = await openTestBank({ isWorking: false });
    }, 120_000);
    afterAll(() => bank.close(), 30_000);

    test('is registered once and serves its settings alone among those of its operation', () => {
      const { connectors } = bank.world;
      expect(connectors.filter(({ name }) => name === sample.name)).toHaveLength(1);
      const { operation } = connectorOf(bank, sample.name);
      expect(connectors.filter((one) => one.operation === operation && one.serves(sample.settings)).map(({ name }) => name)).toEqual([
        sample.name,
      ]);
    });

    test('brings the effect about once, and answers every repeat from the ledger, also two at a time', async () => {
      const run = await prepare(bank, sample);
      const first = unpackAnswer(await run());
      expect(sample.outcomes).toContain(first.outcome);
      expect((await Promise.all([run(), run()])).map(unpackAnswer)).toEqual([first, first]);
      if (sample.count) expect(await sample.count(bank, run.instance)).toBe(1);
    });

    test('leaves nothing personal in the books', async () => {
      const run = await prepare(bank, sample);
      await run();
      const [row] = await bank.database.source.query<{ text: string }[]>('select effect::text as text from effect where instance_id = $1', [
        run.instance,
      ]);
      expect(row?.text).toContain('done');
      for (const secret of sample.secrets) expect(row?.text).not.toContain(secret);
    });
  });
}

function connectorOf({ world }: TestBank, name: string) {
  const connector = world.connectors.find((one) => one.name === name);
  if (!connector) throw new Error(`No connector is named ${name}.`);
  return connector;
}

/** An accepted instance whose plan asks for the sample; each call runs the activity once under the same key. */
async function prepare(
  bank: TestBank,
  { name, settings, input }: ConnectorSample,
): Promise<(() => Promise<Row>) & { readonly instance: string }> {
  const { operation } = connectorOf(bank, name);
  const instruction: EffectInstruction = {
    ...{ op: 'effect', step: 'step', operation, settings, input: {}, timeoutMs: 2_000, assign: [], ways: [], failed: null, quick: false },
    retry: { attempts: 3, firstMs: 10, factor: 1, longestMs: 10 },
  };
  const plan = { ...planOf('start > end'), instructions: { step: instruction }, variables: { unique: randomUUID() } };
  const start = await bank.accept(await bank.publish(plan));
  const { instance } = start.input;
  const carried = { instance, entries: [], positions: [], status: 'running', outcome: null } as const;
  const row = packEffectCall({ label: 'step', input, carried, closings: [] }, key);
  const activity = makeEffectActivity(bank.world, operation);
  const askedAt = Date.now();
  const run = () => new MockActivityEnvironment({ activityId: key, scheduledTimestampMs: askedAt }).run(activity, row);
  return Object.assign(run as () => Promise<Row>, { instance });
}

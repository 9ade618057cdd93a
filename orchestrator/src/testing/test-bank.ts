import { randomUUID } from 'node:crypto';
import { NativeConnection, Runtime, DefaultLogger, Worker } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import { makeContactLock } from '@tongtu/store';
import { makePayloadCodec } from '@tongtu/store/codec';
import { makeTemporalClient, makeTemporalGateway, type InstanceStart, type TemporalGateway } from '@tongtu/store/temporal-gateway';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '@tongtu/store/testing';
import type { Json } from '@tongtu/workflows/graph';
import { type Plan, planHash } from '@tongtu/workflows/plan';
import { makeActivities } from '../activities/index.js';
import type { Connector } from '../connectors/connector.js';
import { makeConnectors } from '../connectors/index.js';
import { makeRecogniser } from '../connectors/intent/recogniser.js';
import { makeLog } from '../log.js';
import { makeStoredPlans } from '../plans/stored-plans.js';
import { ensureSearchAttributes } from '../search-attributes.js';
import type { World } from '../world.js';
import { type CoreBankDouble, openCoreBankDouble } from './core-bank-double.js';
import { type GatewayDouble, openGatewayDouble } from './gateway-double.js';
import { type BundleFile, testBundle } from './workflow-bundle.js';

/** A bank of a suite's own: database, task queue, worker in this process, provider. */
export interface TestBank {
  readonly world: World;
  readonly bank: SampleBank;
  readonly client: Client;
  readonly gateway: TemporalGateway;
  readonly coreBank: CoreBankDouble;
  readonly gateways: GatewayDouble;
  readonly taskQueue: string;
  readonly database: TestDatabase;
  /** The workflow's bundle, made when it is first needed. */
  readonly bundle: () => Promise<BundleFile>;
  /** Publishes a plan under its own hash. */
  readonly publish: (plan: Plan) => Promise<SampleJourney>;
  /** Accepts an instance for a new customer, without starting it. */
  readonly accept: (journey: SampleJourney, input?: Readonly<Record<string, Json>>) => Promise<InstanceStart>;
  readonly startWorker: () => Promise<void>;
  readonly stopWorker: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is particular about a bank. */
export interface TestBankSettings {
  readonly isWorking?: boolean;
  /** Connectors in place of the usual ones, for effects whose answers a test decides. */
  readonly instead?: (usual: readonly Connector[]) => readonly Connector[];
}

/** Opens a bank on the services that the test command has started. `isWorking`: with its worker running. */
export async function openTestBank({ isWorking = true, instead = (usual) => usual }: TestBankSettings = {}): Promise<TestBank> {
  const address = process.env['TONGTU_TEST_TEMPORAL_ADDRESS'];
  if (!address) throw new Error('TONGTU_TEST_TEMPORAL_ADDRESS is not set: run this by "npm test -- --only system".');
  quietRuntime();
  const [database, coreBank, gateways, connection] = await Promise.all([
    openTestDatabase(),
    openCoreBankDouble(),
    openGatewayDouble(),
    NativeConnection.connect({ address }),
  ]);
  const client = makeTemporalClient({ address, namespace: 'default', tls: false, apiKey: undefined }, sampleKeyRing);
  await ensureSearchAttributes(client.connection.operatorService, 'default');
  const taskQueue = `test-${randomUUID()}`;
  const gateway = makeTemporalGateway(client, taskQueue);
  const store = { source: database.source, keyRing: sampleKeyRing };
  const plans = makeStoredPlans(database.source);
  const connectors = instead(
    makeConnectors({ coreBankUrl: coreBank.url, modelUrl: coreBank.url, gateways: gateways.urls }, makeRecogniser()),
  );
  const contactLock = makeContactLock(database.source);
  const world: World = { store, plans, log: makeLog('silent'), connectors, contactLock, timeZone: 'Asia/Shanghai' };
  const bank = await SampleBank.open(store);
  const desk = makeDesk(database, bank);
  const shift = makeShift({ world, connection, taskQueue });
  const close = async () => {
    await shift.stopWorker();
    await Promise.all([gateway.close(), connection.close(), coreBank.close(), gateways.close(), contactLock.close()]);
    await database.close();
  };
  if (isWorking) await shift.startWorker();
  return { world, bank, client, gateway, coreBank, gateways, taskQueue, database, bundle: testBundle, ...desk, ...shift, close };
}

function makeDesk(database: TestDatabase, bank: SampleBank): Pick<TestBank, 'publish' | 'accept'> {
  return {
    publish: async (plan) => {
      const hash = planHash(plan);
      const sample = await bank.journey(`j-${randomUUID()}`);
      const insert = 'insert into plan (hash, format, body) values ($1, 1, $2) on conflict do nothing';
      await database.source.query(insert, [hash, JSON.stringify(plan)]);
      return { ...sample, plan: hash };
    },
    accept: async (journey, input = {}) => {
      const customer = await bank.customer(randomUUID());
      const instance = await bank.instance(journey, customer, 'starting');
      const [row] = await database.source.query<{ workflow_id: string }[]>('select workflow_id from instance where id = $1', [instance]);
      const subject = { kind: 'customer', id: customer };
      const started = { instance, plan: journey.plan, subject, input, customer: {}, at: new Date().toISOString() };
      return { workflowId: String(row?.workflow_id), journey: 'sample', input: started };
    },
  };
}

interface Workplace {
  readonly world: World;
  readonly connection: NativeConnection;
  readonly taskQueue: string;
}

function makeShift({ world, connection, taskQueue }: Workplace): Pick<TestBank, 'startWorker' | 'stopWorker'> {
  let running: { readonly worker: Worker; readonly ended: Promise<void> } | null = null;
  return {
    startWorker: async () => {
      const codec = makePayloadCodec({ keyRing: sampleKeyRing, plans: world.plans.texts });
      const worker = await Worker.create({
        ...{ connection, namespace: 'default', taskQueue, workflowBundle: await testBundle(), activities: makeActivities(world) },
        ...{ dataConverter: { payloadCodecs: [codec] }, reuseV8Context: true },
      });
      running = { worker, ended: worker.run() };
    },
    stopWorker: async () => {
      running?.worker.shutdown();
      await running?.ended;
      running = null;
    },
  };
}

let isQuiet = false;

function quietRuntime(): void {
  if (isQuiet) return;
  isQuiet = true;
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
}

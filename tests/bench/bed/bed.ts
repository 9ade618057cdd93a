import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import {
  ensureSearchAttributes,
  makeActivities,
  makeConnectors,
  makeLog,
  makeRecogniser,
  makeStoredPlans,
  makeWorker,
  type World,
} from '@tongtu/orchestrator';
import { makeContactLock } from '@tongtu/store';
import { makePayloadCodec } from '@tongtu/store/codec';
import { makeTemporalClient, makeTemporalGateway, type TemporalGateway } from '@tongtu/store/temporal-gateway';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '@tongtu/store/testing';
import type { Graph } from '@tongtu/workflows/graph';
import { planHash } from '@tongtu/workflows/plan';
import { searchAttributes, type StartInput } from '@tongtu/workflows/temporal';
import { planOf } from '@tongtu/workflows/testing';
import type { Services } from '../../services/services.js';
import type { Application } from '../reference/applications.workflow.js';
import { makeReferenceActivities } from '../reference/core-bank-activities.js';
import { type Accepted, acceptMany, asked } from './accepted.js';
import { openQuickCoreBank, type QuickCoreBank } from './core-bank.js';

/** Two workers with the same settings, on the same server, with the same activities: the product's and the hand-written one. */
export interface Bed {
  readonly world: World;
  readonly client: Client;
  readonly gateway: TemporalGateway;
  readonly database: TestDatabase;
  readonly coreBank: QuickCoreBank;
  readonly publish: (graph: Graph) => Promise<SampleJourney>;
  /** Writes so many accepted applications, as the API does when it accepts a trigger. */
  readonly accept: (journey: SampleJourney, count: number) => Promise<readonly Accepted[]>;
  readonly startCompiled: (accepted: Accepted) => Promise<WorkflowHandle>;
  /** Starts the hand-written workflow of that name, by the same call with the same options. */
  readonly startReference: (name: string, accepted: Accepted) => Promise<WorkflowHandle>;
  readonly close: () => Promise<void>;
}

const journeyKey = defineSearchAttributeKey(searchAttributes.journey, 'KEYWORD');
const instanceKey = defineSearchAttributeKey(searchAttributes.instance, 'KEYWORD');

/** Opens a bed. `steps`: those of the hand-written job, in order. */
export async function openBed({ temporalAddress: address }: Services, steps: readonly string[]): Promise<Bed> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  const [database, coreBank, connection] = await Promise.all([
    openTestDatabase(),
    openQuickCoreBank(),
    NativeConnection.connect({ address }),
  ]);
  const client = makeTemporalClient({ address, namespace: 'default', tls: false, apiKey: undefined }, sampleKeyRing);
  await ensureSearchAttributes(client.connection.operatorService, 'default');
  const queues = { compiled: `bench-${randomUUID()}`, reference: `bench-${randomUUID()}` };
  const gateway = makeTemporalGateway(client, queues.compiled);
  const store = { source: database.source, keyRing: sampleKeyRing };
  const plans = makeStoredPlans(database.source);
  const world: World = {
    store,
    plans,
    log: makeLog('silent'),
    connectors: makeConnectors({ coreBankUrl: coreBank.url }, makeRecogniser()),
    contactLock: makeContactLock(database.source),
    timeZone: 'Asia/Shanghai',
  };
  const workers = await Promise.all([
    makeWorker({
      connection,
      namespace: 'default',
      taskQueue: queues.compiled,
      keyRing: sampleKeyRing,
      plans: plans.texts,
      activities: makeActivities(world),
    }),
    makeReferenceWorker({ connection, taskQueue: queues.reference, activities: makeReferenceActivities(world, steps) }),
  ]);
  const running = workers.map((worker) => worker.run());
  const bank = await SampleBank.open(store);
  return {
    ...{ world, client, gateway, database, coreBank },
    ...makeDesk(database, bank),
    startCompiled: async (accepted) => {
      await gateway.start({ workflowId: accepted.workflowId, journey: 'bench', input: inputOf(accepted) });
      return client.workflow.getHandle(accepted.workflowId);
    },
    startReference: (name, accepted) => startReference({ client, taskQueue: queues.reference, name }, accepted),
    close: async () => {
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await Promise.all([gateway.close(), connection.close(), coreBank.close()]);
      await database.close();
    },
  };
}

/** What the product starts an accepted application with. */
export function inputOf({ instance, plan, customer }: Accepted): StartInput {
  return { instance, plan, subject: { kind: 'customer', id: customer }, input: asked, customer: {}, at: new Date().toISOString() };
}

interface ReferenceParts {
  readonly connection: NativeConnection;
  readonly taskQueue: string;
  readonly activities: object;
}

/** As `makeWorker`, with the hand-written workflows. */
async function makeReferenceWorker({ connection, taskQueue, activities }: ReferenceParts): Promise<Worker> {
  const silent = new DefaultLogger('ERROR');
  const workflowsPath = fileURLToPath(new URL('../reference/applications.workflow.ts', import.meta.url));
  return Worker.create({
    ...{ connection, namespace: 'default', taskQueue, activities },
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger: silent }),
    dataConverter: { payloadCodecs: [makePayloadCodec({ keyRing: sampleKeyRing })] },
    reuseV8Context: true,
    shutdownGraceTime: 8_000,
  });
}

async function startReference(
  { client, taskQueue, name }: { readonly client: Client; readonly taskQueue: string; readonly name: string },
  { instance, workflowId, customer }: Accepted,
): Promise<WorkflowHandle> {
  const application: Application = { application: instance, customer, ...asked };
  const typedSearchAttributes = new TypedSearchAttributes([
    { key: journeyKey, value: 'bench' },
    { key: instanceKey, value: instance },
  ]);
  return client.workflow.start(name, {
    ...{ workflowId, taskQueue, args: [application], typedSearchAttributes },
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'FAIL',
  });
}

function makeDesk({ source }: TestDatabase, bank: SampleBank): Pick<Bed, 'publish' | 'accept'> {
  return {
    publish: async (graph) => {
      const plan = planOf(graph);
      const hash = planHash(plan);
      const sample = await bank.journey(`j-${randomUUID()}`);
      await source.query('insert into plan (hash, format, body) values ($1, 1, $2) on conflict do nothing', [hash, JSON.stringify(plan)]);
      return { ...sample, plan: hash };
    },
    accept: async (journey, count) => acceptMany(source, { ...journey, customer: await bank.customer(randomUUID()) }, count),
  };
}

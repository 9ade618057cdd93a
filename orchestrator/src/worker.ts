import { existsSync } from 'node:fs';
import { type NativeConnection, Worker } from '@temporalio/worker';
import { type KeyRing, makePayloadCodec, type PlanTexts } from '@tongtu/store/codec';
import { bundleFile, bundleJourneyWorkflow } from './bundle.js';

/** What a worker is made of. */
export interface WorkerParts {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly keyRing: KeyRing;
  readonly plans: PlanTexts;
  readonly activities: object;
}

/** How long running activities have to finish when the worker is asked to stop; then they are repeated elsewhere under the same key. */
const drainMs = 8_000;

/** A worker of the journey workflow. The SDK's own numbers of pollers and slots are the best on small machines, so they stay. */
export async function makeWorker({ connection, namespace, taskQueue, keyRing, plans, activities }: WorkerParts): Promise<Worker> {
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    activities,
    workflowBundle: existsSync(bundleFile) ? { codePath: bundleFile } : await bundleJourneyWorkflow(),
    dataConverter: { payloadCodecs: [makePayloadCodec({ keyRing, plans })] },
    // One context for all instances is what lets them share plans and engine.
    reuseV8Context: true,
    shutdownGraceTime: drainMs,
  });
}

import {
  type Client,
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type WorkflowStartOptions,
} from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import {
  type Delivered,
  type FirstPosition,
  firstPositionUpdate,
  happenSignal,
  journeyType,
  searchAttributes,
  type StartInput,
} from '@tongtu/workflows/temporal';

/** How long a caller waits for the first position. A worker that is up answers in tens of milliseconds. */
export const firstPositionMs = 2_000;

/** How long an answer may take that needs no worker. */
const serverMs = 5_000;

/** How long an address that is about to be free is waited for between looks. */
const momentMs = 50;

/** Temporal's number for the queue of workflow tasks. */
const workflowQueue = 1;

/** An accepted instance that is to run. */
export interface InstanceStart {
  readonly workflowId: string;
  /** Code of the journey. */
  readonly journey: string;
  readonly input: StartInput;
}

/** `taken`: the address still belongs to another instance that is about to end; try again shortly. */
export type Started = 'started' | 'already' | 'taken';

/** What API and dispatcher ask of Temporal. Calls throw when Temporal does not answer; all of them may be repeated. */
export interface TemporalGateway {
  readonly start: (start: InstanceStart) => Promise<Started>;
  /** Starts, or finds the run of that instance, and answers where it first rests; null when that is not known within `firstPositionMs`. The instance is started even then, unless Temporal itself is away. */
  readonly startAndAwaitPosition: (start: InstanceStart) => Promise<FirstPosition | null>;
  /** Tells a running instance what happened. `gone`: no run has that address. */
  readonly deliver: (workflowId: string, delivered: readonly Delivered[]) => Promise<'delivered' | 'gone'>;
  /** Whether Temporal answers, and whether any worker has asked for work within the last minute. */
  readonly health: () => Promise<{ readonly isUp: boolean; readonly hasWorker: boolean }>;
  readonly close: () => Promise<void>;
}

const journeyKey = defineSearchAttributeKey(searchAttributes.journey, 'KEYWORD');
const instanceKey = defineSearchAttributeKey(searchAttributes.instance, 'KEYWORD');

type JourneyWorkflow = (input: StartInput) => Promise<void>;

/** What the calls below work with. */
interface Reach {
  readonly client: Client;
  readonly taskQueue: string;
}

/** The gateway over a client of `makeTemporalClient`. */
export function makeTemporalGateway(client: Client, taskQueue: string): TemporalGateway {
  const reach = { client, taskQueue };
  return {
    start: (wanted) => start(reach, wanted),
    startAndAwaitPosition: (wanted) => startAndAwaitPosition(reach, wanted),
    deliver: (workflowId, delivered) => deliver(reach, workflowId, delivered),
    health: () => health(reach),
    close: () => client.connection.close(),
  };
}

function within<T>({ client }: Reach, ms: number, call: () => Promise<T>): Promise<T> {
  return client.withDeadline(Date.now() + ms, call);
}

function optionsOf({ taskQueue }: Reach, { workflowId, journey, input }: InstanceStart): WorkflowStartOptions<JourneyWorkflow> {
  const typedSearchAttributes = new TypedSearchAttributes([
    { key: journeyKey, value: journey },
    { key: instanceKey, value: input.instance },
  ]);
  return { workflowId, taskQueue, args: [input], typedSearchAttributes, workflowIdReusePolicy: 'ALLOW_DUPLICATE' };
}

async function start(reach: Reach, wanted: InstanceStart): Promise<Started> {
  const options = { ...optionsOf(reach, wanted), workflowIdConflictPolicy: 'FAIL' as const };
  try {
    await within(reach, serverMs, () => reach.client.workflow.start<JourneyWorkflow>(journeyType, options));
    return 'started';
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    const holder = await within(reach, serverMs, () => instanceAt(reach, wanted.workflowId));
    return holder === wanted.input.instance ? 'already' : 'taken';
  }
}

/** The instance whose run has, or last had, this address. */
async function instanceAt({ client }: Reach, workflowId: string): Promise<string | undefined> {
  const { typedSearchAttributes } = await client.workflow.getHandle(workflowId).describe();
  return typedSearchAttributes.get(instanceKey);
}

async function startAndAwaitPosition(reach: Reach, wanted: InstanceStart): Promise<FirstPosition | null> {
  const untilMs = Date.now() + firstPositionMs;
  for (;;) {
    try {
      const position = await askPosition(reach, wanted, untilMs);
      if (position.instance === wanted.input.instance) return position;
    } catch (error) {
      if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return null;
      throw error;
    }
    // The address still belonged to the instance before, which was about to end.
    if (Date.now() + 2 * momentMs > untilMs) return null;
    await new Promise((resolve) => setTimeout(resolve, momentMs));
  }
}

function askPosition(reach: Reach, wanted: InstanceStart, untilMs: number): Promise<FirstPosition> {
  const { client } = reach;
  // A fresh operation for each call: it can be used once. The same update id is answered from the store ever after.
  const startWorkflowOperation = new WithStartWorkflowOperation<JourneyWorkflow>(journeyType, {
    ...optionsOf(reach, wanted),
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  const options = { startWorkflowOperation, updateId: wanted.input.instance, args: [] as [] };
  return client.withDeadline(untilMs, () =>
    client.workflow.executeUpdateWithStart<JourneyWorkflow, FirstPosition, []>(firstPositionUpdate, options),
  );
}

async function deliver(reach: Reach, workflowId: string, delivered: readonly Delivered[]): Promise<'delivered' | 'gone'> {
  try {
    await within(reach, serverMs, () => reach.client.workflow.getHandle(workflowId).signal(happenSignal, delivered));
    return 'delivered';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'gone';
    throw error;
  }
}

async function health(reach: Reach): Promise<{ readonly isUp: boolean; readonly hasWorker: boolean }> {
  const { client, taskQueue } = reach;
  const question = { namespace: client.options.namespace, taskQueue: { name: taskQueue }, taskQueueType: workflowQueue };
  try {
    const { pollers } = await within(reach, firstPositionMs, () => client.workflowService.describeTaskQueue(question));
    const aMinuteAgo = Date.now() / 1000 - 60;
    return { isUp: true, hasWorker: pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) > aMinuteAgo) };
  } catch (error) {
    if (isGrpcServiceError(error)) return { isUp: false, hasWorker: false };
    throw error;
  }
}

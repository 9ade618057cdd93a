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

/** The gateway over a client of `makeTemporalClient`. */
export function makeTemporalGateway(client: Client, taskQueue: string): TemporalGateway {
  function optionsOf({ workflowId, journey, input }: InstanceStart): WorkflowStartOptions<JourneyWorkflow> {
    const attributes = new TypedSearchAttributes([
      { key: journeyKey, value: journey },
      { key: instanceKey, value: input.instance },
    ]);
    return { workflowId, taskQueue, args: [input], typedSearchAttributes: attributes, workflowIdReusePolicy: 'ALLOW_DUPLICATE' };
  }

  /** The instance whose run has, or last had, this address. */
  async function instanceAt(workflowId: string): Promise<string | undefined> {
    const { typedSearchAttributes } = await client.workflow.getHandle(workflowId).describe();
    return typedSearchAttributes.get(instanceKey);
  }

  async function start(wanted: InstanceStart): Promise<Started> {
    try {
      await withDeadline(serverMs, () =>
        client.workflow.start<JourneyWorkflow>(journeyType, { ...optionsOf(wanted), workflowIdConflictPolicy: 'FAIL' }),
      );
      return 'started';
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      return (await withDeadline(serverMs, () => instanceAt(wanted.workflowId))) === wanted.input.instance ? 'already' : 'taken';
    }
  }

  async function askPosition(wanted: InstanceStart, untilMs: number): Promise<FirstPosition> {
    // A fresh operation for each call: it can be used once. The same update id is answered from the store ever after.
    const startWorkflowOperation = new WithStartWorkflowOperation<JourneyWorkflow>(journeyType, {
      ...optionsOf(wanted),
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return client.withDeadline(untilMs, () =>
      client.workflow.executeUpdateWithStart<JourneyWorkflow, FirstPosition, []>(firstPositionUpdate, {
        startWorkflowOperation,
        updateId: wanted.input.instance,
        args: [],
      }),
    );
  }

  async function startAndAwaitPosition(wanted: InstanceStart): Promise<FirstPosition | null> {
    const untilMs = Date.now() + firstPositionMs;
    for (;;) {
      try {
        const position = await askPosition(wanted, untilMs);
        if (position.instance === wanted.input.instance) return position;
      } catch (error) {
        if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return null;
        throw error;
      }
      // The address still belonged to the instance before, which was about to end.
      if (Date.now() + 100 > untilMs) return null;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async function deliver(workflowId: string, delivered: readonly Delivered[]): Promise<'delivered' | 'gone'> {
    try {
      await withDeadline(serverMs, () => client.workflow.getHandle(workflowId).signal(happenSignal, delivered));
      return 'delivered';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'gone';
      throw error;
    }
  }

  async function health(): Promise<{ readonly isUp: boolean; readonly hasWorker: boolean }> {
    try {
      const { pollers } = await withDeadline(firstPositionMs, () =>
        client.workflowService.describeTaskQueue({ namespace: client.options.namespace, taskQueue: { name: taskQueue }, taskQueueType: 1 }),
      );
      const aMinuteAgo = Date.now() / 1000 - 60;
      return { isUp: true, hasWorker: pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) > aMinuteAgo) };
    } catch (error) {
      if (isGrpcServiceError(error)) return { isUp: false, hasWorker: false };
      throw error;
    }
  }

  function withDeadline<T>(ms: number, call: () => Promise<T>): Promise<T> {
    return client.withDeadline(Date.now() + ms, call);
  }

  return { start, startAndAwaitPosition, deliver, health, close: () => client.connection.close() };
}

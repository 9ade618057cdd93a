import { readFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { journeyType, searchAttributes } from '@tongtu/workflows/temporal';
import type { RunFacts } from './books.js';

/** Keys of everything that a provider did, by its own list (`GET <base>/receipts`). Throws when it does not answer. */
export async function readReceipts(base: string): Promise<readonly string[]> {
  const response = await fetch(`${base.replace(/\/$/, '')}/receipts`, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`A provider answered ${response.status} to the question for its receipts.`);
  const answer = (await response.json()) as { readonly receipts: readonly { readonly key: string }[] };
  return answer.receipts.map(({ key }) => key);
}

interface Execution {
  readonly workflowId: string;
  readonly status: string;
  readonly closedAt: Date | undefined;
  readonly startedAt: Date;
}

/** Every run of a journey that Temporal remembers on this bank's task queue, by instance: others may share the namespace. */
export async function readRuns(client: Client, taskQueue: string): Promise<readonly RunFacts[]> {
  const byInstance = new Map<string, Execution[]>();
  for await (const { workflowId, status, closeTime, startTime, searchAttributes: attributes } of client.workflow.list({
    query: `WorkflowType = '${journeyType}' AND TaskQueue = '${taskQueue.replaceAll("'", "\\'")}'`,
  })) {
    const instance = String(attributes[searchAttributes.instance]?.[0] ?? workflowId);
    const executions = byInstance.get(instance) ?? [];
    executions.push({ workflowId, status: status.name, closedAt: closeTime, startedAt: startTime });
    byInstance.set(instance, executions);
  }
  return [...byInstance].map(([instance, executions]) => runOf(instance, executions));
}

function runOf(instance: string, executions: readonly Execution[]): RunFacts {
  const [newest] = executions.toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
  if (!newest) throw new Error(`Instance ${instance} has no run.`);
  const isOpen = newest.status === 'RUNNING';
  return {
    instance,
    workflowId: newest.workflowId,
    isOpen,
    isCompleted: newest.status === 'COMPLETED',
    closedAt: newest.closedAt?.toISOString() ?? null,
    starts: executions.filter(({ status }) => status !== 'CONTINUED_AS_NEW').length,
  };
}

/** Ids of the instances that callers were told of: a file with one JSON object a line, `{ "instance": … }`. */
export function readAcknowledged(file: string): readonly string[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => String((JSON.parse(line) as { readonly instance: unknown }).instance));
}

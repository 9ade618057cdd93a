import type { Text } from '@tongtu/workflows/graph';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { Checklist, Evidence, Person, TaskExpert, TaskReview, TaskTimes } from './task-parts.js';

export type StaffFamily = 'remote' | 'branch';
export type WorkFamily = 'customer' | 'ai' | StaffFamily;

export interface CustomerName {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly tier: string;
}

/** A task as the queue shows it. Times are ISO instants. */
export interface TaskRow {
  readonly id: string;
  readonly work: string;
  readonly instance: string;
  readonly journey: { readonly id: string; readonly name: Text };
  readonly name: Text;
  readonly family: WorkFamily;
  /** Which rung, group or expert was asked. */
  readonly rung: string;
  readonly number: number;
  readonly state: 'offered' | 'claimed' | 'withdrawn' | 'lapsed' | 'done';
  readonly urgency: number;
  readonly customer: CustomerName | null;
  readonly why: { readonly code: string; readonly args?: Readonly<Record<string, unknown>> } | null;
  readonly holder: { readonly name: string; readonly mine: boolean; readonly until: string } | null;
  readonly createdAt: string;
  readonly until: string | null;
  /** To do the work, to check it as a second person, to give an opinion. */
  readonly purpose: 'work' | 'review' | 'expert';
  readonly goalAt: string | null;
  readonly deadlineAt: string | null;
  readonly waitingSince: string | null;
  readonly expiresAt: string;
  readonly closedAt: string | null;
}

export type TaskView = 'mine' | 'waiting' | 'open' | 'done';

export interface TaskList {
  readonly items: readonly TaskRow[];
  readonly next: string | null;
  readonly counts: Readonly<Record<TaskView, number>>;
}

/** Where a field's value came from. */
export interface FieldSource {
  readonly by: Person;
  readonly family: WorkFamily;
  readonly at: string;
  readonly verified: boolean;
  readonly failure: { readonly code: string; readonly at: string; readonly times: number } | null;
}

export interface WorkField {
  readonly key: string;
  readonly label: Text;
  readonly type: string;
  readonly required: boolean;
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
  readonly maxLength?: number;
  readonly verifiedBy?: string;
  readonly value: unknown;
  readonly masked: boolean;
  readonly locked: boolean;
  readonly source: FieldSource | null;
}

export interface WorkSection {
  readonly id: string;
  readonly title: Text;
  readonly fields: readonly WorkField[];
}

export interface Said {
  readonly at: string;
  readonly by: Person;
  readonly text: string;
}

/** A touchpoint or task as its reader may see it. */
export interface Work {
  readonly id: string;
  readonly kind: 'touch' | 'task';
  readonly name: Text;
  readonly instructions: Text | null;
  readonly instance: string;
  readonly journey: { readonly id: string; readonly name: Text };
  readonly status: 'open' | 'completed' | 'declined' | 'expired' | 'returned' | 'cancelled';
  readonly version: number;
  readonly outcome: string | null;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly closedAt: string | null;
  readonly closedBy: Person | null;
  readonly lease: {
    readonly mine: boolean;
    readonly holder: Person;
    readonly family: WorkFamily;
    readonly since: string;
    readonly until: string;
  } | null;
  readonly ladder: readonly {
    readonly id: string;
    readonly family: WorkFamily;
    readonly label: Text;
    readonly state: 'passed' | 'now' | 'ahead' | 'skipped';
  }[];
  readonly form: { readonly title: Text; readonly sections: readonly WorkSection[] };
  readonly completions: readonly { readonly code: string; readonly label: Text }[];
  /** What it is about. */
  readonly products: readonly string[];
  readonly sla: TaskTimes | null;
  readonly waiting: { readonly since: string; readonly until: string; readonly reason: string; readonly by: Person } | null;
  readonly mayWait: boolean;
  readonly checklist: Checklist | null;
  readonly review: TaskReview | null;
  readonly experts: readonly TaskExpert[];
  readonly said: readonly Said[];
}

/** What whoever takes over must know. */
export interface TaskBrief {
  readonly done: readonly { readonly id: string; readonly title: Text; readonly filled: number; readonly total: number }[];
  readonly missing: readonly {
    readonly key: string;
    readonly label: Text;
    readonly reason: 'empty' | 'failed' | 'unverified';
    readonly times: number;
    readonly customerOnly: boolean;
  }[];
  readonly lastError: { readonly label: Text; readonly code: string; readonly at: string; readonly times: number } | null;
  readonly promised: readonly { readonly text: string; readonly by: Person; readonly due: string | null; readonly at: string }[];
  readonly notToAsk: readonly { readonly key: string; readonly label: Text; readonly reason: 'verified' | 'customer-only' }[];
  readonly opening: Text;
}

export interface ScriptCard {
  readonly id: string;
  readonly title: Text;
  readonly body: Text;
}

export interface CustomerCard {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly mobile: string | null;
  readonly tier: string;
  readonly institution: { readonly name: Text };
  readonly relationshipManager: { readonly name: Text } | null;
  readonly consents: readonly string[];
}

/** Something that happened with the customer before. */
export interface Contact {
  readonly kind: 'instance' | 'touchpoint' | 'delivery';
  readonly at: string;
  readonly id: string;
  readonly journey: { readonly name: Text };
  readonly status: string;
  readonly title?: string;
  readonly step?: Text;
  readonly family?: WorkFamily | null;
}

export interface TaskPage {
  readonly task: TaskRow;
  readonly work: Work;
  readonly brief: TaskBrief;
  readonly scriptKit: { readonly title: Text; readonly version: number; readonly cards: readonly ScriptCard[] } | null;
  readonly customer: CustomerCard | null;
  readonly contacts: readonly Contact[];
}

export interface TaskAnswer {
  readonly task: TaskRow;
  readonly work: Work;
}

export const taskKeys = {
  all: ['tasks'] as const,
  list: (view: TaskView) => ['tasks', 'list', view] as const,
  page: (id: string) => ['tasks', 'page', id] as const,
};

const at = (id: string, rest = ''): string => `/api/tasks/${encodeURIComponent(id)}${rest}`;

/** The tasks of one view, the most urgent first. */
export function useTasks(view: TaskView): UseQueryResult<TaskList> {
  return useQuery({
    queryKey: taskKeys.list(view),
    queryFn: ({ signal }) => request<TaskList>('GET', `/api/tasks?view=${view}&limit=100`, { signal }),
  });
}

/** Everything about one task; null asks nothing. */
export function useTaskPage(id: string | null): UseQueryResult<TaskPage> {
  return useQuery({
    queryKey: taskKeys.page(id ?? ''),
    queryFn: ({ signal }) => request<TaskPage>('GET', at(id ?? ''), { signal }),
    enabled: id !== null,
  });
}

/** What can be done to a task. Each answers with the task and its work; 409 names who holds it. */
export const taskActs = {
  claim: (id: string, takeOver?: { readonly reason: string }) =>
    request<TaskAnswer>('POST', at(id, '/claim'), { body: takeOver === undefined ? {} : { takeOver } }),
  renew: (id: string) => request<TaskAnswer>('PUT', at(id, '/lease'), { body: {} }),
  release: (id: string) => request<TaskAnswer>('POST', at(id, '/release'), { body: {} }),
  save: (id: string, fields: Readonly<Record<string, unknown>>, version: number) =>
    request<TaskAnswer>('PATCH', at(id, '/fields'), { body: { fields }, ifMatch: version }),
  complete: (id: string, outcome?: string) =>
    request<TaskAnswer>('POST', at(id, '/complete'), { body: outcome === undefined ? {} : { outcome } }),
  decline: (id: string, reason: string) => request<TaskAnswer>('POST', at(id, '/decline'), { body: { reason } }),
  handOver: (id: string, reason: string, to?: string) =>
    request<TaskAnswer>('POST', at(id, '/hand-over'), { body: { reason, ...(to === undefined ? {} : { to }) } }),
  say: (id: string, text: string) => request<TaskAnswer>('POST', at(id, '/said'), { body: { text } }),
  wait: (id: string, reason: string) => request<TaskAnswer>('POST', at(id, '/wait'), { body: { reason } }),
  goOn: (id: string) => request<TaskAnswer>('POST', at(id, '/go-on'), { body: {} }),
  check: (id: string, item: string, evidence?: unknown) =>
    request<TaskAnswer>('PUT', at(id, `/checklist/${encodeURIComponent(item)}`), { body: evidence === undefined ? {} : { evidence } }),
  uncheck: (id: string, item: string) => request<TaskAnswer>('DELETE', at(id, `/checklist/${encodeURIComponent(item)}`)),
  addItem: (id: string, label: string, evidence: Evidence) =>
    request<TaskAnswer>('POST', at(id, '/checklist'), { body: { label, evidence } }),
  confirm: (id: string) => request<TaskAnswer>('POST', at(id, '/confirm'), { body: {} }),
  sendBack: (id: string, reason: string) => request<TaskAnswer>('POST', at(id, '/send-back'), { body: { reason } }),
  invite: (id: string, expert: string, question: string) =>
    request<TaskAnswer>('POST', at(id, '/experts'), { body: { expert, ...(question === '' ? {} : { question }) } }),
  giveOpinion: (id: string, text: string) => request<TaskAnswer>('POST', at(id, '/opinion'), { body: { text } }),
  promise: (id: string, text: string) => request<TaskAnswer>('POST', at(id, '/promises'), { body: { text } }),
} as const;

import type { StaffClient } from '@tongtu/api/client';
import type { Act } from '@tongtu/workflows/simulator';
import { until } from '../../services/until.js';
import { must } from '../bank/open-bank.js';
import type { Scene } from './cast.js';

const PLAYED = [
  ...(['take', 'save', 'complete', 'decline', 'check', 'wait', 'go-on', 'confirm', 'send-back'] as const),
  ...(['invite', 'come-in', 'stay-away', 'opine'] as const),
] as const;

/** What staff do at a task. */
export type TaskDeed = Extract<Act, { readonly kind: (typeof PLAYED)[number] }>;

export function isTaskDeed(act: Act): act is TaskDeed {
  return PLAYED.some((kind) => kind === act.kind);
}

type DeedOf<K extends TaskDeed['kind']> = Extract<TaskDeed, { readonly kind: K }>;
type Asked = { readonly params: { readonly path: { readonly id: string } } };
type Doing<K extends TaskDeed['kind']> = (
  staff: StaffClient,
  act: DeedOf<K>,
  asked: Asked,
) => Promise<{ readonly data?: unknown; readonly error?: unknown }>;

/** How each is done through the API; a missing one does not compile. */
const doings: { readonly [K in TaskDeed['kind']]: Doing<K> } = {
  take: (staff, _, asked) => staff.POST('/api/tasks/{id}/claim', { ...asked, body: {} }),
  save: async (staff, { fields }, { params: { path } }) => {
    const { version } = must(await staff.GET('/api/tasks/{id}', { params: { path } }), 'the task').work;
    const params = { path, header: { 'If-Match': `"${version}"` } };
    return staff.PATCH('/api/tasks/{id}/fields', { params, body: { fields: { ...fields }, verifications: {} } });
  },
  complete: (staff, { outcome }, asked) =>
    staff.POST('/api/tasks/{id}/complete', { ...asked, body: outcome === undefined ? {} : { outcome } }),
  decline: (staff, { reason }, asked) => staff.POST('/api/tasks/{id}/decline', { ...asked, body: { reason } }),
  check: (staff, { item, evidence }, { params: { path } }) => {
    const params = { path: { ...path, item } };
    return staff.PUT('/api/tasks/{id}/checklist/{item}', { params, body: evidence === undefined ? {} : { evidence: evidence as never } });
  },
  wait: (staff, { reason }, asked) => staff.POST('/api/tasks/{id}/wait', { ...asked, body: { reason } }),
  'go-on': (staff, _, asked) => staff.POST('/api/tasks/{id}/go-on', asked),
  confirm: (staff, { note }, asked) => staff.POST('/api/tasks/{id}/confirm', { ...asked, body: note === undefined ? {} : { note } }),
  'send-back': (staff, { reason }, asked) => staff.POST('/api/tasks/{id}/send-back', { ...asked, body: { reason } }),
  invite: (staff, { expert, question }, asked) =>
    staff.POST('/api/tasks/{id}/experts', { ...asked, body: { expert, ...(question === undefined ? {} : { question }) } }),
  'come-in': (staff, _, asked) => staff.POST('/api/tasks/{id}/claim', { ...asked, body: {} }),
  'stay-away': (staff, { reason }, asked) => staff.POST('/api/tasks/{id}/decline', { ...asked, body: { reason } }),
  opine: (staff, { text }, asked) => staff.POST('/api/tasks/{id}/opinion', { ...asked, body: { text } }),
};

/** What is done to work that nobody has taken, or that is only offered. */
const AT_OPEN: ReadonlySet<TaskDeed['kind']> = new Set(['take', 'come-in', 'stay-away']);

/** Whoever checks what was done has not held it before: they take it first. */
const TAKEN_FIRST: ReadonlySet<TaskDeed['kind']> = new Set(['confirm', 'send-back']);

/** What a member of staff does: at the task that waits for them when they take it, else at the one that they hold. */
export async function playTask(scene: Scene, act: TaskDeed): Promise<void> {
  const staff = playerOf(scene, act);
  if (TAKEN_FIRST.has(act.kind))
    await playTask(scene, { kind: 'take', step: act.step, as: act.as, ...(act.who === undefined ? {} : { who: act.who }) });
  const id = await taskOf(scene, staff, act);
  const doing = doings[act.kind] as Doing<TaskDeed['kind']>; // the table pairs each kind with its doing
  must(await doing(staff, act, { params: { path: { id } } }), `"${act.kind}" at ${act.step}`);
}

function playerOf({ cast }: Scene, { as, who }: TaskDeed): StaffClient {
  if (who === undefined) return cast[as === 'branch' ? 'branch' : 'remote'];
  const other = cast.others?.[who];
  if (!other) throw new Error(`Nobody plays "${who}".`);
  return other;
}

function taskOf({ instance }: Scene, staff: StaffClient, { kind, step }: TaskDeed): Promise<string> {
  const view = AT_OPEN.has(kind) ? 'open' : kind === 'go-on' ? 'waiting' : 'mine';
  return until(
    async () => {
      const { items } = must(await staff.GET('/api/tasks', { params: { query: { view, limit: 100 } } }), 'the queue');
      return items.find((item) => item.instance === instance)?.id;
    },
    { what: `a task to ${kind} (${step})` },
  );
}

import { randomUUID } from 'node:crypto';
import type { StaffClient } from '@tongtu/api/client';
import type { Json } from '@tongtu/workflows/graph';
import { until } from '../../services/until.js';
import { must } from '../bank/open-bank.js';
import type { Cast } from './cast.js';

/** Who keeps their appointments, and who receives them. */
export interface Visiting extends Pick<Cast, 'app' | 'operator'> {
  /** Somebody of the branch. */
  readonly branch: StaffClient;
  /** Customer number. */
  readonly customer: string;
  /** Numbers of the appointments, which are all booked at once; the last one is moved before it is kept. */
  readonly appointments: readonly string[];
}

const PATIENCE = { milliseconds: 90_000, everyMs: 250 } as const;
const DAY_MS = 86_400_000;

/** Books every appointment of a customer, moves the last, comes to all of them, and is served. */
export async function keepAppointments(visiting: Visiting): Promise<void> {
  const { app, customer, appointments } = visiting;
  const asked = async () => (await app.GET('/api/touchpoints', { params: { query: { customer } } })).data?.items ?? [];
  const open = await until(
    async () => {
      const items = await asked();
      return items.length === appointments.length ? items : undefined;
    },
    { ...PATIENCE, what: `all appointments of ${customer} are asked for at once` },
  );
  for (const { id } of open) await book(visiting, id);
  await standing(visiting, (visits) => visits.length === appointments.length);
  const day = dayAfter(5);
  await report(visiting, 'appointment.moved', { appointment: appointments.at(-1) ?? '', day, time: '09:30', at: `${day}T01:30:00.000Z` });
  await standing(visiting, (visits) => visits.length === appointments.length && visits.includes(2));
  for (const appointment of appointments) await report(visiting, 'appointment.arrived', { appointment });
  for (let served = 0; served < appointments.length; served += 1) await serve(visiting);
}

async function book({ app }: Visiting, id: string): Promise<void> {
  const path = { id };
  const { version } = must(await app.POST('/api/touchpoints/{id}/lease', { params: { path }, body: {} }), 'the lease');
  const params = { path, header: { 'If-Match': `"${version}"` } };
  const fields = { visitDate: dayAfter(3), slot: 'late-morning' };
  must(await app.PATCH('/api/touchpoints/{id}/fields', { params, body: { fields, verifications: {} } }), 'the time');
  must(await app.POST('/api/touchpoints/{id}/complete', { params: { path }, body: {} }), 'the booking');
}

/** Until the customer's appointments stand where they wait for the visit; `isSo` of how often each has stood there. */
async function standing({ operator, customer }: Visiting, isSo: (visits: readonly number[]) => boolean): Promise<void> {
  await until(
    async () => {
      const query = { status: 'live' as const, step: 'await-visit', q: customer, limit: 100, sort: 'newest' as const };
      const { items } = must(await operator.GET('/api/instances', { params: { query } }), 'the instances');
      return isSo(items.flatMap(({ positions }) => positions.map(({ visit }) => visit)));
    },
    { ...PATIENCE, what: `${customer} is expected` },
  );
}

async function report({ app, customer }: Visiting, name: string, data: Record<string, Json>): Promise<void> {
  must(await app.POST('/api/events', { body: { id: randomUUID(), name, customer, data } }), name);
}

async function serve({ branch, customer }: Visiting): Promise<void> {
  const id = await until(
    async () => {
      const { items } = must(await branch.GET('/api/tasks', { params: { query: { view: 'open', limit: 100 } } }), 'the queue');
      return items.find((item) => item.customer?.number === customer && item.name.zh === '网点办理')?.id;
    },
    { ...PATIENCE, what: `${customer} is at the branch` },
  );
  const path = { id };
  const { work } = must(await branch.POST('/api/tasks/{id}/claim', { params: { path }, body: {} }), 'the claim');
  const params = { path, header: { 'If-Match': `"${work.version}"` } };
  must(await branch.PATCH('/api/tasks/{id}/fields', { params, body: { fields: { isSeen: true }, verifications: {} } }), 'the visit');
  must(await branch.POST('/api/tasks/{id}/complete', { params: { path }, body: {} }), 'the visit is over');
}

function dayAfter(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

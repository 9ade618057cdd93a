import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeChannelClient, signInStaff, type ChannelClient, type ChannelSettings, type StaffClient } from '@tongtu/api/client';
import type { Graph } from '@tongtu/workflows/graph';

/** Where a running Tongtu is, and what its first start wrote down. */
export interface BankAddress {
  readonly apiUrl: string;
  /** Holds `demo-secrets.json` and `demo-sign-ins.json`. */
  readonly dataFolder: string;
}

/** Somebody who works at the bank of a test. */
export interface NewStaff {
  readonly roles: readonly ('designer' | 'operator' | 'agent' | 'manager' | 'admin')[];
  /** Code of an institution; head office when absent. */
  readonly institution?: string;
  readonly queues?: readonly string[];
}

/** A customer of the bank of a test; what is not said is as with most. */
export interface NewCustomer {
  readonly number: string;
  readonly tier?: 'normal' | 'gold' | 'vip';
  readonly relationshipManager?: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
}

/** A bank set up through its API: head office, remote centre, one branch, the app's channel. */
export interface Bank {
  readonly apiUrl: string;
  /** The app's key, for callers that sign themselves. */
  readonly key: ChannelSettings;
  readonly app: ChannelClient;
  readonly admin: StaffClient;
  /** Makes a member of staff and signs them in. */
  readonly hire: (login: string, staff: NewStaff) => Promise<StaffClient>;
  readonly addCustomers: (customers: readonly NewCustomer[]) => Promise<void>;
  /** Draws and publishes a journey under a code. Returns its id. */
  readonly publish: (code: string, graph: Graph) => Promise<string>;
}

/** The data of an answer; throws with its problem when it is a refusal. */
export function must<T>({ data, error }: { readonly data?: T; readonly error?: unknown }, what: string): T {
  if (error !== undefined || data === undefined) throw new Error(`${what} was refused: ${JSON.stringify(error)}`);
  return data;
}

/** Sets the bank up. Doing it again on the same database finds what is there. */
export async function openBank({ apiUrl, dataFolder }: BankAddress): Promise<Bank> {
  const read = (file: string) => JSON.parse(readFileSync(`${dataFolder}/${file}`, 'utf8')) as Readonly<Record<string, string>>;
  const { keyId = '', secret = '' } = read('demo-secrets.json');
  const key: ChannelSettings = { baseUrl: apiUrl, keyId, secret };
  const admin = await signInStaff({ baseUrl: apiUrl, login: 'admin', password: read('demo-sign-ins.json')['admin'] ?? '' });
  const places = [
    { code: 'centre', kind: 'remote', name: { zh: '远程中心', en: 'Remote centre' } },
    { code: 'east', kind: 'branch', name: { zh: '城东支行', en: 'East branch' } },
  ] as const;
  for (const place of places) must(await admin.POST('/api/institutions', { body: { ...place, parent: 'head' } }), 'an institution');
  const hire = (login: string, staff: NewStaff) => hireStaff({ apiUrl, admin, login }, staff);
  const designer = await hire('designer', { roles: ['designer'] });
  return {
    ...{ apiUrl, key, admin, hire, app: makeChannelClient(key) },
    addCustomers: (customers) => addCustomers(admin, customers),
    publish: (code, graph) => publish(designer, code, graph),
  };
}

interface Hiring {
  readonly apiUrl: string;
  readonly admin: StaffClient;
  readonly login: string;
}

async function hireStaff({ apiUrl, admin, login }: Hiring, { roles, institution = 'head', queues = [] }: NewStaff): Promise<StaffClient> {
  const password = randomBytes(15).toString('base64url');
  const body = { login, password, institution, roles: [...roles], queues: [...queues], active: true, name: { zh: login, en: login } };
  must(await admin.POST('/api/staff', { body }), `staff ${login}`);
  return signInStaff({ baseUrl: apiUrl, login, password });
}

/** Most customers that one request may bring. */
const batchSize = 500;

async function addCustomers(admin: StaffClient, customers: readonly NewCustomer[]): Promise<void> {
  const whole = customers.map(({ tier = 'normal', ...one }) => ({
    tier,
    language: 'zh' as const,
    attributes: {},
    name: '王小芳',
    mobile: '13812342207',
    institution: 'east',
    consents: ['service' as const],
    ...one,
  }));
  for (let from = 0; from < whole.length; from += batchSize)
    must(await admin.POST('/api/customers', { body: { customers: whole.slice(from, from + batchSize) } }), 'customers');
}

async function publish(designer: StaffClient, code: string, graph: Graph): Promise<string> {
  const draft = JSON.parse(JSON.stringify(graph)) as Record<string, unknown>;
  const { id } = must(
    await designer.POST('/api/journeys', { body: { code, name: graph.name, kind: graph.kind, draft } }),
    `journey ${code}`,
  );
  const params = { path: { id } };
  const { revision } = must(await designer.GET('/api/journeys/{id}/draft', { params }), 'its draft');
  const order = { params: { ...params, header: { 'If-Match': `"${revision}"` } }, body: {} };
  must(await designer.POST('/api/journeys/{id}/publish', order), `publication of ${code}`);
  return id;
}

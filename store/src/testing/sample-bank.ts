import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { JsonObject, Text } from '@tongtu/workflows/graph';
import { makeKeyRing, type KeyRing } from '../codec/key-ring.js';
import { seal } from '../codec/seal.js';
import { Customer } from '../entities/customer.js';
import { Instance } from '../entities/instance.js';
import { Institution } from '../entities/institution.js';
import { Journey } from '../entities/journey.js';
import { PlanRow } from '../entities/plan-row.js';
import { Staff, type StaffRole } from '../entities/staff.js';
import { Version } from '../entities/version.js';

/** The keys of a test: the same in every run, so that a failure can be repeated. */
export const sampleKeyRing: KeyRing = makeKeyRing(['5a'.repeat(32)]);

const emptyGraph = {
  format: 1,
  kind: 'journey',
  name: { zh: '样例' },
  settings: { contactClass: 'service', exits: [] },
  variables: [],
  forms: [],
  steps: [],
  links: [],
} as const;

/** What most suites stand on: a head office with a branch, and somebody to own journeys. */
export interface SampleBank {
  readonly head: string;
  readonly branch: string;
  readonly designer: string;
}

/** A head office (`/head/`), the branch `/head/east/` and the remote centre `/head/remote/`, and a designer. */
export async function makeSampleBank(manager: EntityManager): Promise<SampleBank & { readonly remote: string }> {
  const [head, branch, remote] = [randomUUID(), randomUUID(), randomUUID()];
  await manager.insert(Institution, [
    { id: head, code: 'head', name: { zh: '总行', en: 'Head office' }, kind: 'head', path: '/head/' },
    { id: branch, code: 'east', name: { zh: '城东支行', en: 'East branch' }, kind: 'branch', path: '/head/east/' },
    { id: remote, code: 'remote', name: { zh: '远程中心', en: 'Remote centre' }, kind: 'remote', path: '/head/remote/' },
  ]);
  const designer = await addStaff(manager, { login: 'designer', roles: ['designer'], institutionId: head });
  return { head, branch, remote, designer };
}

/** A member of staff who cannot sign in by password. Returns their id. */
export async function addStaff(
  manager: EntityManager,
  staff: {
    readonly login: string;
    readonly roles: readonly StaffRole[];
    readonly institutionId: string;
    readonly queues?: readonly string[];
    readonly name?: Text;
  },
): Promise<string> {
  const { login, roles, institutionId, queues = [], name = { zh: login, en: login } } = staff;
  const id = randomUUID();
  await manager.insert(Staff, { id, login, name, passwordHash: 'no password', roles: [...roles], institutionId, queues: [...queues] });
  return id;
}

/** A customer of the branch. Returns their id. */
export async function addCustomer(
  manager: EntityManager,
  bank: SampleBank,
  customer: {
    readonly number: string;
    readonly name?: string;
    readonly nameMasked?: string;
    readonly tier?: Customer['tier'];
    readonly rmStaffId?: string;
  },
): Promise<string> {
  const { number, name = '王小芳', nameMasked = '王*芳', tier = 'normal', rmStaffId = null } = customer;
  const id = randomUUID();
  const sealed = seal(sampleKeyRing, name);
  const mobile = seal(sampleKeyRing, '13812342207');
  await manager.insert(Customer, {
    id,
    number,
    name: sealed.bytes,
    mobile: mobile.bytes,
    keyId: sealed.keyId,
    nameMasked,
    tier,
    rmStaffId,
    institutionId: bank.branch,
    institutionPath: '/head/east/',
    consents: ['service'],
  });
  return id;
}

/** A published journey with one version of an empty drawing. */
export interface SampleJourney {
  readonly journey: string;
  readonly version: string;
  readonly plan: string;
}

/** Publishes a journey straight into the tables. `listens` are the events its plan names. */
export async function addJourney(
  manager: EntityManager,
  bank: SampleBank,
  settings: { readonly code: string; readonly listens?: readonly string[] },
): Promise<SampleJourney> {
  const { code, listens = [] } = settings;
  const [journey, version] = [randomUUID(), randomUUID()];
  const plan = `sha256:${code}`;
  const name = { zh: `旅程 ${code}`, en: `Journey ${code}` };
  const body = {
    format: 1,
    start: 'start',
    timeZone: 'Asia/Shanghai',
    variables: {},
    exits: [],
    maximumAgeMs: null,
    listens,
    instructions: {},
  } as const;
  await manager.insert(Journey, {
    id: journey,
    code,
    name,
    kind: 'journey',
    draft: emptyGraph,
    ownerStaffId: bank.designer,
    editedBy: bank.designer,
    institutionPath: '/head/',
    liveVersion: 1,
  });
  await manager.insert(PlanRow, { hash: plan, format: 1, body });
  await manager.insert(Version, {
    id: version,
    journeyId: journey,
    number: 1,
    graph: emptyGraph,
    planHash: plan,
    names: { apply: { zh: '申请', en: 'Apply' } },
    note: null,
    publishedBy: bank.designer,
  });
  return { journey, version, plan };
}

/** A running instance of that journey for a customer. Returns its id. */
export async function addInstance(
  manager: EntityManager,
  { journey, version, plan }: SampleJourney,
  settings: { readonly customer: string; readonly input?: JsonObject; readonly status?: Instance['status'] },
): Promise<string> {
  const id = randomUUID();
  const input = seal(sampleKeyRing, settings.input ?? {});
  await manager.insert(Instance, {
    id,
    journeyId: journey,
    versionId: version,
    planHash: plan,
    subjectKind: 'customer',
    subjectId: settings.customer,
    workflowId: `sample/customer/${settings.customer}/${id}`,
    status: settings.status ?? 'running',
    institutionPath: '/head/east/',
    channel: 'app',
    input: input.bytes,
    keyId: input.keyId,
  });
  return id;
}

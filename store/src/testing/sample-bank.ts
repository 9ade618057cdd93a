import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Text } from '@tongtu/workflows/graph';
import type { Plan } from '@tongtu/workflows/plan';
import { makeKeyRing, type KeyRing } from '../codec/key-ring.js';
import { seal } from '../codec/seal.js';
import { Customer } from '../entities/customer.js';
import { Instance } from '../entities/instance.js';
import { Institution } from '../entities/institution.js';
import { Journey } from '../entities/journey.js';
import { Staff, type StaffRole } from '../entities/staff.js';
import { Version } from '../entities/version.js';
import type { StoreAccess } from '../work/store-access.js';

/** Keys for a test that has none of its own: the same in every run, so that a failure can be repeated. */
export const sampleKeyRing: KeyRing = makeKeyRing(['5a'.repeat(32)]);

const graph = {
  format: 1,
  kind: 'journey',
  name: { zh: '样例' },
  settings: { contactClass: 'service', exits: [] },
  variables: [],
  forms: [],
  steps: [],
  links: [],
} as const;

/** A published journey of the sample bank. */
export interface SampleJourney {
  readonly journey: string;
  readonly version: string;
  readonly plan: string;
}

/** Puts what a suite stands on straight into the tables: institutions, people, customers, journeys, instances. Not for what the suite is about. */
export class SampleBank {
  private readonly manager: EntityManager;
  private readonly keyRing: KeyRing;

  private constructor(
    { source, keyRing }: StoreAccess,
    private readonly institutions: ReadonlyMap<string, Institution>,
    private readonly designer: string,
  ) {
    this.manager = source.manager;
    this.keyRing = keyRing;
  }

  /** Uses the institutions that are there; makes `/head/`, `/head/east/` and `/head/remote/` where they are missing. */
  static async open(store: StoreAccess): Promise<SampleBank> {
    const { manager } = store.source;
    const wanted = [
      { code: 'head', name: { zh: '总行', en: 'Head office' }, kind: 'head', path: '/head/' },
      { code: 'east', name: { zh: '东城支行', en: 'East branch' }, kind: 'branch', path: '/head/east/' },
      { code: 'remote', name: { zh: '远程中心', en: 'Remote centre' }, kind: 'remote', path: '/head/remote/' },
    ] as const;
    await manager
      .createQueryBuilder()
      .insert()
      .into(Institution)
      .values([...wanted])
      .orIgnore()
      .execute();
    const rows = await manager.find(Institution);
    const institutions = new Map(rows.map((row) => [row.code, row]));
    const designer = randomUUID();
    const institutionId = String(institutions.get('head')?.id);
    await manager.insert(Staff, {
      id: designer,
      login: `designer-${designer}`,
      name: { zh: '设计' },
      passwordHash: '-',
      roles: ['designer'],
      institutionId,
      queues: [],
    });
    return new SampleBank(store, institutions, designer);
  }

  /** A member of staff who cannot sign in by password. Returns their id. */
  async staff(
    login: string,
    settings: {
      readonly roles: readonly StaffRole[];
      readonly institution?: string;
      readonly queues?: readonly string[];
      readonly name?: Text;
    },
  ): Promise<string> {
    const { roles, institution = 'remote', queues = [], name = { zh: login, en: login } } = settings;
    const id = randomUUID();
    const institutionId = this.institution(institution).id;
    await this.manager.insert(Staff, { id, login, name, passwordHash: '-', roles: [...roles], institutionId, queues: [...queues] });
    return id;
  }

  /** A customer (of the branch in the east unless said). Returns their id. */
  async customer(
    number: string,
    settings: { readonly tier?: Customer['tier']; readonly rmStaffId?: string; readonly institution?: string } = {},
  ): Promise<string> {
    const { tier = 'normal', rmStaffId = null, institution = 'east' } = settings;
    const { id: institutionId, path: institutionPath } = this.institution(institution);
    const id = randomUUID();
    const name = seal(this.keyRing, '王小芳');
    const mobile = seal(this.keyRing, '13812342207').bytes;
    const email = seal(this.keyRing, 'xiaofang@example.com').bytes;
    const imId = seal(this.keyRing, 'im-xiaofang').bytes;
    const consents = ['service'];
    await this.manager.insert(Customer, {
      id,
      number,
      name: name.bytes,
      mobile,
      email,
      imId,
      keyId: name.keyId,
      nameMasked: '王*芳',
      tier,
      rmStaffId,
      institutionId,
      institutionPath,
      consents,
    });
    return id;
  }

  /** A published journey with one version of an empty drawing; its plan has what is given of it. */
  async journey(code: string, plan: Partial<Plan> = {}): Promise<SampleJourney> {
    const sample = { journey: randomUUID(), version: randomUUID(), plan: `sha256:${code}` };
    const body: Plan = {
      format: 1,
      start: 'start',
      timeZone: 'Asia/Shanghai',
      variables: {},
      exits: [],
      maximumAgeMs: null,
      listens: [],
      instructions: {},
      ...plan,
    };
    const { designer } = this;
    const name = { zh: `旅程 ${code}`, en: `Journey ${code}` };
    await this.manager.insert(Journey, {
      id: sample.journey,
      code,
      name,
      kind: 'journey',
      draft: graph,
      ownerStaffId: designer,
      editedBy: designer,
      institutionPath: '/head/',
      liveVersion: 1,
    });
    await this.manager.query('insert into plan (hash, format, body) values ($1, 1, $2)', [sample.plan, JSON.stringify(body)]);
    const names = { apply: { zh: '申请开户', en: 'Apply' } };
    await this.manager.insert(Version, {
      id: sample.version,
      journeyId: sample.journey,
      number: 1,
      graph,
      planHash: sample.plan,
      names,
      note: null,
      publishedBy: designer,
    });
    return sample;
  }

  /** An instance of a journey for a customer, running unless said. Returns its id. */
  async instance({ journey, version, plan }: SampleJourney, customer: string, status: Instance['status'] = 'running'): Promise<string> {
    const id = randomUUID();
    const input = seal(this.keyRing, {});
    const { institutionPath } = await this.manager.findOneByOrFail(Customer, { id: customer });
    await this.manager.insert(Instance, {
      id,
      journeyId: journey,
      versionId: version,
      planHash: plan,
      subjectKind: 'customer',
      subjectId: customer,
      workflowId: `sample/customer/${customer}/${id}`,
      status,
      institutionPath,
      channel: 'app',
      input: input.bytes,
      keyId: input.keyId,
    });
    return id;
  }

  private institution(code: string): Institution {
    const found = this.institutions.get(code);
    if (!found) throw new Error(`The sample bank has no institution "${code}".`);
    return found;
  }
}

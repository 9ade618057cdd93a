import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { changeConsents, Customer, Institution, Staff } from '@tongtu/store';
import { open, seal } from '@tongtu/store/codec';
import type { StaffCaller } from '../access/caller.js';
import { seesInstitution } from '../access/scope.js';
import { writeAudit } from '../audit/write-audit.js';
import { referenceUnknown } from '../http/problems/http-problems.js';
import { Store } from '../world/store.js';
import { customerTwice } from './customers-problems.js';
import type { CustomerInput, CustomersAnswer } from './customers.schema.js';
import { maskName } from './masking.js';

type NewCustomer = Omit<Customer, 'createdAt'>;

interface Place {
  readonly id: string;
  readonly path: string;
}

interface References {
  readonly institutions: ReadonlyMap<string, Place>;
  readonly staff: ReadonlyMap<string, string>;
}

/** Takes customers over from the bank's own systems. */
@Injectable()
export class CustomerIntakeService {
  constructor(private readonly store: Store) {}

  /** Makes or changes customers by number, all or none. The same again changes nothing. */
  put(caller: StaffCaller, inputs: readonly CustomerInput[]): Promise<CustomersAnswer> {
    refuseTwins(inputs);
    return this.store.source.transaction(async (manager) => {
      const references = await findReferences(manager, caller, inputs);
      const known = await this.known(manager, inputs);
      const rows = inputs.map((input, index) => this.rowOf(input, { references, index, id: known.get(input.number)?.id ?? randomUUID() }));
      const differing = rows.filter((row) => !this.isSame(row, known.get(row.number)));
      await this.changeConsents(manager, caller, { differing, known });
      if (differing.length > 0) await manager.upsert(Customer, differing, ['number']);
      const created = inputs.filter(({ number }) => !known.has(number)).length;
      const answer = { created, changed: differing.length - created, unchanged: inputs.length - differing.length };
      if (differing.length > 0)
        await writeAudit(manager, { staffId: caller.id, action: 'customers.put', target: ['customers', 'batch'], after: answer });
      return answer;
    });
  }

  /** A consent that the bank's own system takes back is withdrawn like any other: nothing is sent by it afterwards. One after the other, in one order. */
  private async changeConsents(
    manager: EntityManager,
    { id: staff }: StaffCaller,
    { differing, known }: { readonly differing: readonly NewCustomer[]; readonly known: ReadonlyMap<string, Customer> },
  ): Promise<void> {
    for (const { id, number, consents } of differing.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const before = known.get(number);
      if (!before) continue;
      const all = [...new Set([...before.consents, ...consents])];
      const wanted = Object.fromEntries(all.map((consent) => [consent, consents.includes(consent)]));
      await changeConsents(manager, { customer: id, consents: wanted, actor: { kind: 'intake', id: staff }, reason: null });
    }
  }

  private async known(manager: EntityManager, inputs: readonly CustomerInput[]): Promise<ReadonlyMap<string, Customer>> {
    const rows = await manager.findBy(Customer, { number: In(inputs.map(({ number }) => number)) });
    return new Map(rows.map((row) => [row.number, row]));
  }

  private rowOf(
    input: CustomerInput,
    { references, index, id }: { readonly references: References; readonly index: number; readonly id: string },
  ): NewCustomer {
    const institution = references.institutions.get(input.institution);
    if (!institution) throw referenceUnknown({}, { field: `customers.${index}.institution` });
    const rm = input.relationshipManager === undefined ? null : references.staff.get(input.relationshipManager);
    if (rm === undefined) throw referenceUnknown({}, { field: `customers.${index}.relationshipManager` });
    const { keyRing } = this.store;
    const name = seal(keyRing, input.name);
    return {
      id,
      number: input.number,
      name: name.bytes,
      mobile: input.mobile === undefined ? null : seal(keyRing, input.mobile).bytes,
      email: input.email === undefined ? null : seal(keyRing, input.email).bytes,
      imId: input.imId === undefined ? null : seal(keyRing, input.imId).bytes,
      idNumber: input.idNumber === undefined ? null : seal(keyRing, input.idNumber).bytes,
      keyId: name.keyId,
      nameMasked: maskName(input.name),
      tier: input.tier,
      language: input.language,
      rmStaffId: rm,
      institutionId: institution.id,
      institutionPath: institution.path,
      attributes: input.attributes,
      consents: [...new Set(input.consents)].sort(),
    };
  }

  /** Sealing the same value twice gives other bytes: what is inside is compared. */
  private isSame(row: NewCustomer, known: Customer | undefined): boolean {
    if (!known) return false;
    return isDeepStrictEqual(this.opened(row), this.opened(known));
  }

  private opened(row: NewCustomer) {
    const text = (bytes: Buffer | null) => bytes && open<string>(this.store.keyRing, { bytes, keyId: row.keyId });
    const { id, nameMasked, tier, language, rmStaffId, institutionId, institutionPath, attributes, consents } = row;
    const reached = { mobile: text(row.mobile), email: text(row.email), imId: text(row.imId) };
    const personal = { name: text(row.name), idNumber: text(row.idNumber), ...reached };
    return { id, nameMasked, tier, language, rmStaffId, institutionId, institutionPath, attributes, consents, ...personal };
  }
}

function refuseTwins(inputs: readonly CustomerInput[]): void {
  const seen = new Set<string>();
  for (const [index, { number }] of inputs.entries()) {
    if (seen.has(number)) throw customerTwice({}, { field: `customers.${index}.number` });
    seen.add(number);
  }
}

/** Institutions and relationship managers that the inputs name; only institutions the caller sees. */
async function findReferences(manager: EntityManager, caller: StaffCaller, inputs: readonly CustomerInput[]): Promise<References> {
  const institutions = await manager.findBy(Institution, { code: In([...new Set(inputs.map(({ institution }) => institution))]) });
  const logins = [...new Set(inputs.flatMap(({ relationshipManager }) => relationshipManager ?? []))];
  const staff = logins.length === 0 ? [] : await manager.findBy(Staff, { login: In(logins) });
  return {
    institutions: new Map(
      institutions.filter(({ path }) => seesInstitution(caller, path)).map(({ id, code, path }) => [code, { id, path }]),
    ),
    staff: new Map(staff.map(({ id, login }) => [login, id])),
  };
}

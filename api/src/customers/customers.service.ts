import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { open } from '@tongtu/store/codec';
import type { Customer } from '@tongtu/store';
import type { JsonObject, Text } from '@tongtu/workflows/graph';
import type { StaffCaller } from '../access/caller.js';
import { cutPage, readCursor, type Page } from '../http/paging.js';
import { notFound } from '../http/problems/http-problems.js';
import { workScopeParameters } from '../touchpoints/offer-scope.js';
import { Store } from '../world/store.js';
import { customerScope } from './customer-scope.js';
import type { CustomersQuery, CustomerView } from './customers.schema.js';
import { maskIdNumber, maskName, maskPhone } from './masking.js';

interface CustomerRow {
  readonly id: string;
  readonly number: string;
  readonly name: Buffer;
  readonly mobile: Buffer | null;
  readonly id_number: Buffer | null;
  readonly name_masked: string;
  readonly key_id: string;
  readonly tier: Customer['tier'];
  readonly language: Customer['language'];
  readonly attributes: JsonObject;
  readonly consents: string[];
  readonly institution_code: string;
  readonly institution_name: Text;
  readonly rm_id: string | null;
  readonly rm_name: Text | null;
}

const selectCustomer = `select customer.id, customer.number, customer.name, customer.mobile, customer.id_number, customer.name_masked,
    customer.key_id, customer.tier, customer.language, customer.attributes, customer.consents,
    institution.code as institution_code, institution.name as institution_name, rm.id as rm_id, rm.name as rm_name
  from customer join institution on institution.id = customer.institution_id left join staff rm on rm.id = customer.rm_staff_id`;

/** Customers as screens and channels see them. */
@Injectable()
export class CustomersService {
  constructor(private readonly store: Store) {}

  /** Those the caller sees, by number. `q` is the beginning of a number, the beginning of a masked name, or a whole name. */
  async list(caller: StaffCaller, { q, cursor, limit }: CustomersQuery): Promise<Page<CustomerView>> {
    const after = readCursor(cursor, z.tuple([z.string()]));
    const rows = await this.store.source.query<CustomerRow[]>(
      `${selectCustomer} where ${customerScope(1)} and customer.number > $4
        and ($5 = '' or customer.number like $6 or customer.name_masked like $6 or customer.name_masked = $7)
       order by customer.number limit $8`,
      [...workScopeParameters(caller), after?.[0] ?? '', q ?? '', `${escapeLike(q ?? '')}%`, maskName(q ?? ''), limit + 1],
    );
    const page = cutPage(rows, limit, ({ number }) => [number]);
    return { items: page.items.map((row) => this.masked(row)), next: page.next };
  }

  /** One customer, masked. Throws `not-found` for those the caller may not see, too. */
  async one(caller: StaffCaller, id: string): Promise<CustomerView> {
    const [row] = await this.store.source.query<CustomerRow[]>(`${selectCustomer} where ${customerScope(1)} and customer.id = $4`, [
      ...workScopeParameters(caller),
      id,
    ]);
    if (!row) throw notFound({ what: 'customer' });
    return this.masked(row);
  }

  /** The card of a customer for whom the caller has work, masked; null for a subject that is no customer. */
  async card(id: string): Promise<CustomerView | null> {
    const [row] = await this.store.source.query<CustomerRow[]>(`${selectCustomer} where customer.id::text = $1`, [id]);
    return row ? this.masked(row) : null;
  }

  /** Throws `not-found` unless the caller may see the customer. */
  async requireSeen(caller: StaffCaller, id: string): Promise<void> {
    const rows = await this.store.source.query<unknown[]>(`select 1 from customer where ${customerScope(1)} and customer.id = $4`, [
      ...workScopeParameters(caller),
      id,
    ]);
    if (rows.length === 0) throw notFound({ what: 'customer' });
  }

  /** The customer of a channel, in the clear: it shows customers their own data. Throws `not-found`. */
  async byNumber(number: string): Promise<CustomerView> {
    const [row] = await this.store.source.query<CustomerRow[]>(`${selectCustomer} where customer.number = $1`, [number]);
    if (!row) throw notFound({ what: 'customer' });
    return viewOf(row, {
      name: this.text(row, row.name),
      mobile: row.mobile && this.text(row, row.mobile),
      idNumber: row.id_number && maskIdNumber(this.text(row, row.id_number)),
    });
  }

  /** Id of the customer with a number or an id. Throws `not-found`. */
  async idOf(customer: string): Promise<string> {
    const [row] = await this.store.source.query<{ id: string }[]>('select id from customer where number = $1 or id::text = $1', [customer]);
    if (!row) throw notFound({ what: 'customer' }, { field: 'customer' });
    return row.id;
  }

  /** How a customer is called on staff's screens; null for a subject that is no customer. */
  async maskedNameOf(id: string): Promise<string | null> {
    const [row] = await this.store.source.query<{ name_masked: string }[]>('select name_masked from customer where id::text = $1', [id]);
    return row?.name_masked ?? null;
  }

  private masked(row: CustomerRow): CustomerView {
    return viewOf(row, {
      name: row.name_masked,
      mobile: row.mobile && maskPhone(this.text(row, row.mobile)),
      idNumber: row.id_number && maskIdNumber(this.text(row, row.id_number)),
    });
  }

  private text({ key_id }: CustomerRow, bytes: Buffer): string {
    return open<string>(this.store.keyRing, { bytes, keyId: key_id });
  }
}

function viewOf(row: CustomerRow, personal: Pick<CustomerView, 'name' | 'mobile' | 'idNumber'>): CustomerView {
  return {
    id: row.id,
    number: row.number,
    ...personal,
    tier: row.tier,
    language: row.language,
    institution: { code: row.institution_code, name: row.institution_name },
    relationshipManager: row.rm_id !== null && row.rm_name !== null ? { id: row.rm_id, name: row.rm_name } : null,
    attributes: row.attributes,
    consents: row.consents,
  };
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

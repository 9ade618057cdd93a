import type { EntityManager } from 'typeorm';
import type { Addressee } from '@tongtu/workflows/touchpoint';
import type { OfferedWork } from './offer-rows.js';

/** To whom an offer is made: a queue, one person, or several of whom the first to claim it has it. */
export interface Addressees {
  readonly queue: string | null;
  readonly assigneeId: string | null;
  readonly candidates: readonly string[] | null;
}

/** Whose offer it is, and who must not have it (staff id): the one whose work is checked. */
export type AddressedWork = OfferedWork & { readonly notFor: string | null };

type Of<K extends Addressee['kind']> = Extract<Addressee, { readonly kind: K }>;
type Find<K extends Addressee['kind']> = (manager: EntityManager, work: AddressedWork, addressee: Of<K>) => Promise<Addressees>;

/** Who is asked in the end, as staff, queues and institutions stand now. */
export function addresseesOf(manager: EntityManager, work: AddressedWork, addressee: Addressee): Promise<Addressees> {
  return (finds[addressee.kind] as Find<Addressee['kind']>)(manager, work, addressee);
}

/** How each kind is found; a missing one does not compile. */
const finds: { readonly [K in Addressee['kind']]: Find<K> } = {
  queue: (_, __, { queue }) => Promise.resolve(toQueue(queue)),
  'relationship-manager': async (manager, work, { otherwise }) =>
    toPeople(await managerOfCustomer(manager, work.subjectId), { otherwise, work }),
  staff: async (manager, work, { staff, otherwise }) => toPeople(await byLogin(manager, staff), { otherwise, work }),
  institution: async (manager, work, { level, who, otherwise }) => {
    const { institutionPath } = work;
    const [own, above, head] = [institutionPath, pathAbove(institutionPath, 1), pathAbove(institutionPath, Infinity)];
    const path = { own, above, head }[level];
    return toPeople(await (who === 'manager' ? managersOf(manager, path) : everybodyAt(manager, path)), { otherwise, work });
  },
  'least-loaded': async (manager, work, { queue }) => toPeople(await leastLoaded(manager, queue, work), { otherwise: queue, work }),
  person: (_, __, { person, queue }) => Promise.resolve({ queue, assigneeId: person, candidates: null }),
  superior: async (manager, work, { up }) =>
    toPeople(await superiors(manager, pathAbove(work.institutionPath, up)), { otherwise: null, work }),
};

function toQueue(queue: string | null): Addressees {
  return { queue, assigneeId: null, candidates: null };
}

function toPeople(
  found: readonly string[],
  { otherwise, work: { notFor } }: { readonly otherwise: string | null; readonly work: AddressedWork },
): Addressees {
  const people = found.filter((id) => id !== notFor);
  const [first, second] = people;
  if (first === undefined) return toQueue(otherwise);
  return second === undefined
    ? { queue: null, assigneeId: first, candidates: null }
    : { queue: null, assigneeId: null, candidates: people };
}

/** The path so many levels above; never above the head office. */
function pathAbove(path: string, levels: number): string {
  const parts = path.split('/').filter((part) => part !== '');
  return `/${parts.slice(0, Math.max(1, parts.length - levels)).join('/')}/`;
}

async function idsOf(manager: EntityManager, query: string, parameters: readonly unknown[]): Promise<readonly string[]> {
  const rows = await manager.query<readonly { readonly id: string }[]>(query, [...parameters]);
  return rows.map(({ id }) => id);
}

/** The customer's relationship manager while they work here. */
function managerOfCustomer(manager: EntityManager, subjectId: string): Promise<readonly string[]> {
  return idsOf(
    manager,
    'select staff.id from customer join staff on staff.id = customer.rm_staff_id and staff.active where customer.id::text = $1',
    [subjectId],
  );
}

function byLogin(manager: EntityManager, logins: readonly string[]): Promise<readonly string[]> {
  return idsOf(manager, 'select id from staff where login = any($1) and active order by array_position($1::text[], login)', [logins]);
}

/** Who answers for an institution: its manager, or whoever has that role there while nobody is named. */
export async function managersOf(manager: EntityManager, path: string): Promise<readonly string[]> {
  const named = await idsOf(
    manager,
    'select staff.id from institution join staff on staff.id = institution.manager_id and staff.active where institution.path = $1',
    [path],
  );
  return named.length > 0 ? named : staffAt(manager, path, ['manager']);
}

function everybodyAt(manager: EntityManager, path: string): Promise<readonly string[]> {
  return staffAt(manager, path, ['agent', 'manager']);
}

function staffAt(manager: EntityManager, path: string, roles: readonly string[]): Promise<readonly string[]> {
  return idsOf(
    manager,
    `select staff.id from staff join institution on institution.id = staff.institution_id
     where institution.path = $1 and staff.active and staff.roles && $2::text[] order by staff.login`,
    [path, roles],
  );
}

/** The managers of an institution, or of the nearest one above that has any; operations of the bank where nobody has. */
async function superiors(manager: EntityManager, path: string): Promise<readonly string[]> {
  const found = await managersOf(manager, path);
  if (found.length > 0) return found;
  const above = pathAbove(path, 1);
  return above === path ? staffAt(manager, path, ['operator']) : superiors(manager, above);
}

/** Only one transaction at a time chooses, so that the next one sees what this one has given out. */
const choosing = `select pg_advisory_xact_lock(hashtextextended('tongtu.least-loaded', 0))`;

/** Whoever of a queue may see the work and has the fewest tasks at hand; of several, who has waited longest for one. */
async function leastLoaded(manager: EntityManager, queue: string, { institutionPath, notFor }: AddressedWork): Promise<readonly string[]> {
  await manager.query(choosing);
  return idsOf(
    manager,
    `select staff.id from staff join institution on institution.id = staff.institution_id
       left join lateral (
         select count(*) filter (where offer.state = 'claimed' and offer.claimed_by = staff.id or offer.state = 'offered' and offer.assignee_id = staff.id) as load,
           max(offer.created_at) as last
         from offer where offer.claimed_by = staff.id or offer.assignee_id = staff.id) hand on true
     where staff.active and $1 = any(staff.queues) and staff.id is distinct from $3::uuid and ($2 like institution.path || '%' or institution.kind <> 'branch')
     order by hand.load, hand.last nulls first, staff.login limit 1`,
    [queue, institutionPath, notFor],
  );
}

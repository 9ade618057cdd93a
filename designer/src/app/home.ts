import type { Role } from '../server/session.js';

/** What stands in the rail, from top to foot. */
export type RailEntry = 'journeys' | 'monitor' | 'workbench' | 'customers' | 'content' | 'channels' | 'admin';

/** Who sees what. Hiding is politeness: the server decides about every request. */
const seenBy: Readonly<Record<RailEntry, readonly Role[]>> = {
  journeys: ['designer', 'operator'],
  monitor: ['operator', 'designer'],
  workbench: ['agent', 'manager'],
  customers: ['agent', 'manager', 'operator', 'admin'],
  content: ['designer', 'admin'],
  channels: ['designer', 'operator', 'admin'],
  admin: ['admin'],
};

/** The entries that a person with these roles sees, in the order of the rail. */
export function railEntriesFor(roles: readonly Role[]): readonly RailEntry[] {
  return (Object.keys(seenBy) as RailEntry[]).filter((entry) => seenBy[entry].some((role) => roles.includes(role)));
}

/** Where each role begins its day. */
const homes: readonly (readonly [role: Role, path: RailEntry])[] = [
  ['designer', 'journeys'],
  ['operator', 'monitor'],
  ['agent', 'workbench'],
  ['manager', 'workbench'],
  ['admin', 'admin'],
];

/** The first page of a person; undefined when none of the roles has one. */
export function homeOf(roles: readonly Role[]): string | undefined {
  const home = homes.find(([role]) => roles.includes(role));
  return home === undefined ? undefined : `/${home[1]}`;
}

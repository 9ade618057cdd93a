import type { DemoSignIn, Role } from '../../server/session.js';

const order: readonly Role[] = ['designer', 'operator', 'agent', 'manager', 'admin'];

/** One person of each role, in the order in which a visitor would meet them. */
export function firstOfEachRole(people: readonly DemoSignIn[]): readonly DemoSignIn[] {
  return order.flatMap((role) => people.find((person) => person.role === role) ?? []);
}

import { hash, verify } from '@node-rs/argon2';

/** argon2id with the OWASP minimum for it: 19 MiB, two passes. About 20 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether a password is the one that was hashed. */
export function passwordMatches(stored: string, password: string): Promise<boolean> {
  return verify(stored, password);
}

let decoy: Promise<string> | null = null;

/** Takes as long as a real check: an unknown login must not answer faster than a known one. */
export async function checkNothing(password: string): Promise<void> {
  decoy ??= hashPassword('nobody');
  await verify(await decoy, password);
}

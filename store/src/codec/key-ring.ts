import { createHash, hkdfSync } from 'node:crypto';

/** One master key, split into a key for columns and one for workflow payloads, so that neither opens the other's bytes. */
export interface RingKey {
  /** Fingerprint of the master key: names it without telling it. */
  readonly id: string;
  readonly columns: Buffer;
  readonly payloads: Buffer;
}

/** The keys of this process: the current one seals, all of them open. */
export interface KeyRing {
  readonly current: RingKey;
  readonly byId: ReadonlyMap<string, RingKey>;
}

const keyBytes = 32;

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `tongtu ${purpose}`, keyBytes));
}

function ringKey(hex: string): RingKey {
  const master = Buffer.from(hex, 'hex');
  if (!/^[0-9a-f]+$/i.test(hex) || master.length !== keyBytes)
    throw new Error('A master key is 32 bytes written as 64 hexadecimal digits.');
  const id = createHash('sha256').update('tongtu key id ').update(master).digest('hex').slice(0, 8);
  return { id, columns: derive(master, 'columns'), payloads: derive(master, 'payloads') };
}

/**
 * A ring of master keys, each 64 hexadecimal digits: the first seals, the others only open what was sealed before them.
 * Throws when there is none or one is malformed; the message never repeats a key.
 */
export function makeKeyRing(masterKeys: readonly string[]): KeyRing {
  const keys = masterKeys.map(ringKey);
  const [current] = keys;
  if (!current) throw new Error('A key ring needs at least one master key.');
  return { current, byId: new Map(keys.map((key) => [key.id, key])) };
}

/** The key of that id. Throws when the ring lacks it: what it sealed cannot be read by this process. */
export function keyOf(ring: KeyRing, id: string): RingKey {
  const key = ring.byId.get(id);
  if (!key) throw new Error(`No master key with the id ${id} is known to this process.`);
  return key;
}

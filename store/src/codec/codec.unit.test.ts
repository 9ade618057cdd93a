import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { payloadConverter, planTextMetadata } from '@tongtu/workflows/temporal';
import { makeKeyRing } from './key-ring.js';
import { makePayloadCodec } from './payload-codec.js';
import { makePlanTexts } from './plan-texts.js';
import { readKeyRing } from './read-key-ring.js';
import { open, seal } from './seal.js';

const [first, second] = ['11'.repeat(32), '22'.repeat(32)];
const old = makeKeyRing([first]);
const rotated = makeKeyRing([second, first]);
const secret = { name: '王小芳', mobile: '13812342207' };

describe('sealed columns', () => {
  test('hide what they hold, and never twice alike', () => {
    const { bytes, keyId } = seal(old, secret);
    expect(bytes.includes('小芳')).toBe(false);
    expect(seal(old, secret).bytes).not.toEqual(bytes);
    expect(open(old, { bytes, keyId })).toEqual(secret);
  });

  test('stay readable when a new key seals, and are closed to whoever lacks theirs', () => {
    const before = seal(old, secret);
    expect(open(rotated, before)).toEqual(secret);
    const after = seal(rotated, secret);
    expect(after.keyId).not.toBe(before.keyId);
    expect(() => open(old, after)).toThrow('No master key with the id');
  });

  test('notice every changed byte', () => {
    const { bytes, keyId } = seal(old, secret);
    for (const place of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => open(old, { bytes: changed, keyId })).toThrow();
    }
    expect(() => open(old, { bytes: bytes.subarray(0, 20), keyId })).toThrow('cut short');
  });
});

describe('the master key', () => {
  test('is 64 hexadecimal digits, and is not repeated when it is wrong', () => {
    expect(() => makeKeyRing(['hunter2'])).toThrow(/^A master key is 32 bytes written as 64 hexadecimal digits\.$/);
    expect(() => makeKeyRing([])).toThrow('at least one');
  });

  test('is made once in the data folder, for its owner alone, and read from then on', () => {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'tongtu-keys-'));
    try {
      const made = readKeyRing({ masterKey: undefined, dataFolder });
      const file = path.join(dataFolder, 'master.key');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readKeyRing({ masterKey: undefined, dataFolder }).current.id).toBe(made.current.id);
      writeFileSync(file, `${first}\n${readFileSync(file, 'utf8')}`);
      const ring = readKeyRing({ masterKey: undefined, dataFolder });
      expect([ring.current.id, ring.byId.has(made.current.id)]).toEqual([old.current.id, true]);
      expect(readKeyRing({ masterKey: second, dataFolder }).byId.size).toBe(1);
    } finally {
      rmSync(dataFolder, { recursive: true });
    }
  });
});

const text = '{"start":"s"}';
const hash = 'sha256:9af3a8e0ff20a22b53ab6cfa2b0bb96fdae2dca03a08a8a7a3a51a4b0a5cd7a8';

describe('payloads', () => {
  test('leave encrypted, under the id of their key, and come back as they were', async () => {
    const [sent] = await makePayloadCodec({ keyRing: old }).encode([payloadConverter.toPayload(secret)]);
    expect(Buffer.from(sent?.metadata?.['encoding'] ?? []).toString()).toBe('binary/encrypted');
    expect(Buffer.from(sent?.metadata?.['encryption-key-id'] ?? []).toString()).toBe(old.current.id);
    expect(Buffer.from(sent?.data ?? []).includes('小芳')).toBe(false);
    const [received] = await makePayloadCodec({ keyRing: rotated }).decode(sent ? [sent] : []);
    expect(received && payloadConverter.fromPayload(received)).toEqual(secret);
  });

  test('that name a plan get its text on the way into a worker, in memory that all threads share', async () => {
    const plans = makePlanTexts(async () => text);
    const named = { plan: await hashOf(text), input: {} };
    const sent = await makePayloadCodec({ keyRing: old }).encode([payloadConverter.toPayload(named)]);
    const [forClient] = await makePayloadCodec({ keyRing: old }).decode(sent);
    expect(forClient?.metadata?.[planTextMetadata]).toBeUndefined();
    const [forWorker] = await makePayloadCodec({ keyRing: old, plans }).decode(sent);
    const attached = forWorker?.metadata?.[planTextMetadata];
    expect(Buffer.from(attached ?? []).toString()).toBe(text);
    expect(attached?.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

describe('texts of plans', () => {
  test('are loaded once, and again after a failure', async () => {
    const wanted = await hashOf(text);
    let stored: string | null = null;
    let loads = 0;
    const plans = makePlanTexts(async () => {
      loads += 1;
      return stored;
    });
    await expect(plans.of(wanted)).rejects.toThrow('No plan is stored under');
    stored = text;
    expect(await plans.of(wanted)).toBe(await plans.of(wanted));
    expect(loads).toBe(2);
  });

  test('that are not what their hash says are refused', async () => {
    await expect(makePlanTexts(async () => text).of(hash)).rejects.toThrow('has the hash');
  });

  test('used least are dropped first', async () => {
    const texts = ['1', '2', '3'];
    const hashes = await Promise.all(texts.map(hashOf));
    const loaded: string[] = [];
    const plans = makePlanTexts(async (asked) => {
      loaded.push(texts[hashes.indexOf(asked)] ?? '');
      return texts[hashes.indexOf(asked)] ?? null;
    }, 2);
    for (const index of [0, 1, 0, 2, 0, 1]) await plans.of(hashes[index] ?? '');
    expect(loaded).toEqual(['1', '2', '3', '2']);
  });
});

async function hashOf(content: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Buffer.from(content));
  return `sha256:${Buffer.from(digest).toString('hex')}`;
}

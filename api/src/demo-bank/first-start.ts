import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { Channel, ChannelKey, Institution, Staff } from '@tongtu/store';
import { hashPassword } from '../access/passwords.js';
import { writeAudit } from '../audit/write-audit.js';
import { makeChannelKey } from '../channels/make-channel-key.js';
import type { ApiSettings } from '../world/api-settings.js';
import type { Store } from '../world/store.js';
import { rememberSignIn } from './sign-ins-file.js';

/** Code of the channel that the demonstration bank's phone speaks through, and login of its first administrator. */
const appChannel = 'app';
const administrator = 'admin';

/**
 * The first start of a demonstration bank: the head office, the administrator and the channel with its key, and nothing else; the rest is made through the
 * API. The channel key goes into the secrets file, which only its owner reads, before it is valid: a crash in between leaves no key that nobody knows.
 * Does nothing once it is done.
 */
export async function prepareDemoBank(store: Store, demo: NonNullable<ApiSettings['demo']>): Promise<void> {
  await makeAdministrator(store, demo.signInsFile);
  await makeAppChannel(store, demo.secretsFile);
}

async function makeAdministrator(store: Store, signInsFile: string): Promise<void> {
  if (await store.source.manager.existsBy(Staff, { login: administrator })) return;
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await hashPassword(password);
  await rememberSignIn(signInsFile, administrator, password);
  await store.source.transaction(async (manager) => {
    await manager.query('insert into institution (code, name, kind, path) values ($1, $2, $3, $4) on conflict do nothing', [
      'head',
      JSON.stringify({ zh: '总行', en: 'Head office' }),
      'head',
      '/head/',
    ]);
    const head = await manager.findOneByOrFail(Institution, { code: 'head' });
    const { identifiers } = await manager.insert(Staff, {
      login: administrator,
      name: { zh: '系统管理员', en: 'Administrator' },
      passwordHash,
      roles: ['admin'],
      institutionId: head.id,
      queues: [],
    });
    await writeAudit(manager, {
      staffId: null,
      action: 'staff.put',
      target: ['staff', String(identifiers[0]?.['id'])],
      reason: 'first start',
    });
  });
}

async function makeAppChannel(store: Store, secretsFile: string): Promise<void> {
  const known = await readKeyId(secretsFile);
  if (known !== null && (await store.source.manager.existsBy(ChannelKey, { id: known }))) return;
  const key = makeChannelKey(store.keyRing, appChannel);
  const draft = `${secretsFile}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ channel: appChannel, keyId: key.row.id, secret: key.secret }, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, secretsFile);
  await store.source.transaction(async (manager) => {
    await manager.upsert(
      Channel,
      { code: appChannel, family: 'customer', name: { zh: '手机银行', en: 'Mobile app' }, abilities: ['form', 'chat', 'message'] },
      ['code'],
    );
    await manager.insert(ChannelKey, key.row);
    await writeAudit(manager, {
      staffId: null,
      action: 'channel-key.make',
      target: ['channel', appChannel],
      reason: 'first start',
      after: { key: key.row.id },
    });
  });
}

async function readKeyId(file: string): Promise<string | null> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof read === 'object' && read !== null && 'keyId' in read && typeof read.keyId === 'string' ? read.keyId : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

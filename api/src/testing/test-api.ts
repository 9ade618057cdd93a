import { randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { Channel, ChannelKey, Institution, Staff, type StaffRole } from '@tongtu/store';
import { makeKeyRing, seal } from '@tongtu/store/codec';
import { openTestDatabase } from '@tongtu/store/testing';
import { hashPassword } from '../access/passwords.js';
import { createApp } from '../http/create-app.js';
import type { RouteName } from '../http/route-names.js';
import { readApiSettings, type ApiSettings } from '../world/api-settings.js';
import { Store } from '../world/store.js';
import { TestGateway } from './test-gateway.js';
import { ChannelBrowser, StaffBrowser } from './browsers.js';

/** A running API over a fresh database, on a port of its own. */
export interface TestApi {
  /** Without a slash at the end. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly routes: readonly RouteName[];
  readonly store: Store;
  /** Stands in for Temporal: says what was asked of it, and can be taken down. */
  readonly gateway: TestGateway;
  readonly settings: ApiSettings;
  /** Makes a member of staff (once a login) and signs them in. */
  readonly staff: (login: string, options?: NewStaff) => Promise<StaffBrowser>;
  /** Makes a channel with a key and signs for it. */
  readonly channel: (code?: string) => Promise<ChannelBrowser>;
  readonly close: () => Promise<void>;
}

/** What a member of staff is made with. Head office is `/head/`, the branches `/head/east/` and `/head/west/`, the remote centre `/head/remote/`. */
export interface NewStaff {
  readonly roles?: readonly StaffRole[];
  readonly institution?: 'head' | 'east' | 'west' | 'remote';
  readonly queues?: readonly string[];
}

/** What differs from an API without pages and without a demonstration bank. */
export interface TestApiOptions {
  readonly designerFolder?: string | null;
  readonly demo?: ApiSettings['demo'];
}

export const testPassword = 'correct horse battery staple';

/** Starts an API for one suite. */
export async function openTestApi({ designerFolder = null, demo = null }: TestApiOptions = {}): Promise<TestApi> {
  const database = await openTestDatabase();
  const store = new Store(database.source, makeKeyRing([randomBytes(32).toString('hex')]));
  const settings = { ...readApiSettings({ DATABASE_URL: database.url, TONGTU_LOG_LEVEL: 'silent', TONGTU_PORT: '0' }), demo };
  await makeInstitutions(database.source);
  const gateway = new TestGateway();
  const { app, routes } = await createApp({ store, settings, gateway, designerFolder });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    url,
    app,
    routes,
    store,
    gateway,
    settings,
    staff: (login, options = {}) => signInAs(url, database.source, { login, ...options }),
    channel: (code = 'app') => makeChannel(url, store, code),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

async function makeInstitutions(source: DataSource): Promise<void> {
  const rows = [
    { code: 'head', name: { zh: '总行', en: 'Head office' }, kind: 'head', path: '/head/' },
    { code: 'east', name: { zh: '东城支行', en: 'East branch' }, kind: 'branch', path: '/head/east/' },
    { code: 'west', name: { zh: '西城支行', en: 'West branch' }, kind: 'branch', path: '/head/west/' },
    { code: 'remote', name: { zh: '远程中心', en: 'Remote centre' }, kind: 'remote', path: '/head/remote/' },
  ] as const;
  await source.manager.insert(Institution, [...rows]);
}

async function signInAs(url: string, source: DataSource, wanted: NewStaff & { readonly login: string }): Promise<StaffBrowser> {
  const { login, roles = ['operator'], institution = 'head', queues = [] } = wanted;
  const { id: institutionId } = await source.manager.findOneByOrFail(Institution, { code: institution });
  if (!(await source.manager.existsBy(Staff, { login }))) {
    const passwordHash = await hashPassword(testPassword);
    await source.manager.insert(Staff, {
      login,
      name: { zh: login, en: login },
      passwordHash,
      roles: [...roles],
      institutionId,
      queues: [...queues],
    });
  }
  const browser = new StaffBrowser(url);
  await browser.signIn(login, testPassword);
  return browser;
}

async function makeChannel(url: string, store: Store, code: string): Promise<ChannelBrowser> {
  const { manager } = store.source;
  await manager.upsert(Channel, { code, family: 'customer', name: { zh: '手机银行', en: 'Mobile app' }, abilities: ['form'] }, ['code']);
  const secret = randomBytes(32).toString('base64');
  const id = `key-${randomUUID()}`;
  const { bytes, keyId } = seal(store.keyRing, secret);
  await manager.insert(ChannelKey, { id, channelCode: code, secret: bytes, keyId });
  return new ChannelBrowser(url, { id, secret });
}

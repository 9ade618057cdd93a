import { signRequest } from '@tongtu/api/client';
import type { SendSigned } from './app-server/bank-line.js';
import { readChannelKey, type DemoSettings } from './settings.js';

/** Sends requests to the platform, signed with the app's channel key. */
export async function signedSend({ apiUrl, secretsPath }: Pick<DemoSettings, 'apiUrl' | 'secretsPath'>): Promise<SendSigned> {
  const key = await readChannelKey(secretsPath);
  return async (path, init) => fetch(await signRequest(new Request(`${apiUrl}${path}`, init), key));
}

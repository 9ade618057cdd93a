import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/api.js';

/** Whom a program signs in as. */
export interface StaffSettings {
  /** Where the API is, without `/api` and without a slash at the end. */
  readonly baseUrl: string;
  readonly login: string;
  readonly password: string;
  /** Language of refusals; Chinese unless said. */
  readonly language?: 'zh' | 'en';
}

/** As `ChannelClient`, in the name of a member of staff. */
export type StaffClient = Client<paths>;

/** Signs a program in as a member of staff (for setting a bank up, not for browsers) and keeps the session. Throws when the sign-in is refused. */
export async function signInStaff({ baseUrl, login, password, language = 'zh' }: StaffSettings): Promise<StaffClient> {
  const cookies = new Map<string, string>();
  const client = createClient<paths>({ baseUrl, headers: { 'accept-language': language }, fetch: (request) => sendWith(cookies, request) });
  const { error } = await client.POST('/api/session', { body: { login, password } });
  if (error) throw new Error(`The sign-in of ${login} was refused: ${error.code}`);
  return client;
}

async function sendWith(cookies: Map<string, string>, request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
  const csrf = cookies.get('tongtu_csrf');
  if (csrf !== undefined) headers.set('x-tongtu-csrf', csrf);
  const answer = await fetch(new Request(request, { headers }));
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  return answer;
}

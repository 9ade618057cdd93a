import type { CustomerView, HomeView, Refusal, TouchView } from '../app-server/views.js';

/** The app server refused; `refusal` says why and what to do. Code `offline` = it could not be reached. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

const offline: Refusal = { code: 'offline', title: '', remedy: '', fields: {} };

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`/app${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => null);
  if (!answer) throw new Refused(offline);
  const data: unknown = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) throw new Refused(data as Refusal);
  return data as T;
}

/** Everything the phone asks of its app server. */
export const server = {
  customers: () => call<readonly CustomerView[]>('GET', '/customers'),
  signIn: (number: string) => call<null>('POST', '/session', { number }),
  signOut: () => call<null>('DELETE', '/session'),
  home: () => call<HomeView>('GET', '/home'),
  apply: () => call<HomeView>('POST', '/applications', {}),
  hold: (touch: string) => call<TouchView>('POST', `/touchpoints/${touch}/hold`, {}),
  leave: (touch: string) => call<TouchView>('POST', `/touchpoints/${touch}/leave`, {}),
  save: (touch: string, fields: Readonly<Record<string, unknown>>) => call<TouchView>('PATCH', `/touchpoints/${touch}/fields`, { fields }),
  photo: (touch: string, field: string, quality: string) => call<TouchView>('POST', `/touchpoints/${touch}/photo`, { field, quality }),
  complete: (touch: string) => call<TouchView>('POST', `/touchpoints/${touch}/complete`, {}),
  decline: (touch: string, reason: string) => call<TouchView>('POST', `/touchpoints/${touch}/decline`, { reason }),
  askPerson: (touch: string) => call<TouchView>('POST', `/touchpoints/${touch}/person`, {}),
  say: (touch: string, text: string) => call<TouchView>('POST', `/touchpoints/${touch}/said`, { text }),
  read: (message: string) => call<null>('POST', `/messages/${message}/read`, {}),
  answer: (message: string, fields: Readonly<Record<string, unknown>>) => call<null>('POST', `/messages/${message}/answer`, { fields }),
};

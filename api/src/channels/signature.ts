import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a channel signs. `target` is path and query exactly as sent. */
export interface SignedParts {
  readonly method: string;
  readonly target: string;
  /** Unix seconds, as text. */
  readonly time: string;
  readonly nonce: string;
  /** The body's bytes; empty without a body. */
  readonly body: Uint8Array;
}

/** base64(HMAC-SHA256(secret, method ⏎ target ⏎ time ⏎ nonce ⏎ hex SHA-256 of the body)). The secret counts as the text it is. */
export function signatureOf(secret: string, { method, target, time, nonce, body }: SignedParts): string {
  const digest = createHash('sha256').update(body).digest('hex');
  return createHmac('sha256', secret).update([method.toUpperCase(), target, time, nonce, digest].join('\n')).digest('base64');
}

/** Whether a signature is the one that the secret makes, in constant time. */
export function signatureMatches(secret: string, parts: SignedParts, signature: string): boolean {
  const expected = Buffer.from(signatureOf(secret, parts));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Seconds by which a channel's clock may differ from ours. */
export const clockWindowSeconds = 300;

/** Whether a signing time lies within the window around `now` (ms). */
export function isTimely(time: string, now: number): boolean {
  return /^\d{10}$/.test(time) && Math.abs(now / 1000 - Number(time)) <= clockWindowSeconds;
}

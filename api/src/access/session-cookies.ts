import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const sessionCookie = 'tongtu_session';
const csrfCookie = 'tongtu_csrf';
const csrfHeader = 'x-tongtu-csrf';

/** 256 random bits for a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Under which id the session of a cookie is stored: whoever reads the table cannot sign in with it. */
export function sessionIdOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('hex');
}

/** The session cookie of a request, or null. */
export function readSessionCookie(request: FastifyRequest): string | null {
  return request.cookies[sessionCookie] ?? null;
}

/** Whether an unsafe request carries the token of its session, in the header and in the cookie: another site can send neither. */
export function carriesCsrf(request: FastifyRequest, csrf: string): boolean {
  const header = request.headers[csrfHeader];
  return typeof header === 'string' && same(header, csrf) && same(request.cookies[csrfCookie] ?? '', csrf);
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Hands out both cookies. They live as long as the browser does; the server ends the session earlier. */
export function setSessionCookies(reply: FastifyReply, cookie: string, csrf: string): void {
  const shared = { path: '/', sameSite: 'strict', secure: reply.request.protocol === 'https' } as const;
  void reply.setCookie(sessionCookie, cookie, { ...shared, httpOnly: true });
  void reply.setCookie(csrfCookie, csrf, { ...shared, httpOnly: false });
}

/** Takes both cookies back. */
export function clearSessionCookies(reply: FastifyReply): void {
  void reply.clearCookie(sessionCookie, { path: '/' });
  void reply.clearCookie(csrfCookie, { path: '/' });
}

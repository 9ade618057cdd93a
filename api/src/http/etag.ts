import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ifMatchRequired } from './problems/http-problems.js';

/** The ETag of a version number. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The version in an `If-Match` header; null when it is absent or is not one of ours. */
function readIfMatch(header: string | undefined): number | null {
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(header?.trim() ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The version that a save started from (`If-Match`). Throws `if-match-required` when there is none. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = readIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
  if (version === null) throw ifMatchRequired({});
  return version;
});

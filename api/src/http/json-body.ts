import type { FastifyInstance } from 'fastify';

/** Largest request body, bytes. */
export const bodyLimit = 4 * 1024 * 1024;

/** JSON is the only body there is. Its bytes are kept for signatures; `__proto__` and `constructor` members are refused. */
export function acceptJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.decorateRequest('rawBody', null);
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, (request, body: Buffer, done) => {
    request.rawBody = body;
    // A client that always names the type and sends nothing means nothing.
    if (body.length === 0) return done(null, undefined);
    return parse(request, body.toString('utf8'), done);
  });
}

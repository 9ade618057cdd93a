import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { encodingFor, readPageFiles, type PageFile } from './page-files.js';
import { pagePolicy, pageWithNonce } from './page-html.js';

/** Files whose names change with their content are kept by browsers for good. */
const forGood = 'public, max-age=31536000, immutable';

/**
 * Serves the built designer: its files, and the one page for every other address, which its own router understands. Addresses under `/api` stay
 * the API's. Does nothing while the designer is not built.
 */
export function servePages(fastify: FastifyInstance, folder: string | null): void {
  const page = folder === null ? null : path.join(folder, 'index.html');
  if (folder === null || page === null || !existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  const files = readPageFiles(folder);
  fastify.get('/*', async (request, reply) => {
    const name = request.url.split('?')[0]?.slice(1) ?? '';
    const file = files.get(name);
    if (file) return sendFile(request, reply, file);
    if (name === 'api' || name.startsWith('api/') || name.startsWith('assets/')) return reply.callNotFound();
    return sendPage(reply, html);
  });
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, file: PageFile): Promise<FastifyReply> {
  void reply.header('content-type', file.type).header('cache-control', forGood).header('vary', 'accept-encoding');
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding === null) return reply.send(file.plain);
  return reply.header('content-encoding', encoding).send(await file.as(encoding));
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', pagePolicy(nonce))
    .send(pageWithNonce(html, nonce));
}

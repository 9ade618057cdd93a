import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problemKinds } from './problem-register.js';

const about = [
  'Staff sign in with `POST /api/session`; unsafe requests repeat the cookie `tongtu_csrf` in `x-tongtu-csrf`.',
  'Channels sign: `x-tongtu-key`, `x-tongtu-time` (Unix seconds), `x-tongtu-nonce`, `x-tongtu-signature` = base64(HMAC-SHA256(secret, method ⏎ path?query ⏎ time ⏎ nonce ⏎ hex SHA-256 of the body)).',
  'Refusals are problem documents (RFC 9457) in the language of `Accept-Language`; programs go by `code`.',
].join('\n\n');

/** The problem document, as a schema. */
const problem = {
  type: 'object',
  required: ['type', 'status', 'code', 'title', 'detail'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: [...new Set(problemKinds.map(({ code }) => code))].toSorted() },
    title: { type: 'string' },
    detail: { type: 'string' },
    remedy: { type: 'string' },
    field: { type: 'string' },
  },
  additionalProperties: true,
} as const;

const problemAnswer = {
  description: 'A problem document.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The API's own description (OpenAPI 3.1), made from the controllers and their schemas. */
export function makeOpenApi(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder().setTitle('Tongtu 同途').setDescription(about).setVersion('1').setOpenAPIVersion('3.1.0').build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem as never } };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation) operation.responses = { ...operation.responses, default: problemAnswer };
    }
  }
  return document;
}

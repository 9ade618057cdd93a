import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import type { World } from '../world/world.js';
import { acceptJson, bodyLimit } from './json-body.js';
import { addRateLimits } from './rate-limits.js';
import { addSecurityHeaders } from './security-headers.js';

/** Builds the API of a world. It listens to nobody yet: call `listen`. */
export async function createApp(world: World): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  const fastify = adapter.getInstance();
  fastify.decorateRequest('caller', null);
  acceptJson(fastify);
  await addSecurityHeaders(fastify);
  await fastify.register(cookie);
  await addRateLimits(fastify);
  await fastify.register(compress, { threshold: 1024 });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(world), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: world.settings.logLevel === 'silent' ? false : ['log', 'warn', 'error'],
  });
  app.setGlobalPrefix('api');
  await app.init();
  await fastify.ready();
  return app;
}

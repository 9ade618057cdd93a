import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from '../app.module.js';
import { makeOpenApi } from '../openapi/make-openapi.js';
import { OpenApiHolder } from '../openapi/openapi-holder.js';
import { servePages } from '../pages/serve-pages.js';
import type { World } from '../world/world.js';
import { acceptJson, bodyLimit } from './json-body.js';
import { addRateLimits } from './rate-limits.js';
import { noteRoutes, type RouteName } from './route-names.js';
import { addSecurityHeaders } from './security-headers.js';

/** The API of a world, with every route it has. */
export interface BuiltApp {
  readonly app: NestFastifyApplication;
  readonly routes: readonly RouteName[];
}

/** Builds the API of a world. It listens to nobody yet: call `app.listen`. */
export async function createApp(world: World): Promise<BuiltApp> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  const fastify = adapter.getInstance();
  const routes = noteRoutes(fastify);
  fastify.decorateRequest('caller', null);
  acceptJson(fastify);
  await addSecurityHeaders(fastify);
  await fastify.register(cookie);
  await addRateLimits(fastify);
  await fastify.register(compress, { threshold: 1024 });
  servePages(fastify, world.designerFolder);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(world), adapter, {
    bodyParser: false,
    abortOnError: false,
    // Its hundred lines about what it wires say nothing that the code does not.
    logger: false,
  });
  app.setGlobalPrefix('api');
  app.get(OpenApiHolder).makeWith(() => makeOpenApi(app));
  await app.init();
  app.useLogger(app.get(Logger));
  await fastify.ready();
  return { app, routes };
}

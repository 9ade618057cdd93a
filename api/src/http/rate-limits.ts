import rateLimit from '@fastify/rate-limit';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { tooManyRequests } from './problems/http-problems.js';

/** Turns on limits for the routes that ask for one. An answer beyond the limit is a problem like any other. */
export async function addRateLimits(fastify: FastifyInstance): Promise<void> {
  await fastify.register(rateLimit, {
    global: false,
    // It is thrown: anything but an exception of ours would end as a 500.
    errorResponseBuilder: (_, { ttl }) => tooManyRequests({ seconds: Math.ceil(ttl / 1000) }, { retryAfter: Math.ceil(ttl / 1000) }),
  });
}

/** At most so many requests a minute from one address. */
export const PerMinute = (max: number) => RouteConfig({ rateLimit: { max, timeWindow: 60_000 } });

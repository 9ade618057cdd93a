import type { FastifyInstance } from 'fastify';

/** A route as the server knows it, whoever put it there. */
export interface RouteName {
  readonly method: string;
  readonly path: string;
}

/** Notes every route that is added from now on. `HEAD` is left out: it is its `GET`. */
export function noteRoutes(fastify: FastifyInstance): readonly RouteName[] {
  const names: RouteName[] = [];
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') names.push({ method: one, path: url });
  });
  return names;
}

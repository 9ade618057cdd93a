import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Store } from './store.js';
import type { World } from './world.js';

/** Token of the settings (`@Inject(SETTINGS) settings: ApiSettings`). */
export const SETTINGS = Symbol('ApiSettings');

/** Token of the way to Temporal (`@Inject(GATEWAY) gateway: TemporalGateway`). */
export const GATEWAY = Symbol('TemporalGateway');

/** Hands the world to every feature. */
@Global()
@Module({})
export class WorldModule {
  static of({ store, gateway, settings }: World): DynamicModule {
    const providers = [
      { provide: Store, useValue: store },
      { provide: GATEWAY, useValue: gateway },
      { provide: SETTINGS, useValue: settings },
    ];
    return { module: WorldModule, providers, exports: providers };
  }
}

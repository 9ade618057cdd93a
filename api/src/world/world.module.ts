import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Store } from './store.js';
import type { World } from './world.js';

/** Token of the settings (`@Inject(SETTINGS) settings: ApiSettings`). */
export const SETTINGS = Symbol('ApiSettings');

/** Hands the world to every feature. */
@Global()
@Module({})
export class WorldModule {
  static of({ store, settings }: World): DynamicModule {
    const providers = [
      { provide: Store, useValue: store },
      { provide: SETTINGS, useValue: settings },
    ];
    return { module: WorldModule, providers, exports: providers };
  }
}

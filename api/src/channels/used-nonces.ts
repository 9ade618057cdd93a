import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Store } from '../world/store.js';
import { clockWindowSeconds } from './signature.js';

/** Throws used nonces away once their time window is over: by then the clock refuses a replay. */
@Injectable()
export class UsedNonces implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(UsedNonces.name);
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly store: Store) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.forget(), 60_000).unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async forget(): Promise<void> {
    try {
      // Twice the window: a signature may be dated ahead by as much as it may be late.
      await this.store.source.query('delete from channel_nonce where seen_at < now() - make_interval(secs => $1)', [
        2 * clockWindowSeconds,
      ]);
    } catch (error) {
      this.logger.warn(`Used nonces are kept a while longer: ${error instanceof Error ? error.name : 'unknown error'}`);
    }
  }
}

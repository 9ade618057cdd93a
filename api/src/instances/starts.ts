import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FirstPosition } from '@tongtu/workflows/temporal';
import type { TemporalGateway } from '@tongtu/store/temporal-gateway';
import type { Acceptance } from '@tongtu/store';
import { Store } from '../world/store.js';
import { GATEWAY } from '../world/world.module.js';

type Accepted = Extract<Acceptance, { readonly accepted: true }>;

/** Starts that one process has in flight without anybody waiting; what is beyond is left to the dispatcher. */
const mostInFlight = 200;

/** Starts accepted instances at once. What fails here is finished by the dispatcher: the outbox remembers. */
@Injectable()
export class Starts {
  private readonly logger = new Logger(Starts.name);
  private inFlight = 0;

  constructor(
    private readonly store: Store,
    @Inject(GATEWAY) private readonly gateway: TemporalGateway,
  ) {}

  /** Starts it and waits for where it first rests; null when that is not known in time. The outbox still holds it. Never throws. */
  async awaitPosition({ start }: Accepted): Promise<FirstPosition | null> {
    try {
      return await this.gateway.startAndAwaitPosition(start);
    } catch (error) {
      this.say(start.input.instance, error);
      return null;
    }
  }

  /** Starts it in the background. */
  begin({ start, outbox }: Accepted): void {
    if (this.inFlight >= mostInFlight) return;
    this.inFlight += 1;
    void this.gateway
      .start(start)
      .then((result) => (result === 'taken' ? undefined : this.done(outbox)))
      .catch((error: unknown) => this.say(start.input.instance, error))
      .finally(() => {
        this.inFlight -= 1;
      });
  }

  private async done(outbox: string): Promise<void> {
    await this.store.source.query('update outbox set done_at = now() where id = $1 and done_at is null', [outbox]);
  }

  private say(instance: string, error: unknown): void {
    this.logger.warn(`Instance ${instance} is started by the dispatcher: ${error instanceof Error ? error.name : 'unknown error'}`);
  }
}

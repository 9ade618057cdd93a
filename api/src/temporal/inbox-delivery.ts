import { Inject, Injectable, Logger } from '@nestjs/common';
import { deliverInbox } from '@tongtu/store';
import type { TemporalGateway } from '@tongtu/store/temporal-gateway';
import { Store } from '../world/store.js';
import { GATEWAY } from '../world/world.module.js';

/** Tells running instances what has been put in their inbox. Called after the commit; what fails is delivered by the dispatcher. */
@Injectable()
export class InboxDelivery {
  private readonly logger = new Logger(InboxDelivery.name);

  constructor(
    private readonly store: Store,
    @Inject(GATEWAY) private readonly gateway: TemporalGateway,
  ) {}

  /** Delivers everything that waits for an instance. Never throws: the happening is safe in the inbox already. */
  async deliver(instanceId: string): Promise<void> {
    try {
      await deliverInbox(this.store, this.gateway, instanceId);
    } catch (error) {
      this.logger.warn(
        `Happenings of instance ${instanceId} wait for the dispatcher: ${error instanceof Error ? error.name : 'unknown error'}`,
      );
    }
  }
}

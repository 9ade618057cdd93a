import { Global, Module } from '@nestjs/common';
import { InboxDelivery } from './inbox-delivery.js';

/** What every feature needs of Temporal beyond the gateway itself. */
@Global()
@Module({ providers: [InboxDelivery], exports: [InboxDelivery] })
export class TemporalModule {}

import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { EntryReader } from './entry-reader.js';
import { EventEntries } from './event-entries.js';
import { OpenJourneys } from './open-journeys.js';
import { Starts } from './starts.js';
import { TriggerController } from './trigger.controller.js';
import { TriggerService } from './trigger.service.js';

@Module({
  imports: [CustomersModule],
  controllers: [TriggerController],
  providers: [EntryReader, EventEntries, OpenJourneys, Starts, TriggerService],
  exports: [EventEntries],
})
export class InstancesModule {}

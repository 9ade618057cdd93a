import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { CommandsController } from './commands.controller.js';
import { CommandsService } from './commands.service.js';
import { EntryReader } from './entry-reader.js';
import { EventEntries } from './event-entries.js';
import { InstanceJournalService } from './instance-journal.service.js';
import { InstancePageService } from './instance-page.service.js';
import { InstancesController } from './instances.controller.js';
import { InstancesService } from './instances.service.js';
import { OpenJourneys } from './open-journeys.js';
import { Starts } from './starts.js';
import { TriggerController } from './trigger.controller.js';
import { TriggerService } from './trigger.service.js';

/** Instances: set off, seen, ordered about. */
@Module({
  imports: [CustomersModule],
  controllers: [TriggerController, InstancesController, CommandsController],
  providers: [
    CommandsService,
    EntryReader,
    EventEntries,
    InstanceJournalService,
    InstancePageService,
    InstancesService,
    OpenJourneys,
    Starts,
    TriggerService,
  ],
  exports: [EventEntries, OpenJourneys],
})
export class InstancesModule {}

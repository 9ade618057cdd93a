import { Module } from '@nestjs/common';
import { InstancesModule } from '../instances/instances.module.js';
import { BusinessEventsService } from './business-events.service.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsService } from './enrolments.service.js';

/** Entries in bulk. */
@Module({ imports: [InstancesModule], controllers: [EnrolmentsController], providers: [BusinessEventsService, EnrolmentsService] })
export class EnrolmentsModule {}

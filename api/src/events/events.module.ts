import { Module } from '@nestjs/common';
import { InstancesModule } from '../instances/instances.module.js';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';

@Module({ imports: [InstancesModule], controllers: [EventsController], providers: [EventsService], exports: [EventsService] })
export class EventsModule {}

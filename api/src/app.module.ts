import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AuditModule } from './audit/audit.module.js';
import { AccessModule } from './access/access.module.js';
import { AccessGuard } from './access/access.guard.js';
import { CalendarsModule } from './calendars/calendars.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { ChannelsModule } from './channels/channels.module.js';
import { ContactPolicyModule } from './contact-policy/contact-policy.module.js';
import { DemoBankModule } from './demo-bank/demo-bank.module.js';
import { HealthModule } from './health/health.module.js';
import { loggingOf } from './http/logging.js';
import { ProblemFilter } from './http/problems/problem.filter.js';
import { ValidationPipe } from './http/validation.pipe.js';
import { CustomersModule } from './customers/customers.module.js';
import { EnrolmentsModule } from './enrolments/enrolments.module.js';
import { EventsModule } from './events/events.module.js';
import { InstancesModule } from './instances/instances.module.js';
import { InstitutionsModule } from './institutions/institutions.module.js';
import { JourneysModule } from './journeys/journeys.module.js';
import { KitchenModule } from './kitchen/kitchen.module.js';
import { LiveModule } from './live/live.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { ScriptKitsModule } from './script-kits/script-kits.module.js';
import { SegmentsModule } from './segments/segments.module.js';
import { StaffModule } from './staff/staff.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TemplatesModule } from './templates/templates.module.js';
import { TemporalModule } from './temporal/temporal.module.js';
import { TouchpointsModule } from './touchpoints/touchpoints.module.js';
import { WordsModule } from './words/words.module.js';
import { WorldModule } from './world/world.module.js';
import type { World } from './world/world.js';

/** The features of the API, one line each. */
const features = [
  AccessModule,
  AuditModule,
  CalendarsModule,
  CatalogueModule,
  ChannelsModule,
  ContactPolicyModule,
  CustomersModule,
  DemoBankModule,
  EnrolmentsModule,
  HealthModule,
  EventsModule,
  InstancesModule,
  InstitutionsModule,
  JourneysModule,
  KitchenModule,
  LiveModule,
  MessagesModule,
  OpenApiModule,
  ScriptKitsModule,
  SegmentsModule,
  WordsModule,
  StaffModule,
  TasksModule,
  TemplatesModule,
  TouchpointsModule,
];

/** The API: its features behind one guard, one pipe and one filter. */
@Module({})
export class AppModule {
  static of(world: World): DynamicModule {
    return {
      module: AppModule,
      imports: [loggingOf(world.settings), WorldModule.of(world), TemporalModule, ...features],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

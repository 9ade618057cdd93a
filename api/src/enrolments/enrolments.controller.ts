import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Channel, Staff } from '../access/access-rule.js';
import type { Caller, StaffCaller } from '../access/caller.js';
import { CurrentCaller, CurrentStaff } from '../access/current-caller.js';
import { IdempotencyKey } from '../http/idempotency/idempotency-key.js';
import { idParam } from '../http/id-param.js';
import { type Page, pageQuery } from '../http/paging.js';
import { BusinessEventsService } from './business-events.service.js';
import {
  businessEventAnswer,
  type BusinessEventAnswer,
  businessEventBody,
  type BusinessEventBody,
  enrolmentItemPage,
  type EnrolmentItemQuery,
  enrolmentItemQuery,
  type EnrolmentItemView,
  enrolmentPage,
  enrolmentView,
  type EnrolmentView,
  listBody,
  type ListBody,
  stopBody,
  type StopBody,
} from './enrolments.schema.js';
import { EnrolmentsService } from './enrolments.service.js';

@ApiTags('enrolments')
@Controller()
export class EnrolmentsController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly events: BusinessEventsService,
  ) {}

  @Get('journeys/:id/enrolments')
  @Staff('designer', 'operator')
  @ApiOkResponse({ standardSchema: enrolmentPage })
  list(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Query({ schema: pageQuery }) page: z.infer<typeof pageQuery>,
  ): Promise<Page<EnrolmentView>> {
    return this.enrolments.list(caller, id, page);
  }

  @Post('journeys/:id/enrolments')
  @Staff('operator')
  @HttpCode(202)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiAcceptedResponse({ standardSchema: enrolmentView, description: 'It is under way.' })
  begin(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) journey: string,
    @IdempotencyKey() key: string,
    @Body({ schema: listBody }) body: ListBody,
  ): Promise<EnrolmentView> {
    return this.enrolments.begin(caller, { journey, key, body });
  }

  @Get('enrolments/:id')
  @Staff('designer', 'operator')
  @ApiOkResponse({ standardSchema: enrolmentView })
  one(@CurrentStaff() caller: StaffCaller, @Param('id', idParam) id: string): Promise<EnrolmentView> {
    return this.enrolments.one(caller, id);
  }

  @Get('enrolments/:id/items')
  @Staff('operator')
  @ApiOkResponse({ standardSchema: enrolmentItemPage })
  items(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Query({ schema: enrolmentItemQuery }) query: EnrolmentItemQuery,
  ): Promise<Page<EnrolmentItemView>> {
    return this.enrolments.items(caller, id, query);
  }

  @Post('enrolments/:id/stop')
  @Staff('operator')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: enrolmentView })
  stop(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: stopBody }) { reason }: StopBody,
  ): Promise<EnrolmentView> {
    return this.enrolments.stop(caller, id, reason);
  }

  @Post('business-events')
  @Channel()
  @Staff('admin')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: businessEventAnswer })
  take(@CurrentCaller() caller: Caller, @Body({ schema: businessEventBody }) body: BusinessEventBody): Promise<BusinessEventAnswer> {
    return this.events.take(caller, body);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Channel, Staff } from '../access/access-rule.js';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.js';
import { IfMatch } from '../http/etag.js';
import { idParam } from '../http/id-param.js';
import type { Page } from '../http/paging.js';
import { TouchpointsService } from './touchpoints.service.js';
import { VersionEtag } from '../http/version-etag.js';
import { saveAction, workActions } from './work-actions.js';
import {
  completeBody,
  declineBody,
  fieldsBody,
  handOverBody,
  leaseBody,
  promiseBody,
  saidBody,
  takeBody,
  touchpointsPage,
  touchpointsQuery,
  workView,
  type CompleteBody,
  type DeclineBody,
  type FieldsBody,
  type HandOverBody,
  type LeaseBody,
  type PromiseBody,
  type SaidBody,
  type TakeBody,
  type TouchpointRow,
  type TouchpointsQuery,
  type WorkView,
} from './work.schema.js';
import { WorkService, type MakeAction } from './work.service.js';

/** The relay: what channels and staff do at a touchpoint. Every answer shows it as it stands, with its version as ETag. */
@ApiTags('touchpoints')
@Controller('touchpoints')
@Channel()
@Staff('agent', 'manager')
@UseInterceptors(VersionEtag)
export class TouchpointsController {
  constructor(
    private readonly work: WorkService,
    private readonly touchpoints: TouchpointsService,
  ) {}

  @Get()
  @Channel()
  @Staff('agent', 'manager', 'operator', 'admin')
  @ApiOkResponse({ standardSchema: touchpointsPage })
  list(@CurrentCaller() caller: Caller, @Query({ schema: touchpointsQuery }) query: TouchpointsQuery): Promise<Page<TouchpointRow>> {
    return this.touchpoints.list(caller, query);
  }

  @Get(':id')
  @Channel()
  @Staff('agent', 'manager', 'operator', 'admin')
  @ApiOkResponse({ standardSchema: workView })
  read(@CurrentCaller() caller: Caller, @Param('id', idParam) id: string): Promise<WorkView> {
    return this.work.read({ caller, work: id, as: 'touchpoint' });
  }

  /** Takes the lease, goes on with it, or takes it over with a reason. */
  @Post(':id/lease')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: workView })
  take(
    @CurrentCaller() caller: Caller,
    @Param('id', idParam) id: string,
    @Body({ schema: takeBody.default({}) }) body: TakeBody,
  ): Promise<WorkView> {
    return this.act(caller, id, workActions.take(body));
  }

  @Put(':id/lease')
  @ApiOkResponse({ standardSchema: workView })
  renew(
    @CurrentCaller() caller: Caller,
    @Param('id', idParam) id: string,
    @Body({ schema: leaseBody.default({}) }) body: LeaseBody,
  ): Promise<WorkView> {
    return this.act(caller, id, workActions.renew(body));
  }

  @Delete(':id/lease')
  @ApiOkResponse({ standardSchema: workView })
  release(@CurrentCaller() caller: Caller, @Param('id', idParam) id: string): Promise<WorkView> {
    return this.act(caller, id, workActions.release());
  }

  /** Saves all fields or none, on the version that was read. */
  @Patch(':id/fields')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: workView })
  save(
    @CurrentCaller() caller: Caller,
    @Param('id', idParam) id: string,
    @IfMatch() version: number,
    @Body({ schema: fieldsBody }) body: FieldsBody,
  ): Promise<WorkView> {
    return this.act(caller, id, saveAction(caller, version, body));
  }

  @Post(':id/complete')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: workView })
  complete(
    @CurrentCaller() caller: Caller,
    @Param('id', idParam) id: string,
    @Body({ schema: completeBody.default({}) }) body: CompleteBody,
  ): Promise<WorkView> {
    return this.act(caller, id, workActions.complete(body));
  }

  @Post(':id/decline')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: workView })
  decline(
    @CurrentCaller() caller: Caller,
    @Param('id', idParam) id: string,
    @Body({ schema: declineBody }) body: DeclineBody,
  ): Promise<WorkView> {
    return this.act(caller, id, workActions.decline(body));
  }

  @Post(':id/hand-over')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: workView })
  handOver(
    @CurrentCaller() caller: Caller,
    @Param('id', idParam) id: string,
    @Body({ schema: handOverBody }) body: HandOverBody,
  ): Promise<WorkView> {
    return this.act(caller, id, workActions.handOver(body));
  }

  @Post(':id/said')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: workView })
  say(@CurrentCaller() caller: Caller, @Param('id', idParam) id: string, @Body({ schema: saidBody }) body: SaidBody): Promise<WorkView> {
    return this.act(caller, id, workActions.say(body));
  }

  @Post(':id/promises')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: workView })
  promise(
    @CurrentCaller() caller: Caller,
    @Param('id', idParam) id: string,
    @Body({ schema: promiseBody }) body: PromiseBody,
  ): Promise<WorkView> {
    return this.act(caller, id, workActions.promise(body));
  }

  private act(caller: Caller, work: string, action: MakeAction): Promise<WorkView> {
    return this.work.act({ caller, work, as: 'touchpoint' }, action);
  }
}

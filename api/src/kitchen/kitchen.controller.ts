import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { etagOf, IfMatch } from '../http/etag.js';
import { idParam } from '../http/id-param.js';
import { journeyView, savedView, type JourneyView, type SavedView } from '../journeys/journeys.schema.js';
import { JourneysService } from '../journeys/journeys.service.js';
import {
  branchBody,
  mergeBody,
  mergeView,
  overlayBody,
  overlayView,
  type BranchBody,
  type MergeBody,
  type MergeView,
  type OverlayView,
} from './kitchen.schema.js';
import { MergesService } from './merges.service.js';
import { OverlaysService } from './overlays.service.js';

@ApiTags('kitchen')
@Controller('journeys/:id')
export class KitchenController {
  constructor(
    private readonly overlays: OverlaysService,
    private readonly merges: MergesService,
    private readonly journeys: JourneysService,
  ) {}

  @Post('branches')
  @Staff('designer')
  @ApiCreatedResponse({ standardSchema: journeyView })
  async make(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: branchBody }) body: BranchBody,
  ): Promise<JourneyView> {
    return this.journeys.one(caller, await this.overlays.make(caller, id, body));
  }

  @Get('overlay')
  @Staff('designer', 'manager')
  @ApiOkResponse({ standardSchema: overlayView })
  async read(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OverlayView> {
    const view = await this.overlays.read(caller, id);
    void reply.header('etag', etagOf(view.revision));
    return view;
  }

  @Put('overlay')
  @Staff('designer', 'manager')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: savedView })
  async save(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @IfMatch() revision: number,
    @Body({ schema: overlayBody }) { overlay }: z.infer<typeof overlayBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedView> {
    const saved = await this.overlays.save(caller, id, { overlay, revision });
    void reply.header('etag', etagOf(saved.revision));
    return saved;
  }

  @Get('merge')
  @Staff('designer', 'manager')
  @ApiOkResponse({ standardSchema: mergeView })
  async pending(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MergeView> {
    const view = await this.merges.pending(caller, id);
    void reply.header('etag', etagOf(view.revision));
    return view;
  }

  @Post('merge')
  @Staff('designer', 'manager')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: savedView })
  async accept(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @IfMatch() revision: number,
    @Body({ schema: mergeBody }) body: MergeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedView> {
    const saved = await this.merges.accept(caller, id, { ...body, revision });
    void reply.header('etag', etagOf(saved.revision));
    return saved;
  }
}

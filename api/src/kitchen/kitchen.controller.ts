import { Body, Controller, Get, HttpCode, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { IfMatch } from '../http/etag.js';
import { VersionEtag } from '../http/version-etag.js';
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
  @UseInterceptors(VersionEtag)
  read(@CurrentStaff() caller: StaffCaller, @Param('id', idParam) id: string): Promise<OverlayView> {
    return this.overlays.read(caller, id);
  }

  @Put('overlay')
  @Staff('designer', 'manager')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: savedView })
  @UseInterceptors(VersionEtag)
  save(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @IfMatch() revision: number,
    @Body({ schema: overlayBody }) { overlay }: z.infer<typeof overlayBody>,
  ): Promise<SavedView> {
    return this.overlays.save(caller, id, { overlay, revision });
  }

  @Get('merge')
  @Staff('designer', 'manager')
  @ApiOkResponse({ standardSchema: mergeView })
  @UseInterceptors(VersionEtag)
  pending(@CurrentStaff() caller: StaffCaller, @Param('id', idParam) id: string): Promise<MergeView> {
    return this.merges.pending(caller, id);
  }

  @Post('merge')
  @Staff('designer', 'manager')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: savedView })
  @UseInterceptors(VersionEtag)
  accept(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @IfMatch() revision: number,
    @Body({ schema: mergeBody }) body: MergeBody,
  ): Promise<SavedView> {
    return this.merges.accept(caller, id, { ...body, revision });
  }
}

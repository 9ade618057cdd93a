import { Body, Controller, Get, HttpCode, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Problem } from '@tongtu/workflows/compiler';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { IfMatch } from '../http/etag.js';
import { VersionEtag } from '../http/version-etag.js';
import { idParam } from '../http/id-param.js';
import { DraftsService } from './drafts.service.js';
import { checkBody, checkView, draftBody, draftView, savedView, type DraftView, type SavedView } from './journeys.schema.js';

@ApiTags('journeys')
@Controller('journeys/:id')
@Staff('designer')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get('draft')
  @ApiOkResponse({ standardSchema: draftView })
  @UseInterceptors(VersionEtag)
  read(@CurrentStaff() caller: StaffCaller, @Param('id', idParam) id: string): Promise<DraftView> {
    return this.drafts.read(caller, id);
  }

  @Put('draft')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: savedView })
  @UseInterceptors(VersionEtag)
  save(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @IfMatch() revision: number,
    @Body({ schema: draftBody }) { graph }: z.infer<typeof draftBody>,
  ): Promise<SavedView> {
    return this.drafts.save(caller, id, { graph, revision });
  }

  @Post('check')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: checkView })
  async check(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: checkBody.default({}) }) { graph }: z.infer<typeof checkBody>,
  ): Promise<{ readonly problems: readonly Problem[] }> {
    return { problems: await this.drafts.check(caller, id, graph) };
  }
}

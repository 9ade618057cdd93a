import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Problem } from '@tongtu/workflows/compiler';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { etagOf, IfMatch } from '../http/etag.js';
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
  async read(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftView> {
    const draft = await this.drafts.read(caller, id);
    void reply.header('etag', etagOf(draft.revision));
    return draft;
  }

  @Put('draft')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: savedView })
  async save(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @IfMatch() revision: number,
    @Body({ schema: draftBody }) { graph }: z.infer<typeof draftBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedView> {
    const saved = await this.drafts.save(caller, id, { graph, revision });
    void reply.header('etag', etagOf(saved.revision));
    return saved;
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

import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { IfMatch } from '../http/etag.js';
import { VersionEtag } from '../http/version-etag.js';
import { idParam, numberParam } from '../http/id-param.js';
import { pageQuery, type Page } from '../http/paging.js';
import {
  publishBody,
  publishedView,
  savedView,
  versionGraphView,
  versionPage,
  type SavedView,
  type VersionView,
} from './journeys.schema.js';
import { VersionsService } from './versions.service.js';

@ApiTags('journeys')
@Controller('journeys/:id')
export class VersionsController {
  constructor(private readonly versions: VersionsService) {}

  @Post('publish')
  @Staff('designer')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiCreatedResponse({ standardSchema: publishedView })
  publish(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @IfMatch() revision: number,
    @Body({ schema: publishBody.default({}) }) { note }: z.infer<typeof publishBody>,
  ) {
    return this.versions.publish(caller, id, { revision, note });
  }

  @Get('versions')
  @Staff('designer', 'operator')
  @ApiOkResponse({ standardSchema: versionPage })
  list(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Query({ schema: pageQuery }) page: z.infer<typeof pageQuery>,
  ): Promise<Page<VersionView>> {
    return this.versions.list(caller, id, page);
  }

  @Get('versions/:number')
  // Whoever sees an instance sees the drawing it travels.
  @Staff('designer', 'operator', 'agent', 'manager')
  @ApiOkResponse({ standardSchema: versionGraphView })
  one(@CurrentStaff() caller: StaffCaller, @Param('id', idParam) id: string, @Param('number', numberParam) number: number) {
    return this.versions.one(caller, id, number);
  }

  @Post('versions/:number/restore')
  @Staff('designer')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: savedView })
  @UseInterceptors(VersionEtag)
  restore(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Param('number', numberParam) number: number,
    @IfMatch() revision: number,
  ): Promise<SavedView> {
    return this.versions.restore(caller, id, { number, revision });
  }
}

import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { idParam } from '../http/id-param.js';
import type { Page } from '../http/paging.js';
import { noticesPage, noticesQuery, type NoticesQuery, type NoticeView } from './notices.schema.js';
import { NoticesService } from './notices.service.js';

/** What members of staff are told about tasks: their own notices. */
@ApiTags('tasks')
@Controller('notices')
@Staff('agent', 'manager', 'operator', 'admin')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  /** Newest first. */
  @Get()
  @ApiOkResponse({ standardSchema: noticesPage })
  list(@CurrentStaff() staff: StaffCaller, @Query({ schema: noticesQuery }) query: NoticesQuery): Promise<Page<NoticeView>> {
    return this.notices.list(staff, query);
  }

  /** Marks one as read; the same again changes nothing. */
  @Post(':id/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  read(@CurrentStaff() staff: StaffCaller, @Param('id', idParam) id: string): Promise<void> {
    return this.notices.read(staff, id);
  }
}

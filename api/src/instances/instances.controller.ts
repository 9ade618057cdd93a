import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { idParam } from '../http/id-param.js';
import type { Page } from '../http/paging.js';
import { InstanceJournalService } from './instance-journal.service.js';
import { InstancePageService } from './instance-page.service.js';
import { InstancesService } from './instances.service.js';
import {
  instancesPage,
  instancesQuery,
  instanceView,
  journalPage,
  journalQuery,
  type InstanceItem,
  type InstancesQuery,
  type InstanceView,
  type JournalItem,
  type JournalQuery,
} from './instances.schema.js';

@ApiTags('instances')
@Controller('instances')
@Staff('operator', 'designer', 'agent', 'manager')
export class InstancesController {
  constructor(
    private readonly instances: InstancesService,
    private readonly page: InstancePageService,
    private readonly journal: InstanceJournalService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: instancesPage })
  list(@CurrentStaff() caller: StaffCaller, @Query({ schema: instancesQuery }) query: InstancesQuery): Promise<Page<InstanceItem>> {
    return this.instances.list(caller, query);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: instanceView })
  one(@CurrentStaff() caller: StaffCaller, @Param('id', idParam) id: string): Promise<InstanceView> {
    return this.page.read(caller, id);
  }

  @Get(':id/journal')
  @ApiOkResponse({ standardSchema: journalPage })
  readJournal(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Query({ schema: journalQuery }) query: JournalQuery,
  ): Promise<Page<JournalItem>> {
    return this.journal.read(caller, id, query);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import type { Page } from '../http/paging.js';
import { auditPage, auditQuery, type AuditQuery, type AuditView } from './audit.schema.js';
import { AuditService } from './audit.service.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Staff('admin', 'operator')
  @ApiOkResponse({ standardSchema: auditPage })
  list(@CurrentStaff() staff: StaffCaller, @Query({ schema: auditQuery }) query: AuditQuery): Promise<Page<AuditView>> {
    return this.audit.list(staff, query);
  }
}

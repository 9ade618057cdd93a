import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { institutionBody, institutionView, type InstitutionBody, type InstitutionView } from './institutions.schema.js';
import { InstitutionsService } from './institutions.service.js';

@ApiTags('institutions')
@Controller('institutions')
export class InstitutionsController {
  constructor(private readonly institutions: InstitutionsService) {}

  @Get()
  @Staff()
  @ApiOkResponse({ standardSchema: z.array(institutionView) })
  list(@CurrentStaff() staff: StaffCaller): Promise<readonly InstitutionView[]> {
    return this.institutions.list(staff);
  }

  @Post()
  @Staff('admin')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: institutionView })
  put(@CurrentStaff() staff: StaffCaller, @Body({ schema: institutionBody }) body: InstitutionBody): Promise<InstitutionView> {
    return this.institutions.put(staff, body);
  }
}

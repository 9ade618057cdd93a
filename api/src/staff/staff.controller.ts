import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { staffBody, staffView, type StaffBody, type StaffView } from './staff.schema.js';
import { StaffService } from './staff.service.js';

@ApiTags('staff')
@Controller('staff')
@Staff('admin')
export class StaffController {
  constructor(private readonly staff: StaffService) {}

  @Get()
  @ApiOkResponse({ standardSchema: z.array(staffView) })
  list(@CurrentStaff() caller: StaffCaller): Promise<readonly StaffView[]> {
    return this.staff.list(caller);
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: staffView })
  put(@CurrentStaff() caller: StaffCaller, @Body({ schema: staffBody }) body: StaffBody): Promise<StaffView> {
    return this.staff.put(caller, body);
  }
}

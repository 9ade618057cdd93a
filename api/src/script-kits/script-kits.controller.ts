import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { scriptKitBody, scriptKitPath, scriptKitView, type ScriptKitBody, type ScriptKitView } from './script-kits.schema.js';
import { ScriptKitsService } from './script-kits.service.js';

@ApiTags('script-kits')
@Controller('script-kits')
export class ScriptKitsController {
  constructor(private readonly kits: ScriptKitsService) {}

  @Get()
  @Staff()
  @ApiOkResponse({ standardSchema: z.array(scriptKitView) })
  list(): Promise<readonly ScriptKitView[]> {
    return this.kits.list();
  }

  @Put(':code')
  @Staff('designer', 'admin')
  @ApiOkResponse({ standardSchema: scriptKitView })
  put(
    @CurrentStaff() staff: StaffCaller,
    @Param({ schema: scriptKitPath }) path: z.infer<typeof scriptKitPath>,
    @Body({ schema: scriptKitBody }) body: ScriptKitBody,
  ): Promise<ScriptKitView> {
    return this.kits.put(staff, path.code, body);
  }
}

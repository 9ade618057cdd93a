import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { idParam } from '../http/id-param.js';
import { CommandsService } from './commands.service.js';
import { commandBody, commandView, type CommandBody, type CommandView } from './instances.schema.js';

@ApiTags('instances')
@Controller('instances/:id/commands')
@Staff('operator')
export class CommandsController {
  constructor(private readonly commands: CommandsService) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: commandView })
  give(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: commandBody }) body: CommandBody,
  ): Promise<CommandView> {
    return this.commands.give(caller, id, body);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { channelBody, channelView, newKeyView, type ChannelBody, type ChannelView, type NewKeyView } from './channels.schema.js';
import { ChannelsService } from './channels.service.js';

@ApiTags('channels')
@Controller('channels')
export class ChannelsController {
  constructor(private readonly channels: ChannelsService) {}

  @Get()
  @Staff()
  @ApiOkResponse({ standardSchema: z.array(channelView) })
  list(): Promise<readonly ChannelView[]> {
    return this.channels.list();
  }

  @Post()
  @Staff('admin')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: channelView })
  put(@CurrentStaff() caller: StaffCaller, @Body({ schema: channelBody }) body: ChannelBody): Promise<ChannelView> {
    return this.channels.put(caller, body);
  }

  @Post(':code/keys')
  @Staff('admin')
  @ApiCreatedResponse({ standardSchema: newKeyView })
  makeKey(@CurrentStaff() caller: StaffCaller, @Param('code') code: string): Promise<NewKeyView> {
    return this.channels.makeKey(caller, code);
  }

  @Delete(':code/keys/:id')
  @Staff('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  revokeKey(@CurrentStaff() caller: StaffCaller, @Param('code') code: string, @Param('id') id: string): Promise<void> {
    return this.channels.revokeKey(caller, code, id);
  }
}

import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Channel, Staff } from '../access/access-rule.js';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.js';
import { eventAnswer, eventBody, type EventAnswer, type EventBody } from './events.schema.js';
import { EventsService } from './events.service.js';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly events: EventsService) {}

  @Post()
  @Channel()
  @Staff('admin')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: eventAnswer })
  take(@CurrentCaller() caller: Caller, @Body({ schema: eventBody }) body: EventBody): Promise<EventAnswer> {
    return this.events.take(caller, body);
  }
}

import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Channel, Staff } from '../access/access-rule.js';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.js';
import { IdempotencyKey } from '../http/idempotency/idempotency-key.js';
import { entryRefused } from './entry-problems.js';
import { entryRule, triggerBody, triggeredView, type TriggerBody, type TriggeredView } from './trigger.schema.js';
import { TriggerService } from './trigger.service.js';

/** A refusal as it is kept under its idempotency key. */
const refusal = z.object({ rule: entryRule, until: z.string().nullable(), running: z.uuid().nullable() });

@ApiTags('instances')
@Controller('journeys/:code/instances')
export class TriggerController {
  constructor(private readonly triggers: TriggerService) {}

  @Post()
  @Channel()
  @Staff('operator', 'agent', 'manager')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ standardSchema: triggeredView, description: 'It begins, and first rests here.' })
  @ApiAcceptedResponse({ standardSchema: triggeredView, description: 'It is accepted for good; where it rests is not known yet.' })
  @ApiOkResponse({ standardSchema: triggeredView, description: 'The customer was on the journey already and goes on there.' })
  async trigger(
    @CurrentCaller() caller: Caller,
    @Param('code') code: string,
    @IdempotencyKey() key: string,
    @Body({ schema: triggerBody }) body: TriggerBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TriggeredView> {
    const { status, response } = await this.triggers.trigger(caller, { code, key, body });
    if (status === 409) {
      const { rule, until, running } = refusal.parse(response);
      throw entryRefused({ rule, until }, { members: { rule, until, running } });
    }
    void reply.status(status);
    return response as TriggeredView;
  }
}

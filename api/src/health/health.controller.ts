import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/access-rule.js';
import { healthView, type HealthView } from './health.schema.js';
import { HealthService } from './health.service.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** 200 when everything is well, 503 with the parts that are not. */
  @Get()
  @Public()
  @ApiOkResponse({ standardSchema: healthView })
  @ApiServiceUnavailableResponse({ standardSchema: healthView })
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const view = await this.health.read();
    void reply.status(view.ok ? 200 : 503);
    return view;
  }
}

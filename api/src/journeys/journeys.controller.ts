import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { KnownJourney } from '@tongtu/workflows/compiler';
import { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { idParam } from '../http/id-param.js';
import { JourneyLiveService } from './journey-live.service.js';
import {
  journeyBody,
  journeyList,
  journeyView,
  liveQuery,
  liveView,
  pauseBody,
  publishedJourneyView,
  type JourneyBody,
  type JourneyView,
  type LiveView,
  type PauseBody,
} from './journeys.schema.js';
import { JourneysService } from './journeys.service.js';

@ApiTags('journeys')
@Controller('journeys')
export class JourneysController {
  constructor(
    private readonly journeys: JourneysService,
    private readonly live: JourneyLiveService,
  ) {}

  @Get()
  @Staff('designer', 'operator')
  @ApiOkResponse({ standardSchema: journeyList })
  list(@CurrentStaff() caller: StaffCaller): Promise<{ readonly items: readonly JourneyView[] }> {
    return this.journeys.list(caller);
  }

  @Post()
  @Staff('designer')
  @ApiCreatedResponse({ standardSchema: journeyView })
  make(@CurrentStaff() caller: StaffCaller, @Body({ schema: journeyBody }) body: JourneyBody): Promise<JourneyView> {
    return this.journeys.make(caller, body);
  }

  @Get('published')
  @Staff('designer', 'operator')
  @ApiOkResponse({ standardSchema: z.array(publishedJourneyView) })
  published(@CurrentStaff() caller: StaffCaller): Promise<readonly KnownJourney[]> {
    return this.journeys.published(caller);
  }

  @Get(':id')
  @Staff('designer', 'operator')
  @ApiOkResponse({ standardSchema: journeyView })
  one(@CurrentStaff() caller: StaffCaller, @Param('id', idParam) id: string): Promise<JourneyView> {
    return this.journeys.one(caller, id);
  }

  @Put(':id/paused')
  @Staff('operator')
  @ApiOkResponse({ standardSchema: journeyView })
  pause(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: pauseBody }) body: PauseBody,
  ): Promise<JourneyView> {
    return this.journeys.pause(caller, id, body);
  }

  @Get(':id/live')
  @Staff('designer', 'operator')
  @ApiOkResponse({ standardSchema: liveView })
  readLive(
    @CurrentStaff() caller: StaffCaller,
    @Param('id', idParam) id: string,
    @Query({ schema: liveQuery }) { version }: z.infer<typeof liveQuery>,
  ): Promise<LiveView> {
    return this.live.read(caller, id, version);
  }
}

import { Module } from '@nestjs/common';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { JourneyLiveService } from './journey-live.service.js';
import { JourneysController } from './journeys.controller.js';
import { JourneysService } from './journeys.service.js';
import { ScenariosController } from './scenarios.controller.js';
import { ScenariosService } from './scenarios.service.js';
import { VersionsController } from './versions.controller.js';
import { VersionsService } from './versions.service.js';

@Module({
  controllers: [JourneysController, DraftsController, VersionsController, ScenariosController],
  providers: [JourneysService, DraftsService, VersionsService, JourneyLiveService, ScenariosService],
  exports: [JourneysService],
})
export class JourneysModule {}

import { Module } from '@nestjs/common';
import { JourneysModule } from '../journeys/journeys.module.js';
import { KitchenController } from './kitchen.controller.js';
import { MergesService } from './merges.service.js';
import { OverlaysService } from './overlays.service.js';

@Module({ imports: [JourneysModule], controllers: [KitchenController], providers: [OverlaysService, MergesService] })
export class KitchenModule {}

import { Module } from '@nestjs/common';
import { BenefitPoolsService } from './benefit-pools.service.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueService } from './catalogue.service.js';

@Module({ controllers: [CatalogueController], providers: [CatalogueService, BenefitPoolsService] })
export class CatalogueModule {}

import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import {
  benefitPoolBody,
  benefitPoolView,
  catalogueItemBody,
  catalogueItemView,
  cataloguePath,
  catalogueQuery,
  type BenefitPoolBody,
  type BenefitPoolView,
  type CatalogueItemBody,
  type CatalogueItemView,
  type CatalogueQuery,
} from './catalogue.schema.js';
import { BenefitPoolsService } from './benefit-pools.service.js';
import { CatalogueService } from './catalogue.service.js';

type CataloguePath = z.infer<typeof cataloguePath>;

@ApiTags('catalogue')
@Controller('catalogue')
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly pools: BenefitPoolsService,
  ) {}

  @Get()
  @Staff()
  @ApiOkResponse({ standardSchema: z.array(catalogueItemView) })
  list(@Query({ schema: catalogueQuery }) query: CatalogueQuery): Promise<readonly CatalogueItemView[]> {
    return this.catalogue.list(query);
  }

  @Put(':code')
  @Staff('admin')
  @ApiOkResponse({ standardSchema: catalogueItemView })
  put(
    @CurrentStaff() staff: StaffCaller,
    @Param({ schema: cataloguePath }) path: CataloguePath,
    @Body({ schema: catalogueItemBody }) body: CatalogueItemBody,
  ): Promise<CatalogueItemView> {
    return this.catalogue.put(staff, path.code, body);
  }

  @Put(':code/pool')
  @Staff('admin')
  @ApiOkResponse({ standardSchema: benefitPoolView })
  putPool(
    @CurrentStaff() staff: StaffCaller,
    @Param({ schema: cataloguePath }) path: CataloguePath,
    @Body({ schema: benefitPoolBody }) body: BenefitPoolBody,
  ): Promise<BenefitPoolView> {
    return this.pools.put(staff, path.code, body);
  }
}

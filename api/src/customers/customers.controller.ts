import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Channel, Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { pageQuery, type Page } from '../http/paging.js';
import { CustomerIntakeService } from './customer-intake.service.js';
import { CustomerTimelineService } from './customer-timeline.service.js';
import {
  customerNumberPath,
  customerPath,
  customersAnswer,
  customersBody,
  customersPage,
  customersQuery,
  customerView,
  timelinePage,
  type CustomersAnswer,
  type CustomersBody,
  type CustomersQuery,
  type CustomerView,
  type TimelineItem,
} from './customers.schema.js';
import { CustomersService } from './customers.service.js';

@ApiTags('customers')
@Controller('customers')
export class CustomersController {
  constructor(
    private readonly customers: CustomersService,
    private readonly intake: CustomerIntakeService,
    private readonly timelines: CustomerTimelineService,
  ) {}

  @Get()
  @Staff('agent', 'manager', 'operator', 'admin')
  @ApiOkResponse({ standardSchema: customersPage })
  list(@CurrentStaff() staff: StaffCaller, @Query({ schema: customersQuery }) query: CustomersQuery): Promise<Page<CustomerView>> {
    return this.customers.list(staff, query);
  }

  @Post()
  @Staff('admin')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: customersAnswer })
  put(@CurrentStaff() staff: StaffCaller, @Body({ schema: customersBody }) body: CustomersBody): Promise<CustomersAnswer> {
    return this.intake.put(staff, body.customers);
  }

  @Get('by-number/:number')
  @Channel()
  @ApiOkResponse({ standardSchema: customerView })
  byNumber(@Param({ schema: customerNumberPath }) path: z.infer<typeof customerNumberPath>): Promise<CustomerView> {
    return this.customers.byNumber(path.number);
  }

  @Get(':id')
  @Staff('agent', 'manager', 'operator', 'admin')
  @ApiOkResponse({ standardSchema: customerView })
  one(@CurrentStaff() staff: StaffCaller, @Param({ schema: customerPath }) path: z.infer<typeof customerPath>): Promise<CustomerView> {
    return this.customers.one(staff, path.id);
  }

  @Get(':id/timeline')
  @Staff('agent', 'manager', 'operator', 'admin')
  @ApiOkResponse({ standardSchema: timelinePage })
  async timeline(
    @CurrentStaff() staff: StaffCaller,
    @Param({ schema: customerPath }) path: z.infer<typeof customerPath>,
    @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>,
  ): Promise<Page<TimelineItem>> {
    await this.customers.requireSeen(staff, path.id);
    return this.timelines.page(path.id, query);
  }
}

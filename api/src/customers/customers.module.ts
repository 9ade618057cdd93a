import { Module } from '@nestjs/common';
import { CustomerIntakeService } from './customer-intake.service.js';
import { CustomerTimelineService } from './customer-timeline.service.js';
import { CustomersController } from './customers.controller.js';
import { CustomersService } from './customers.service.js';

@Module({
  controllers: [CustomersController],
  providers: [CustomersService, CustomerIntakeService, CustomerTimelineService],
  exports: [CustomersService, CustomerTimelineService],
})
export class CustomersModule {}

import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { TouchpointsController } from './touchpoints.controller.js';
import { TouchpointsService } from './touchpoints.service.js';
import { WorkService } from './work.service.js';

@Module({
  imports: [CustomersModule],
  controllers: [TouchpointsController],
  providers: [TouchpointsService, WorkService],
  exports: [WorkService],
})
export class TouchpointsModule {}

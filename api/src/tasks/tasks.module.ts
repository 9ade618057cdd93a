import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { ScriptKitsModule } from '../script-kits/script-kits.module.js';
import { TouchpointsModule } from '../touchpoints/touchpoints.module.js';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';
import { TaskClockController } from './task-clock.controller.js';
import { TaskTogetherController } from './task-together.controller.js';
import { TaskListsService } from './task-lists.service.js';
import { TasksController } from './tasks.controller.js';
import { TaskSurroundingsService } from './task-surroundings.service.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [CustomersModule, ScriptKitsModule, TouchpointsModule],
  controllers: [TasksController, TaskClockController, TaskTogetherController, NoticesController],
  providers: [TasksService, NoticesService, TaskListsService, TaskSurroundingsService],
})
export class TasksModule {}

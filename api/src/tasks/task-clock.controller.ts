import { Body, Controller, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { idParam } from '../http/id-param.js';
import { VersionEtag } from '../http/version-etag.js';
import { workActions } from '../touchpoints/work-actions.js';
import { waitBody, type WaitBody } from '../touchpoints/work.schema.js';
import { taskAnswer, type TaskAnswer } from './tasks.schema.js';
import { TasksService } from './tasks.service.js';

/** Stops and starts the clock of a task. */
@ApiTags('tasks')
@Controller('tasks')
@Staff('agent', 'manager')
@UseInterceptors(VersionEtag)
export class TaskClockController {
  constructor(private readonly tasks: TasksService) {}

  /** The clock stands still while the customer's answer is awaited; the holder keeps the task. */
  @Post(':id/wait')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  wait(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: waitBody }) body: WaitBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.wait(body));
  }

  /** The customer has answered. */
  @Post(':id/go-on')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  goOn(@CurrentStaff() staff: StaffCaller, @Param('id', idParam) id: string): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.goOn());
  }
}

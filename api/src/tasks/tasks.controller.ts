import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { IfMatch } from '../http/etag.js';
import { idParam } from '../http/id-param.js';
import { VersionEtag } from '../http/version-etag.js';
import { saveAction, workActions } from '../touchpoints/work-actions.js';
import {
  completeBody,
  declineBody,
  fieldsBody,
  handOverBody,
  leaseBody,
  promiseBody,
  saidBody,
  takeBody,
  type CompleteBody,
  type DeclineBody,
  type FieldsBody,
  type HandOverBody,
  type LeaseBody,
  type PromiseBody,
  type SaidBody,
  type TakeBody,
} from '../touchpoints/work.schema.js';
import { TaskListsService } from './task-lists.service.js';
import {
  taskAnswer,
  taskPage,
  tasksPage,
  tasksQuery,
  type TaskAnswer,
  type TaskPage,
  type TasksPage,
  type TasksQuery,
} from './tasks.schema.js';
import { TasksService } from './tasks.service.js';

/** What staff do with tasks. Every answer shows the task's work as it stands, with its version as ETag. */
@ApiTags('tasks')
@Controller('tasks')
@Staff('agent', 'manager')
@UseInterceptors(VersionEtag)
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly lists: TaskListsService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: tasksPage })
  list(@CurrentStaff() staff: StaffCaller, @Query({ schema: tasksQuery }) query: TasksQuery): Promise<TasksPage> {
    return this.lists.page(staff, query);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: taskPage })
  page(@CurrentStaff() staff: StaffCaller, @Param('id', idParam) id: string): Promise<TaskPage> {
    return this.tasks.page(staff, id);
  }

  /** Takes the lease; with a reason it is taken over from whoever holds it, where the journey allows it. */
  @Post(':id/claim')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  claim(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: takeBody.default({}) }) body: TakeBody,
  ): Promise<TaskAnswer> {
    return this.tasks.claim(staff, id, body);
  }

  @Put(':id/lease')
  @ApiOkResponse({ standardSchema: taskAnswer })
  renew(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: leaseBody.default({}) }) body: LeaseBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.renew(body));
  }

  @Post(':id/release')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  release(@CurrentStaff() staff: StaffCaller, @Param('id', idParam) id: string): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.release());
  }

  /** Saves all fields or none, on the version that was read. */
  @Patch(':id/fields')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: taskAnswer })
  save(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @IfMatch() version: number,
    @Body({ schema: fieldsBody }) body: FieldsBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, saveAction(staff, version, body));
  }

  @Post(':id/complete')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  complete(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: completeBody.default({}) }) body: CompleteBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.complete(body));
  }

  @Post(':id/decline')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  decline(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: declineBody }) body: DeclineBody,
  ): Promise<TaskAnswer> {
    return this.tasks.decline(staff, id, body);
  }

  @Post(':id/hand-over')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  handOver(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: handOverBody }) body: HandOverBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.handOver(body));
  }

  @Post(':id/said')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  say(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: saidBody }) body: SaidBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.say(body));
  }

  @Post(':id/promises')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  promise(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: promiseBody }) body: PromiseBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.promise(body));
  }
}

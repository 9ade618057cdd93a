import { Body, Controller, Delete, HttpCode, Param, Post, Put, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Staff } from '../access/access-rule.js';
import type { StaffCaller } from '../access/caller.js';
import { CurrentStaff } from '../access/current-caller.js';
import { idParam } from '../http/id-param.js';
import { VersionEtag } from '../http/version-etag.js';
import { workActions } from '../touchpoints/work-actions.js';
import {
  addItemBody,
  checkBody,
  confirmBody,
  inviteBody,
  opinionBody,
  sendBackBody,
  type AddItemBody,
  type CheckBody,
  type ConfirmBody,
  type InviteBody,
  type OpinionBody,
  type SendBackBody,
} from '../touchpoints/work-parts.schema.js';
import { taskAnswer, type TaskAnswer } from './tasks.schema.js';
import { TasksService } from './tasks.service.js';

const itemParam = { schema: z.string().max(60) };

/** What several people do together at a task: its checklist, the second person's check, experts. */
@ApiTags('tasks')
@Controller('tasks')
@Staff('agent', 'manager')
@UseInterceptors(VersionEtag)
export class TaskTogetherController {
  constructor(private readonly tasks: TasksService) {}

  /** Ticks an item with its evidence; again, the new evidence replaces the old. */
  @Put(':id/checklist/:item')
  @ApiOkResponse({ standardSchema: taskAnswer })
  check(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Param('item', itemParam) item: string,
    @Body({ schema: checkBody.default({}) }) body: CheckBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.check(item, body));
  }

  @Delete(':id/checklist/:item')
  @ApiOkResponse({ standardSchema: taskAnswer })
  uncheck(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Param('item', itemParam) item: string,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.uncheck(item));
  }

  @Post(':id/checklist')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  addItem(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: addItemBody }) body: AddItemBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.addItem(body));
  }

  /** The second person agrees: the task is finished. */
  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  confirm(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: confirmBody.default({}) }) body: ConfirmBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.confirm(body));
  }

  /** The second person does not: it goes back to whoever did it. */
  @Post(':id/send-back')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  sendBack(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: sendBackBody }) body: SendBackBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.sendBack(body));
  }

  /** The holder asks an expert in. Their offer is claimed to come in, and declined to refuse. */
  @Post(':id/experts')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  invite(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: inviteBody }) body: InviteBody,
  ): Promise<TaskAnswer> {
    return this.tasks.act(staff, id, workActions.invite(body));
  }

  @Post(':id/opinion')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: taskAnswer })
  giveOpinion(
    @CurrentStaff() staff: StaffCaller,
    @Param('id', idParam) id: string,
    @Body({ schema: opinionBody }) body: OpinionBody,
  ): Promise<TaskAnswer> {
    return this.tasks.giveOpinion(staff, id, body);
  }
}

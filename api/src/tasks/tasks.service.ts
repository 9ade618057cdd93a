import { Injectable } from '@nestjs/common';
import { brief } from '@tongtu/workflows/touchpoint';
import type { StaffCaller } from '../access/caller.js';
import { viewWork, type NamedWork } from '../touchpoints/work-view.js';
import { WorkService, type MakeAction, type WorkAsked } from '../touchpoints/work.service.js';
import { workActions } from '../touchpoints/work-actions.js';
import type { OpinionBody } from '../touchpoints/work-parts.schema.js';
import type { DeclineBody, TakeBody } from '../touchpoints/work.schema.js';
import { TaskListsService } from './task-lists.service.js';
import { TaskSurroundingsService } from './task-surroundings.service.js';
import type { TaskAnswer, TaskPage, TaskRow } from './tasks.schema.js';

/** Tasks: offers made to staff. Claiming one is taking the lease of its work. */
@Injectable()
export class TasksService {
  constructor(
    private readonly lists: TaskListsService,
    private readonly work: WorkService,
    private readonly surroundings: TaskSurroundingsService,
  ) {}

  /** Everything that is needed to work on a task. Throws `not-found`. */
  async page(caller: StaffCaller, id: string): Promise<TaskPage> {
    const task = await this.lists.one(caller, id);
    const { work, by } = await this.work.load(askedOf(caller, task));
    return { task, work: viewWork(work, by), brief: viewBrief(work), ...(await this.surroundings.of(work)) };
  }

  /** Claims a task: takes the lease of its work, or comes in as an expert. Throws `not-found`, or the problem that a refusal is. */
  async claim(caller: StaffCaller, id: string, body: TakeBody): Promise<TaskAnswer> {
    const { purpose, number } = await this.lists.one(caller, id);
    return this.act(caller, id, purpose === 'expert' ? workActions.accept(number) : workActions.take(body));
  }

  /** Gives a task back, or refuses to come in as an expert. Throws `not-found`, or the problem that a refusal is. */
  async decline(caller: StaffCaller, id: string, body: DeclineBody): Promise<TaskAnswer> {
    const { purpose, number } = await this.lists.one(caller, id);
    return this.act(caller, id, purpose === 'expert' ? workActions.refuse(number, body) : workActions.decline(body));
  }

  /** Says what one thinks as an expert. Throws `not-found`, or the problem that a refusal is. */
  async giveOpinion(caller: StaffCaller, id: string, body: OpinionBody): Promise<TaskAnswer> {
    return this.act(caller, id, workActions.giveOpinion((await this.lists.one(caller, id)).number, body));
  }

  /** Does one thing to a task's work. Throws `not-found`, or the problem that a refusal is. */
  async act(caller: StaffCaller, id: string, action: MakeAction): Promise<TaskAnswer> {
    const work = await this.work.act(askedOf(caller, await this.lists.one(caller, id)), action);
    return { task: await this.lists.one(caller, id), work };
  }
}

function askedOf(caller: StaffCaller, { id, work, family }: TaskRow): WorkAsked {
  return { caller, work, as: 'task', offer: { id, family } };
}

function viewBrief({ config, state }: NamedWork): TaskPage['brief'] {
  const { done, missing, promised, notToAsk, ...rest } = brief(config, state);
  return {
    ...rest,
    done: done.map((section) => ({ ...section, by: [...section.by] })),
    missing: [...missing],
    promised: [...promised],
    notToAsk: [...notToAsk],
  };
}

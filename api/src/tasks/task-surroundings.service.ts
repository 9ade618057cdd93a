import { Injectable } from '@nestjs/common';
import { CustomerTimelineService } from '../customers/customer-timeline.service.js';
import { CustomersService } from '../customers/customers.service.js';
import { ScriptKitsService } from '../script-kits/script-kits.service.js';
import type { NamedWork } from '../touchpoints/work-view.js';
import type { TaskPage } from './tasks.schema.js';

/** Earlier contacts that a task page shows. */
const shownContacts = 10;

/** What stands around the work on a task page. */
@Injectable()
export class TaskSurroundingsService {
  constructor(
    private readonly kits: ScriptKitsService,
    private readonly customers: CustomersService,
    private readonly timelines: CustomerTimelineService,
  ) {}

  /** What to say, to whom, and what they were told before. */
  async of({ config, customer: subject }: NamedWork): Promise<Pick<TaskPage, 'scriptKit' | 'customer' | 'contacts'>> {
    const [scriptKit, customer, contacts] = await Promise.all([
      config.scriptKit === null ? null : this.kits.find(config.scriptKit),
      subject && this.customers.card(subject.id),
      subject ? this.timelines.page(subject.id, { limit: shownContacts }) : { items: [] },
    ]);
    return { scriptKit, customer, contacts: [...contacts.items] };
  }
}

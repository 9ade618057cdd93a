import { Injectable } from '@nestjs/common';
import { writeMeasures } from '@tongtu/store';
import type { Form, FormField, Json } from '@tongtu/workflows/graph';
import { validateField, type FieldProblem } from '@tongtu/workflows/touchpoint';
import type { ChannelCaller } from '../access/caller.js';
import { EventsService } from '../events/events.service.js';
import { notFound } from '../http/problems/http-problems.js';
import { fieldWords } from '../touchpoints/field-words.js';
import { fieldsInvalid } from '../touchpoints/work-problems.js';
import { Store } from '../world/store.js';
import type { AnswerBody, MessageView } from './messages.schema.js';
import { MessagesService } from './messages.service.js';

interface SurveyRow {
  readonly id: string;
  readonly instance_id: string;
  readonly key: string;
  readonly customer_id: string;
  readonly survey: Form | null;
}

/** The event by which a journey hears that a survey was answered; its data are the answers, and the step that asked. */
const ANSWERED = 'message-answered';

/** Answers to surveys that came with messages. */
@Injectable()
export class SurveyAnswersService {
  constructor(
    private readonly store: Store,
    private readonly messages: MessagesService,
    private readonly events: EventsService,
  ) {}

  /**
   * Takes an answer, once: it becomes an event of the customer, and what it measures is kept with the instance. The same answer again changes
   * nothing. Throws `not-found`, `fields-invalid`, `idempotency-key-reused` for another answer to the same survey.
   */
  async take(channel: ChannelCaller, id: string, { fields }: AnswerBody): Promise<MessageView> {
    const row = await this.find(channel, id);
    const { survey } = row;
    if (!survey) throw notFound({ what: 'message' });
    requireSound(survey, fields);
    const step = row.key.replace(/:\d+:[^:]+:\d+\/.*$/, '');
    // First the event: answered twice at once, the other answer is refused by its id before anything else is written.
    await this.events.take(channel, {
      id: `survey:${id}`,
      name: ANSWERED,
      customer: row.customer_id,
      data: { ...fields, step, instance: row.instance_id },
    });
    await this.store.source.transaction(async (manager) => {
      const rows = await manager.query<readonly [readonly { readonly answered_at: Date }[], number]>(
        'update delivery set answered_at = now() where id = $1 and answered_at is null returning answered_at',
        [id],
      );
      const answered = rows[0][0];
      if (!answered) return;
      const source = `delivery:${id}`;
      await writeMeasures(manager, {
        instance: row.instance_id,
        step,
        source,
        form: survey,
        values: fields,
        at: answered.answered_at.toISOString(),
      });
    });
    return this.messages.one(channel, id);
  }

  private async find({ code }: ChannelCaller, id: string): Promise<SurveyRow> {
    const [row] = await this.store.source.query<SurveyRow[]>(
      `select id, instance_id, key, customer_id, survey from delivery where id = $1 and channel = $2 and status in ('sent', 'read')`,
      [id, code],
    );
    if (!row) throw notFound({ what: 'message' });
    return row;
  }
}

type Trouble = FieldProblem | 'unknown';

/** Throws `fields-invalid` with every field that is wrong, missing or not asked. */
function requireSound({ sections }: Form, values: Readonly<Record<string, Json>>): void {
  const asked = new Map(sections.flatMap(({ fields }) => fields.map((field) => [field.key, field] as const)));
  const wrong = [
    ...[...asked.values()].flatMap((field) => troubleOf(field, values[field.key] ?? null)),
    ...Object.keys(values).flatMap((key): readonly (readonly [string, Trouble])[] => (asked.has(key) ? [] : [[key, 'unknown']])),
  ];
  const [first, ...others] = wrong.map(([key, trouble]) => ({ field: key, code: trouble, ...fieldWords(key, trouble, asked.get(key)) }));
  if (!first) return;
  throw fieldsInvalid({ first, count: others.length + 1 }, { field: first.field, members: { errors: [first, ...others] } });
}

function troubleOf(field: FormField, value: Json): readonly (readonly [string, Trouble])[] {
  if (value === null) return field.required ? [[field.key, 'missing']] : [];
  const trouble = validateField(field, value);
  return trouble ? [[field.key, trouble]] : [];
}

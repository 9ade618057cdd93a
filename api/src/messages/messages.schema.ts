import { CONTACT_CLASSES } from '@tongtu/workflows/graph';
import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { json } from '../http/text.schema.js';

/** An in-app message, as the customer's app shows it. */
export const messageView = z
  .object({
    id: z.uuid(),
    instance: z.uuid(),
    class: z.enum(CONTACT_CLASSES),
    title: z.string(),
    body: z.string(),
    link: z.string().nullable(),
    sentAt: z.string(),
    readAt: z.string().nullable(),
    /** The form (id, title, sections of fields) that may be answered below it; null when there is none. */
    survey: json.nullable(),
    /** When it was answered: once, for good. */
    answeredAt: z.string().nullable(),
  })
  .meta({ id: 'Message' });
export type MessageView = z.infer<typeof messageView>;

export const messagesQuery = pageQuery.extend({ unread: z.enum(['true', 'false']).optional() });
export type MessagesQuery = z.infer<typeof messagesQuery>;
export const messagesPage = pageOf(messageView).meta({ id: 'MessagesPage' });

/** A customer's id or number. */
export const messagesPath = z.object({ customer: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) });
/** Answers by field key. */
export const answerBody = z.object({ fields: z.record(z.string().max(64), json) }).meta({ id: 'SurveyAnswer' });
export type AnswerBody = z.infer<typeof answerBody>;

export const messagePath = z.object({ id: z.uuid() });

import type { z } from 'zod';
import type { bankMessages } from './bank-views.js';
import type { MessageView } from './views.js';

type BankMessage = z.infer<typeof bankMessages>['items'][number];

/** A message as the phone shows it, with the questions that are still open. */
export function messageView({ id, title, body, sentAt, readAt, survey, answeredAt }: BankMessage): MessageView {
  return {
    id,
    title,
    body,
    at: sentAt,
    read: readAt !== null,
    answered: answeredAt !== null,
    survey: survey && answeredAt === null ? { title: survey.title, questions: survey.sections.flatMap(({ fields }) => fields) } : null,
  };
}

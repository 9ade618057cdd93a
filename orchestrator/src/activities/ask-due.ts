import { ApplicationFailure } from '@temporalio/activity';
import { makeCalendarShelf } from '@tongtu/store';
import { writeEngineJournal } from '@tongtu/store/work';
import { answerDue, calendarOf } from '@tongtu/workflows/calendar';
import type { LocalActivities } from '@tongtu/workflows/temporal';
import type { World } from '../world.js';

/**
 * Tells due times by the bank's calendars as they stand; the answer is in the history from then on, whatever becomes of the calendar. What cannot be
 * told waits for a person: a wrong calendar is put right in the table, then the question is asked again.
 */
export function makeAskDue({ store }: Pick<World, 'store'>): LocalActivities['askDue'] {
  const shelf = makeCalendarShelf(store.source);
  return async ({ key, questions, carried }) => {
    await writeEngineJournal(store, carried);
    const tables = await shelf.tables([...new Set(questions.map(({ rule }) => calendarOf(rule)))]);
    const answer = answerDue(questions, tables);
    if ('trouble' in answer) throw ApplicationFailure.nonRetryable(answer.trouble, answer.trouble);
    const { dues, uncovered } = answer;
    const isCovered = Object.keys(uncovered).length === 0;
    return { key, outcome: 'due', values: dues, ...(isCovered ? {} : { why: { code: 'calendar-uncovered', args: { uncovered } } }) };
  };
}

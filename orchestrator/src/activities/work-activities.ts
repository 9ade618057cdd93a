import { ApplicationFailure } from '@temporalio/activity';
import { CalendarMissing, checkWork, closeWork, handOverWork, openWork } from '@tongtu/store/work';
import type { LocalActivities } from '@tongtu/workflows/temporal';
import type { World } from '../world.js';

/**
 * What the engine asks of work rows. News and row are written in one transaction; times are the engine's own, which are the server's.
 * A repeat finds the row and answers alike.
 */
export function makeWorkActivities({
  store,
}: Pick<World, 'store'>): Pick<LocalActivities, 'openWork' | 'checkWork' | 'closeWork' | 'handOverWork'> {
  return {
    openWork: async ({ key, carried, ...opening }) => {
      const { checkAt } = await openWork(store, { ...opening, instance: carried.instance, carried }).catch(forPeople);
      return { key, outcome: 'opened', values: { checkAt } };
    },
    checkWork: async ({ key, work, at, carried }) => {
      const { outcome, values = {} } = await checkWork(store, { instance: carried.instance, work, at, carried });
      return { key, outcome, values: outcome === 'checked' ? values : { fields: values } };
    },
    closeWork: async ({ key, work, why, at, carried }) => {
      await closeWork(store, { instance: carried.instance, work, at, why, carried });
      return { key, outcome: 'closed' };
    },
    handOverWork: async ({ carried, ...order }) => ({
      key: order.key,
      ...(await handOverWork(store, { ...order, instance: carried.instance, carried })),
    }),
  };
}

/** A calendar that is not there is for people to put right: the instance waits as an incident, a retry opens the work. */
function forPeople(error: unknown): never {
  if (error instanceof CalendarMissing) throw ApplicationFailure.nonRetryable('calendar-unknown', 'calendar-unknown');
  throw error;
}

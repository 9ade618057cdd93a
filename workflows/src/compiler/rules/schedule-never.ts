import { PLAIN_CALENDAR } from '../../calendar/index.js';
import { nextOccurrence } from '../../steps/index.js';
import { problem } from '../find.js';
import { BANK_TIME_ZONE } from '../lower.js';
import type { Rule } from '../rule.js';

/** Any moment will do: what never comes in an ordinary week, month or quarter does not come from any other either. */
const SOME_DAY = '2026-01-01T00:00:00.000Z';

/** A schedule comes at some time, in a year without holidays. */
export const scheduleNever: Rule = {
  code: 'schedule-never',
  title: { zh: '定的时间永远不到', en: 'The schedule never comes' },
  step: (step, { definition, graph }) => {
    const { schedule } = definition(step)?.entrance(step.config) ?? {};
    const clock = { zone: graph.settings.timeZone ?? BANK_TIME_ZONE, table: PLAIN_CALENDAR };
    if (!schedule || nextOccurrence(schedule.setting, SOME_DAY, clock) !== undefined) return [];
    return [
      problem({
        code: 'schedule-never',
        step: step.id,
        field: schedule.path,
        message: { zh: '按这样定，平常的日子里一次也不会发起。', en: 'Set like this, it would not come once in an ordinary year.' },
        remedy: { zh: '选好是哪几天，看看是不是全落在休息日', en: 'Choose the days, and see whether all of them are days off' },
      }),
    ];
  },
};

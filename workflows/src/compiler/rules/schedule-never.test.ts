import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/index.js';
import { draw, faultRows } from '../../testing/index.js';
import { scheduleNever } from './schedule-never.js';

const drawn = (schedule: JsonObject, triggers = ['schedule']) =>
  draw('start > end', { configs: { start: { triggers, over: 'institutions', schedule } } });
const sundays = { every: 'week', at: '08:00', weekdays: [7] };

const rows = faultRows(scheduleNever, {
  accepts: {
    'a journey without a schedule': draw('start > end'),
    'every working day': drawn({ every: 'day', at: '08:00', holidays: 'skip' }),
    'the first working day of a quarter': drawn({ every: 'quarter', day: 'first-working', at: '09:00', holidays: 'keep' }),
    'Sundays, when days off count or are made up for': drawn({ ...sundays, holidays: 'next' }),
    'a schedule that is not used': drawn({ ...sundays, holidays: 'skip' }, ['api']),
  },
  rejects: {
    'weekdays of which none is chosen': {
      drawing: drawn({ every: 'week', at: '08:00', weekdays: [], holidays: 'keep' }),
      at: ['start schedule'],
    },
    'days off alone, on working days only': {
      drawing: drawn({ ...sundays, holidays: 'skip' }),
      at: ['start schedule'],
      says: '一次也不会',
    },
  },
});
test.each(rows)('%s', (_, prove) => prove());

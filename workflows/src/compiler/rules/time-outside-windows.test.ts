import { test } from '@jest/globals';
import type { DueRule } from '../../calendar/index.js';
import type { Graph } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { timeOutsideWindows } from './time-outside-windows.js';

const wait = (atTime: string, from: string, to: string): Graph =>
  draw('start > wait > end', { configs: { wait: { atTime, windows: [{ days: 'working', from, to }] } } });
const trigger = (by: DueRule): Graph =>
  draw('start > wait(PT1H) > end', {
    on: { wait: [{ id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT5M', by }, interrupting: true }] },
  });

const rows = faultRows(timeOutsideWindows, {
  accepts: {
    'a time inside': wait('10:00', '09:00', '17:00'),
    'the first moment of a window': wait('09:00', '09:00', '17:00'),
    'a time inside, over midnight': wait('23:00', '22:00', '06:00'),
    'a time without windows': draw('start > wait > end', { configs: { wait: { atTime: '20:00' } } }),
    'a trigger at a time inside': trigger({ atTime: '10:00', windows: [{ days: 'every', from: '09:00', to: '17:00' }] }),
  },
  rejects: {
    'a time after the window': { drawing: wait('20:00', '09:00', '17:00'), at: ['wait atTime'], says: '20:00 不在工作日 9:00–17:00里' },
    'the moment at which the window ends': { drawing: wait('17:00', '09:00', '17:00'), at: ['wait atTime'] },
    'a time at noon, over midnight': { drawing: wait('12:00', '22:00', '06:00'), at: ['wait atTime'] },
    'a trigger at a time outside': {
      drawing: trigger({ atTime: '08:00', windows: [{ days: 'every', from: '09:00', to: '17:00' }] }),
      at: ['wait on.late'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

import { test } from '@jest/globals';
import type { DayWindow, DueRule } from '../../calendar/index.js';
import type { Graph } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { windowEmpty } from './window-empty.js';

const empty: DayWindow = { days: [], from: '09:00', to: '17:00' };
const wait = (...windows: readonly DayWindow[]): Graph => draw('start > wait > end', { configs: { wait: { windows: windows as never } } });
const trigger = (by: DueRule, repeat?: DueRule): Graph =>
  draw('start > wait(PT1H) > end', {
    on: {
      wait: [
        {
          id: 'late',
          label: both('late'),
          when: { kind: 'timer', after: 'PT5M', by, ...(repeat ? { repeat: { every: 'PT1H', by: repeat } } : {}) },
          interrupting: false,
        },
      ],
    },
  });

const rows = faultRows(windowEmpty, {
  accepts: {
    'working days': wait({ ...empty, days: 'working' }),
    'one weekday': wait({ ...empty, days: [6] }),
    'a whole day': wait({ days: 'every', from: '00:00', to: '00:00' }),
    'a trigger in a window': trigger({ windows: [{ ...empty, days: 'every' }] }),
    'no window at all': trigger({ windows: [] }),
  },
  rejects: {
    'a window without days': {
      drawing: wait({ ...empty, days: [1] }, empty),
      at: ['wait windows.1'],
      says: '9:00–17:00',
      fixes: ['改为工作日'],
    },
    'a trigger’s window without days': {
      drawing: trigger({ windows: [empty] }),
      at: ['wait on.late'],
      says: '永远不会开始',
      fixes: ['改为工作日'],
    },
    'the window of a repetition': { drawing: trigger({ atTime: '09:00' }, { windows: [empty] }), at: ['wait on.late'] },
  },
});

test.each(rows)('%s', (_, prove) => prove());

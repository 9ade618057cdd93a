import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { quickCallTooLong } from './quick-call-too-long.js';

const call = (config: object) => draw('start > action -ok-> end; action -failed-> !', { configs: { action: { ...config } } });

const rows = faultRows(quickCallTooLong, {
  accepts: {
    'a call that is not called quick': call({ timeout: 'PT30S' }),
    'a quick call with a limit of a second': call({ quick: true, timeout: 'PT1S' }),
    'a step that only changes our own database': draw('start > set(#vip) > end'),
  },
  rejects: {
    'a quick call with a limit of ten seconds': {
      drawing: call({ quick: true, timeout: 'PT10S' }),
      at: ['action timeout'],
      says: '最多等 10 秒',
      fixes: ['最多等一秒'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { undoInLoop } from './undo-in-loop.js';

const debit = { undo: 'call', undoPath: '/refund' };
const configs = { debit };
const rest = 'debit -failed-> !; back -incident-> !';

const rows = faultRows(undoInLoop, {
  accepts: {
    'what can be undone outside of loops': draw(`start > debit=action > back=compensate > end; ${rest}`, { configs }),
    'a loop that undoes what it did': draw(
      `start > debit=action > month=wait(P30D, stop) -time-> back=compensate > debit; month -stop-> end; ${rest}`,
      { configs },
    ),
    'a loop in a journey that never undoes: another rule says so': draw(
      'start > debit=action > month=wait(P30D, stop) -time-> debit; month -stop-> end; debit -failed-> !',
      { configs },
    ),
  },
  rejects: {
    'a loop that only ever does': {
      drawing: draw(`start > debit=action > month=wait(P30D, stop) -time-> debit; month -stop-> back=compensate > end; ${rest}`, {
        configs,
      }),
      at: ['debit undo'],
      says: '记不下',
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

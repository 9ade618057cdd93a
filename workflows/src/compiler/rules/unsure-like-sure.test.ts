import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { unsureLikeSure } from './unsure-like-sure.js';

const to = (sure: string, unsure: string) =>
  draw(`start > ai -failed-> task(help) > set > end; task -returned-> end; task -expired-> end; ai -ok-> ${sure}; ai -unsure-> ${unsure}`);

const rows = faultRows(unsureLikeSure, {
  accepts: {
    'doubt that goes to a person': to('set', 'task'),
    'both to a person': to('task', 'task'),
    'both to the end: nothing is done with it': draw('start > ai -ok-> end; ai -unsure-> end; ai -failed-> end'),
  },
  rejects: {
    'both to a step that goes on by what was understood': {
      drawing: to('set', 'set'),
      at: ['ai outcome:unsure'],
      says: '“不确定”也走到“set”',
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

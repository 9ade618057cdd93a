import { test } from '@jest/globals';
import type { Trigger } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { sideLineRejoins } from './side-line-rejoins.js';

const remind = (interrupting: boolean): Trigger => ({
  id: 'remind',
  label: both('remind'),
  when: { kind: 'timer', after: 'PT5M' },
  interrupting,
});
const on = { wait: [remind(false)] };

const rows = faultRows(sideLineRejoins, {
  accepts: {
    'a side line with an end of its own': draw('start > wait(PT1H) > end; wait -on.remind-> message > aside=end(aside)', { on }),
    'an interruption that goes on in the main line': draw('start > wait(PT1H) > end; wait -on.remind-> message > end', {
      on: { wait: [remind(true)] },
    }),
    'two side lines that share their steps': draw(
      'start > wait(PT1H) > task > end; wait -on.remind-> message > aside=end(aside); task -on.remind-> message',
      { on: { ...on, task: [remind(false)] } },
    ),
    'a side line that goes round in itself': draw('start > wait(PT1H) > end; wait -on.remind-> message > again=wait(P1D) > message', {
      on,
    }),
    'a side line of a side line': draw(
      'start > wait(PT1H) > end; wait -on.remind-> task > a=end(a); task -on.remind-> message > b=end(b)',
      {
        on: { ...on, task: [remind(false)] },
      },
    ),
  },
  rejects: {
    'a side line that leads to the end of the main line': {
      drawing: draw('start > wait(PT1H) > end; wait -on.remind-> message > end', { on }),
      at: ['message outcome:sent'],
      says: '走两遍',
      fixes: ['给支线一个自己的结束', '去掉这条连线'],
    },
    'a trigger that leads straight back': {
      drawing: draw('start > wait(PT1H) > task > end; wait -on.remind-> task', { on }),
      at: ['wait outcome:on.remind'],
      fixes: ['去掉这条连线', '改为打断这一步'],
    },
    'a side line of a side line that leads back to where it began': {
      drawing: draw('start > wait(PT1H) > end; wait -on.remind-> task > a=end(a); task -on.remind-> again=wait(P1D) > task', {
        on: { ...on, task: [remind(false)] },
      }),
      at: ['task outcome:on.remind'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

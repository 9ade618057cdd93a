import { test } from '@jest/globals';
import type { Trigger } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { sideLineEndsJourney } from './side-line-ends-journey.js';

const done = (interrupting: boolean): Trigger => ({
  id: 'done',
  label: both('done'),
  when: { kind: 'event', event: 'done' },
  interrupting,
});
const round = 'start > wait(PT1H) -time-> wait; wait -on.done-> set(#a) > end';

const rows = faultRows(sideLineEndsJourney, {
  accepts: {
    'a main line with its own end': draw('start > wait(PT1H) > end; wait -on.done-> aside=end(aside)', { on: { wait: [done(false)] } }),
    'an interruption that ends it': draw(round, { on: { wait: [done(true)] } }),
    'a main line that stops with an incident': draw('start > wait(PT1H) > action -ok-> !; action -failed-> !; wait -on.done-> end', {
      on: { wait: [done(false)] },
    }),
    'a ring without any end: another rule says so': draw('start > wait(PT1H) > wait'),
  },
  rejects: {
    'a journey that only its side line would end': {
      drawing: draw(round, { on: { wait: [done(false)] } }),
      at: ['wait on.done'],
      says: '永远不会完',
      fixes: ['改为打断这一步'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

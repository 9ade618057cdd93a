import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { messageLoopOverCap } from './message-loop-over-cap.js';

const rows = faultRows(messageLoopOverCap, {
  accepts: {
    'a loop that waits a day': draw('start > message(sales) > wait(P1D) > decision(vars.again) -case1-> message; decision -else-> end'),
    'a loop that is left once the message was sent': draw('start > message(sales) -sent-> end; message -failed-> wait(PT1H) > message'),
    'a quick loop of service messages': draw('start > message > wait(PT1H) > decision(vars.again) -case1-> message; decision -else-> end'),
    'a quick loop beside a message': draw('start > message(sales) > wait(PT1H) > decision(vars.again) -case1-> wait; decision -else-> end'),
  },
  rejects: {
    'a loop that waits an hour': {
      drawing: draw('start > message(sales) > wait(PT1H) > decision(vars.again) -case1-> message; decision -else-> end'),
      at: ['message'],
      says: '不到一天就转一轮',
    },
    'a loop that an event may hurry': {
      drawing: draw('start > message(collections) > wait(P1D, opened) -opened-> message; wait -time-> end'),
      at: ['message'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { tooManyMessages } from './too-many-messages.js';

const rows = faultRows(tooManyMessages, {
  accepts: {
    'one sales message': draw('start > message(sales) > end'),
    'two with a day between them': draw('start > one=message(sales) > wait(P1D) > two=message(sales) > end'),
    'two with a touchpoint between them that has expired after days': draw(
      'start > one=message(sales) > touch(P3D) -expired-> two=message(sales) > end; touch -completed-> end; touch -declined-> end',
    ),
    'one that goes out because the other was not sent': draw(
      'start > one=message(sales) -sent-> end; one -failed-> two=message(sales) > end; one -suppressed-> end',
    ),
    'two on different ways': draw(
      'start > decision(vip: vars.vip) -vip-> one=message(sales) > end; decision -else-> two=message(sales) > end',
    ),
    'as many service messages as one likes': draw('start > one=message > two=message > three=message > end'),
    'two classes': draw('start > one=message(sales) > two=message(collections) > end'),
  },
  rejects: {
    'two sales messages in a row': {
      drawing: draw('start > one=message(sales) > two=message(sales) > end'),
      at: ['two'],
      says: '一天里会发 2 条营销类消息，每天最多 1 条',
      fixes: ['在“two”前等 1 天'],
    },
    'two with a wait of hours': { drawing: draw('start > one=message(sales) > wait(PT20H) > two=message(sales) > end'), at: ['two'] },
    'two with a wait that an event ends': {
      drawing: draw('start > one=message(sales) > wait(P3D, opened) -opened-> two=message(sales) > end; wait -time-> end'),
      at: ['two'],
    },
    'the longest of several ways': {
      drawing: draw(
        'start > decision(vip: vars.vip) -vip-> one=message(collections) > two=message(collections) > end; decision -else-> two',
      ),
      at: ['two'],
    },
    'a message after a loop that may have sent one': {
      drawing: draw('start > one=message(sales) -sent-> wait(PT1H) > last=message(sales) > end; one -suppressed-> back=wait(PT1H) > one'),
      at: ['last'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

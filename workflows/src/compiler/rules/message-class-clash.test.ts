import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { messageClassClash } from './message-class-clash.js';

const sales = { settings: { contactClass: 'sales' } } as const;

const rows = faultRows(messageClassClash, {
  accepts: {
    'a sales message in a sales journey': draw('start > message(sales) > end', sales),
    'a service message in a sales journey': draw('start > message > end', sales),
    'a regulatory notice anywhere': draw('start > message(regulatory) > end'),
  },
  rejects: {
    'a sales message in a service journey': {
      drawing: draw('start > message(sales) > end'),
      at: ['message class'],
      says: '这是服务类旅程，里面发的却是营销类消息',
      fixes: ['旅程改成营销类'],
    },
    'dunning on a sales journey': { drawing: draw('start > message(collections) > end', sales), at: ['message class'] },
  },
});

test.each(rows)('%s', (_, prove) => prove());

import { test } from '@jest/globals';
import { REASON } from '../../steps/index.js';
import { draw, faultRows } from '../../testing/index.js';
import { formFieldUnknown } from './form-field-unknown.js';

const rows = faultRows(formFieldUnknown, {
  accepts: {
    'results and prefilled values that are fields': draw('start > touch > end', {
      configs: { touch: { prefill: [{ name: 'name', value: '"Wang"' }], results: [{ variable: 'x', from: 'note' }] } },
    }),
    'the reason of a refusal': draw('start > touch > end', { configs: { touch: { results: [{ variable: 'x', from: REASON }] } } }),
  },
  rejects: {
    'a result that the form does not ask for': {
      drawing: draw('start > task > end', { configs: { task: { results: [{ variable: 'x', from: 'income' }] } } }),
      at: ['task results.0.from'],
      says: '表单里没有这一项',
    },
    'a value for a field that is not there': {
      drawing: draw('start > touch > end', {
        configs: {
          touch: {
            prefill: [
              { name: 'name', value: '"a"' },
              { name: 'mobil', value: '"b"' },
            ],
          },
        },
      }),
      at: ['touch prefill.1.name'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

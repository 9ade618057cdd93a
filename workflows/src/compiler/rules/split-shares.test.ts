import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { splitShares } from './split-shares.js';

const rows = faultRows(splitShares, {
  accepts: {
    'shares that make 100 %': draw('start > split(a: 90, control: 10) -a-> end; split -control-> end'),
    'shares with fractions': draw('start > split(a: 33.3, b: 33.3, c: 33.4) -a-> end; split -b-> end; split -c-> end'),
  },
  rejects: {
    'shares that fall short': {
      drawing: draw('start > split(a: 70, control: 10) -a-> end; split -control-> end'),
      at: ['split arms'],
      says: '加起来是 80%',
      fixes: ['“a”改成 90%'],
    },
    'shares that are too much': {
      drawing: draw('start > split(a: 70, b: 20, control: 20) -a-> end; split -b-> end; split -control-> end'),
      at: ['split arms'],
      fixes: ['“a”改成 60%'],
    },
    'two large arms: the larger gives': {
      drawing: draw('start > split(a: 70, b: 90) -a-> end; split -b-> end'),
      at: ['split arms'],
      fixes: ['“b”改成 30%'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

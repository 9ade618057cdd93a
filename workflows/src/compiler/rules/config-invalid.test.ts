import { test } from '@jest/globals';
import { draw, faultRows } from '../../testing/index.js';
import { configInvalid } from './config-invalid.js';

const rows = faultRows(configInvalid, {
  accepts: { 'settings as the shorthands make them': draw('start > wait(PT1H, paid) > action -ok-> end') },
  rejects: {
    'a length of time that is none': {
      drawing: draw('start > wait(paid) > end', { configs: { wait: { duration: '10 min' } } }),
      at: ['wait duration'],
      says: '要写成时长',
    },
    'months, which have no fixed length': {
      drawing: draw('start > wait > end', { configs: { wait: { duration: 'P1M' } } }),
      at: ['wait duration'],
    },
    'a setting that is missing and one that is not known': {
      drawing: draw('start > action -ok-> end', { configs: { action: { attempts: 0, colour: 'red' } } }),
      at: ['action attempts', 'action'],
      says: '最小是 1',
    },
    'a list in which a name stands twice': {
      drawing: draw('start > decision(one: true, one: false) -one-> end'),
      at: ['decision cases'],
      says: '重复',
    },
    'a path that could carry personal data': {
      drawing: draw('start > action -ok-> end', { configs: { action: { path: '/accounts?id=1' } } }),
      at: ['action path'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

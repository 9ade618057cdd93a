import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { draw, faultRows } from '../../testing/index.js';
import { undoNeverUsed } from './undo-never-used.js';

const undo = { undo: 'call', undoPath: '/undo' };
const drawing = (configs: Readonly<Record<string, JsonObject>>) =>
  draw('start > fee=action > compensate > end; fee -failed-> !; compensate -incident-> !', { configs });

const rows = faultRows(undoNeverUsed, {
  accepts: {
    'an undo that is used': drawing({ fee: undo }),
    'an undo that is named': drawing({ fee: undo, compensate: { what: 'steps', steps: ['fee'] } }),
    'an undo that an end uses': draw('start > fee=action > end; fee -failed-> !', { configs: { fee: undo, end: { compensate: true } } }),
    'nothing that is undone': draw('start > fee=action > end; fee -failed-> !'),
  },
  rejects: {
    'an undo in a journey that never undoes': {
      drawing: draw('start > fee=action > end; fee -failed-> !', { configs: { fee: undo } }),
      at: ['fee undo'],
      says: '没有哪里会撤它',
    },
    'an undo of a step that is not among those undone': {
      drawing: drawing({ fee: undo, compensate: { what: 'steps', steps: ['other'] } }),
      at: ['fee undo'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

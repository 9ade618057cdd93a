import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { draw, faultRows } from '../../testing/index.js';
import { nothingToUndo } from './nothing-to-undo.js';

const undo = { undo: 'call', undoPath: '/undo' };
const drawing = (configs: Readonly<Record<string, JsonObject>>) =>
  draw('start > fee=action > block=action > compensate > end; fee -failed-> !; block -failed-> !; compensate -incident-> !', { configs });
const some = (...steps: readonly string[]): JsonObject => ({ what: 'steps', steps });

const rows = faultRows(nothingToUndo, {
  accepts: {
    'an undo of something that says how': drawing({ fee: undo }),
    'an undo of steps that say how': drawing({ fee: undo, block: undo, compensate: some('fee', 'block') }),
    'an end that undoes what says how': draw('start > action > end; action -failed-> !', {
      configs: { action: undo, end: { compensate: true } },
    }),
  },
  rejects: {
    'an undo of nothing': { drawing: drawing({}), at: ['compensate what'], says: '什么都撤不了' },
    'an end that would undo nothing': {
      drawing: draw('start > end', { configs: { end: { compensate: true } } }),
      at: ['end compensate'],
    },
    'an undo of steps of which none is chosen': {
      drawing: drawing({ fee: undo, compensate: some() }),
      at: ['compensate steps'],
      says: '还没选',
    },
    'an undo of a step that does not say how': {
      drawing: drawing({ fee: undo, compensate: some('fee', 'block') }),
      at: ['compensate steps'],
      says: '“block”没说怎么撤',
      fixes: ['别选撤不了的'],
    },
    'an undo of a step that is gone': {
      drawing: drawing({ fee: undo, compensate: some('gone') }),
      at: ['compensate steps'],
      says: '删掉的一步',
      fixes: [],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

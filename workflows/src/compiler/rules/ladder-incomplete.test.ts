import { test } from '@jest/globals';
import type { Graph, JsonObject } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { ladderIncomplete } from './ladder-incomplete.js';

const self = { id: 'self', family: 'customer', label: both('self'), tryFor: 'P30D', tries: 1, channels: [] };
const remote = {
  id: 'remote',
  family: 'remote',
  label: both('remote'),
  tryFor: 'PT20M',
  tries: 2,
  channels: [],
  assignment: { kind: 'queue', queue: 'help' },
};
const ladder = (rungs: readonly object[]): Graph => draw('start > touch > end', { configs: { touch: { ladder: rungs as JsonObject[] } } });

const rows = faultRows(ladderIncomplete, {
  accepts: {
    'customer, then the remote centre': ladder([self, remote]),
    'the customer alone': ladder([self]),
    'a late rung to which some go directly': ladder([
      self,
      { ...remote, tryFor: 'P40D' },
      { ...remote, id: 'rm', family: 'branch', directWhen: 'customer.tier == "vip"' },
    ]),
  },
  rejects: {
    'a ladder without rungs': { drawing: ladder([]), at: ['touch ladder'], says: '第一档要是客户本人', fixes: ['第一档加上客户本人'] },
    'a ladder that does not begin with the customer': { drawing: ladder([remote]), at: ['touch ladder'], fixes: ['第一档加上客户本人'] },
    'the customer higher up': { drawing: ladder([self, remote, { ...self, id: 'again' }]), at: ['touch ladder.2'], fixes: ['删掉这一档'] },
    'a rung that is never tried': {
      drawing: ladder([self, { ...remote, tries: 0 }]),
      at: ['touch ladder.1'],
      says: '一次也不试',
      fixes: ['试 1 次'],
    },
    'a staff rung that asks nobody': {
      drawing: ladder([self, { id: 'r', family: 'remote', label: both('r'), tryFor: 'PT5M', tries: 1, channels: [] }]),
      at: ['touch ladder.1'],
      says: '没说交给谁',
    },
    'a rung that comes after the touchpoint has expired': {
      drawing: ladder([self, { ...remote, tryFor: 'P20D' }, { ...remote, id: 'late' }]),
      at: ['touch ladder.2'],
      says: '轮不到',
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { settingMissing } from './setting-missing.js';

const guard = (checks: readonly JsonObject[], text = 'vars.draft') =>
  draw('start > guard -pass-> end; guard -warn-> end; guard -block-> end', {
    variables: { draft: 'string' },
    configs: {
      guard: { text, checks: checks.map((check, index) => ({ id: `c${index}`, label: both('c'), severity: 'block', ...check })) },
    },
  });

const rows = faultRows(settingMissing, {
  accepts: {
    'steps that need nothing more': draw('start > wait(PT1H) > end'),
    'a guard whose checks are complete': guard([
      { kind: 'words', list: 'sales' },
      { kind: 'phrases', phrases: ['投资有风险'] },
      { kind: 'suitability', product: '3' },
      { kind: 'limit', limit: 'gifts', amount: '10', most: 100 },
    ]),
    'a guard that looks at the customer alone': guard([{ kind: 'consent', consent: 'sales' }], ''),
  },
  rejects: {
    'a guard that checks nothing': { drawing: guard([]), at: ['guard checks'], says: '至少加一项检查' },
    'words without a list, and without a text': {
      drawing: guard([{ kind: 'words', list: '' }], ''),
      at: ['guard text', 'guard checks.0.list'],
    },
    'a limit without its amounts': {
      drawing: guard([{ kind: 'limit', limit: 'gifts' }]),
      at: ['guard checks.0.amount', 'guard checks.0.most'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

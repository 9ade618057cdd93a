import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { classWithoutExamples } from './class-without-examples.js';

const sorted = (more: JsonObject) =>
  draw('start(words) > ai -ok-> end; ai -unsure-> end; ai -failed-> end', {
    variables: { words: 'string', kind: 'string' },
    configs: {
      ai: {
        ...{ skill: 'classify', input: 'vars.words', intents: [], minimumConfidence: 0.6, classVariable: 'kind' },
        classes: [
          { code: 'fee', label: both('收费'), description: '手续费、年费', examples: [] },
          { code: 'app', label: both('系统'), description: '', examples: [], ...more },
        ],
      },
    },
  });

const rows = faultRows(classWithoutExamples, {
  accepts: {
    'a class with a description': sorted({ description: '登录、转账失败' }),
    'a class with an example': sorted({ examples: ['登不上'] }),
    'intents that the product knows by itself': draw('start > ai -ok-> end; ai -unsure-> end; ai -failed-> end', {
      configs: { ai: { intents: [{ code: 'complaint', label: both('投诉'), examples: [] }] } },
    }),
  },
  rejects: {
    'a class that is only a name': { drawing: sorted({}), at: ['ai classes.1.examples'], says: '“系统”' },
    'a class whose description is blank': { drawing: sorted({ description: '  ' }), at: ['ai classes.1.examples'] },
  },
});

test.each(rows)('%s', (_, prove) => prove());

import { test } from '@jest/globals';
import type { JsonObject } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { resultWrongType } from './result-wrong-type.js';

const kept = (config: JsonObject) =>
  draw('start > ai -ok-> end; ai -unsure-> end; ai -failed-> end', {
    variables: { word: 'string', number: 'number', whatever: 'any' },
    configs: { ai: config },
  });
const found = (variable: string, kind = 'amount') => kept({ skill: 'extract', fields: [{ id: 'a', label: both('a'), kind, variable }] });

const rows = faultRows(resultWrongType, {
  accepts: {
    'an amount in a number': found('number'),
    'a mobile number in a text': found('word', 'mobile'),
    'anything where anything may be': found('whatever'),
    'a variable that is not there, which another rule tells': found('nobody'),
    'nothing that is kept': kept({}),
  },
  rejects: {
    'an intent in a number': { drawing: kept({ intentVariable: 'number' }), at: ['ai intentVariable'], says: '给的是文字' },
    'a confidence in a text': { drawing: kept({ confidenceVariable: 'word' }), at: ['ai confidenceVariable'] },
    'an amount in a text': { drawing: found('word'), at: ['ai fields.0.variable'], says: '给的是数字' },
    'reasons in a text': {
      drawing: kept({ skill: 'score', scoreVariable: 'number', reasonsVariable: 'word' }),
      at: ['ai reasonsVariable'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

import { test } from '@jest/globals';
import type { Trigger } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { expressionInvalid } from './expression-invalid.js';

const late: Trigger = { id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT5M' }, interrupting: true };
const vars = { variables: { amount: 'number', city: 'string' } } as const;

const rows = faultRows(expressionInvalid, {
  accepts: {
    'a condition over variables and customer': draw('start > decision(vars.amount > 1 && customer.tier == "vip") > end', vars),
    'a date where an instant is wanted': draw('start > wait > end', {
      variables: { due: 'date' },
      configs: { wait: { until: 'vars.due' } },
    }),
    'a name that is not known: another rule says so': draw('start > decision(vars.amonut > 1) > end', vars),
  },
  rejects: {
    'a condition that is not finished': {
      drawing: draw('start > decision(vars.amount >) > end', vars),
      at: ['decision cases.0.when'],
      says: '没写完',
    },
    'a condition that is not written': {
      drawing: draw('start > decision > end', { configs: { decision: { cases: [{ id: 'a', label: both('a'), when: '' }] } } }),
      at: ['decision cases.0.when'],
      says: '还没有写',
    },
    'a number where yes or no is wanted': {
      drawing: draw('start > decision(vars.amount + 1) > end', vars),
      at: ['decision cases.0.when'],
      says: '这里要是或否，写的是数字',
    },
    'a comparison of text with a number, at its place': {
      drawing: draw('start > decision(vars.amount > 1 && vars.city > 2) > end', vars),
      at: ['decision cases.0.when'],
      marks: '2',
    },
    'a condition of a trigger': {
      drawing: draw('start > wait(PT1H) > end', {
        on: { wait: [{ ...late, when: { kind: 'event', event: 'paid', match: 'event.amount >' } }] },
      }),
      at: ['wait on.late.match'],
    },
    'a condition of an exit': {
      drawing: draw('start > end', {
        exits: [{ id: 'gone', label: both('gone'), goal: false, event: 'gone', match: '1', outcome: 'gone' }],
      }),
      at: ['journey exits.0.match'],
    },
    'a placeholder of a message': {
      drawing: draw('start > message > end', {
        configs: { message: { channels: [{ channel: 'sms', body: { zh: '您好 {{ }}', en: 'Hello' } }] } },
      }),
      at: ['message channels.0.body.zh'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

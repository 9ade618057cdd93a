import { test } from '@jest/globals';
import type { Trigger } from '../../graph/graph.js';
import { both, draw, faultRows } from '../../testing/index.js';
import { unknownVariable } from './unknown-variable.js';

const late: Trigger = { id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT5M' }, interrupting: true };
const vars = { variables: { amount: 'number', city: 'string' } } as const;

const rows = faultRows(unknownVariable, {
  accepts: {
    'names that are there': draw('start > decision(vars.amount > 1 && customer.riskClass > 2) > set(amount = 2) > end', vars),
    'any field of an event': draw('start > wait(PT1H) > end', {
      on: { wait: [{ ...late, when: { kind: 'event', event: 'paid', match: 'event.anything > 1' } }] },
    }),
    'an attribute that the journey itself writes': draw('start > set > decision(customer.score > 1) > end', {
      configs: { set: { attributes: [{ name: 'score', value: '5' }] } },
    }),
  },
  rejects: {
    'a misspelt variable, with the exact place and the right name': {
      drawing: draw('start > decision(1 > 0 && vars.amonut > 1) > end', vars),
      at: ['decision cases.0.when'],
      marks: 'vars.amonut',
      fixes: ['改成“amount”'],
    },
    'a misspelt attribute of the customer': {
      drawing: draw('start > decision(customer.riskClas > 2) > end'),
      at: ['decision cases.0.when'],
      fixes: ['改成“风险等级”'],
    },
    'a variable that is written but not there': {
      drawing: draw('start > set(total = 1) > end'),
      at: ['set'],
      says: '没有这个变量',
      fixes: ['添加变量“total”'],
    },
    'a name in the text of a message': {
      drawing: draw('start > message > end', {
        ...vars,
        configs: { message: { channels: [{ channel: 'sms', body: { zh: '{{ vars.citty }}您好', en: 'Hello' } }] } },
      }),
      at: ['message channels.0.body.zh'],
      marks: 'vars.citty',
    },
    'a name in an exit': {
      drawing: draw('start > end', {
        exits: [{ id: 'gone', label: both('gone'), goal: false, event: 'gone', match: 'vars.x == 1', outcome: 'gone' }],
      }),
      at: ['journey exits.0.match'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

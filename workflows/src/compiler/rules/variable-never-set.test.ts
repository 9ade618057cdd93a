import { test } from '@jest/globals';
import { both, draw, faultRows } from '../../testing/index.js';
import { variableNeverSet } from './variable-never-set.js';

const vars = { variables: { amount: 'number', city: 'string' } } as const;

const rows = faultRows(variableNeverSet, {
  accepts: {
    'a variable that the trigger brings': draw('start(amount) > decision(vars.amount > 1) > end', vars),
    'a variable set on every way': draw(
      'start > wait(PT1H, paid) -time-> a=set(amount = 1) > decision(vars.amount > 0) > end; wait -paid-> b=set(amount = 2) > decision',
      vars,
    ),
    'a variable that one branch sets, after a join of all': draw(
      'start > parallel(a, b) -a-> set(amount = 1) > join(parallel) > decision(vars.amount > 1) > end; parallel -b-> join',
      vars,
    ),
    'a condition that asks whether it is empty': draw('start > decision(vars.amount == null || vars.amount > 1) > end', vars),
    'a condition that says what counts where it is empty': draw('start > decision(coalesce(vars.amount, 0) > 1) > end', vars),
    'what a step does with a variable that it has set just before': draw('start > set(amount = 1) > end', {
      ...vars,
      configs: { set: { attributes: [{ name: 'paid', value: 'vars.amount' }] } },
    }),
    'a variable with an initial value': {
      ...draw('start > decision(vars.amount > 1) > end', vars),
      variables: [{ name: 'amount', label: both('amount'), type: 'number', dataClass: 'C1', initial: 0 }],
    },
  },
  rejects: {
    'a variable that is set from itself': {
      drawing: draw('start > set(amount = vars.amount + 1) > end', vars),
      at: ['set variables.0.value'],
      says: '前面没有哪一步写过它',
    },
    'a variable that is set on one way only': {
      drawing: draw('start > wait(PT1H, paid) -time-> decision(vars.amount > 1) > end; wait -paid-> set(amount = 1) > decision', vars),
      at: ['decision cases.0.when'],
      says: '从“wait”走“1 时到”过来的路上没有写过它',
    },
    'a variable that a call was to bring, where the call failed': {
      drawing: draw('start > action -ok-> decision(vars.amount > 1) > end; action -failed-> decision', {
        ...vars,
        configs: { action: { results: [{ variable: 'amount', from: 'amount' }] } },
      }),
      at: ['decision cases.0.when'],
      says: '从“action”走“失败”过来的路上没有写过它',
    },
    'a variable that a loop sets only after it was read': {
      drawing: draw('start > decision(vars.amount > 1) -case1-> end; decision -else-> set(amount = 1) > wait(PT1H) > decision', vars),
      at: ['decision cases.0.when'],
      says: '前面没有哪一步写过它',
    },
    'a variable that one branch sets, after a join of any': {
      drawing: draw(
        'start > parallel(a, b) -a-> set(amount = 1) > join(parallel, any) > decision(vars.amount > 1) > end; parallel -b-> join',
        vars,
      ),
      at: ['decision cases.0.when'],
    },
    'a variable that another branch sets': {
      drawing: draw(
        'start > parallel(a, b) -a-> set(amount = 1) > join(parallel) > end; parallel -b-> decision(vars.amount > 1) > join; decision -else-> join',
        vars,
      ),
      at: ['decision cases.0.when'],
    },
    'two of three, of which two may come without it': {
      drawing: draw(
        'start > parallel(a, b, c) -a-> set(amount = 1) > join(parallel, 2) > decision(vars.amount > 1) > end; parallel -b-> join; parallel -c-> join',
        vars,
      ),
      at: ['decision cases.0.when'],
    },
    'a variable that is set afterwards': {
      drawing: draw('start > decision(vars.amount > 1) > set(amount = 1) > end', vars),
      at: ['decision cases.0.when'],
    },
    'a variable that is written from itself': {
      drawing: draw('start > set(amount = vars.amount + 1) > end', vars),
      at: ['set variables.0.value'],
    },
  },
});

test.each(rows)('%s', (_, prove) => prove());

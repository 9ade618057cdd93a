import { expect, test } from '@jest/globals';
import { DRAWN_FORM, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

test('compiles to a task with its form, its people and its times in milliseconds', () => {
  const plan = planOf('start > task(rm) -done-> end; task -partly-> end; task -returned-> end; task -expired-> end', {
    variables: { result: 'string' },
    configs: {
      task: {
        instructions: { zh: '先听', en: 'Listen first' },
        brief: [{ name: '原话', value: '"太慢"' }],
        completions: [{ code: 'partly', label: { zh: '办了一半', en: 'Partly' } }],
        results: [{ variable: 'result', from: 'note' }],
      },
    },
  });
  expect(plan.instructions['task']).toEqual({
    op: 'work',
    step: 'task',
    work: {
      kind: 'task',
      name: { zh: 'task', en: 'task' },
      instructions: { zh: '先听', en: 'Listen first' },
      form: DRAWN_FORM,
      scriptKit: null,
      assignment: { kind: 'relationship-manager', otherwise: 'help' },
      leaseMs: 1_800_000,
      expiresMs: 86_400_000,
      completions: [{ code: 'partly', label: { zh: '办了一半', en: 'Partly' } }],
    },
    input: { 原话: '"太慢"' },
    assign: [{ name: 'result', field: 'note' }],
    ways: ['done', 'partly', 'returned', 'expired'].map((outcome) => ({ outcome, to: 'end' })),
  });
});

test('is of the family that does it, and says so on its card', () => {
  const task = stepDefinition('task');
  const manager = { ...task?.initial, assignment: { kind: 'relationship-manager', otherwise: '开户协办' } };
  const queue = { ...task?.initial, assignment: { kind: 'queue', queue: '开户协办' } };
  expect([task?.family(manager), task?.family(queue)]).toEqual(['branch', 'remote']);
  expect([task?.describe(manager, 'zh'), task?.describe(queue, 'zh')]).toEqual(['客户的经理，1 天内', '开户协办队列，1 天内']);
  expect([task?.describe(manager, 'en'), task?.describe(task.initial, 'en')]).toEqual([
    "Customer's own manager, within 1 day",
    'Queue not chosen yet, within 1 day',
  ]);
});

import { expect, test } from '@jest/globals';
import type { JsonObject, ValueType } from '../../graph/graph.js';
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

const drawing = 'start > task(help) -done-> end; task -returned-> end; task -expired-> end';
const workOf = (config: object, variables: Readonly<Record<string, ValueType>> = {}) => {
  const plan = planOf(drawing, { variables, configs: { task: config as JsonObject } });
  const instruction = plan.instructions['task'];
  return instruction?.op === 'work' ? instruction : undefined;
};

test('carries how urgent it is from the beginning, where that is drawn', () => {
  expect(workOf({ urgency: 40 })?.work).toMatchObject({ urgency: 40 });
  expect(workOf({})?.work).not.toHaveProperty('urgency');
  expect(
    [-1, 101, 0, 100].map((urgency) => stepDefinition('task')?.issues({ ...stepDefinition('task')?.initial, urgency }).length),
  ).toEqual([1, 1, 0, 0]);
});

test('carries its promise as rules of the calendar, in the journey’s zone, with what is done when a time passes', () => {
  const work = workOf({
    expires: 'P10D',
    goal: { amount: 2, unit: 'hours' },
    deadline: { amount: 3, unit: 'days' },
    repeat: 'PT4H',
    calendar: 'centre',
    waiting: 'P7D',
    atGoal: [{ id: 'a', kind: 'notify' }],
    atDeadline: [{ id: 'b', kind: 'urgency', more: 20, most: 60 }],
    atRepeat: [
      { id: 'c', kind: 'notify', whom: 'role', role: 'operator', from: 2 },
      { id: 'd', kind: 'reassign', to: 'above', from: 3 },
      { id: 'e', kind: 'leave' },
    ],
  })?.work;
  const zone = 'Asia/Shanghai';
  expect(work).toMatchObject({
    waitingMs: 604_800_000,
    sla: {
      goal: {
        due: { zone, calendar: 'centre', working: { amount: 2, unit: 'hours' } },
        then: [{ deed: { kind: 'notify', whom: 'holder' } }],
      },
      deadline: {
        due: { zone, calendar: 'centre', working: { amount: 3, unit: 'days' } },
        then: [{ deed: { kind: 'urgency', by: 20, most: 60 } }],
      },
      repeat: {
        due: { zone, plain: 'PT4H' },
        times: 100,
        then: [
          { from: 2, deed: { kind: 'notify', whom: { role: 'operator' } } },
          { from: 3, deed: { kind: 'reassign', to: 'above' } },
          { deed: { kind: 'leave', outcome: 'expired' } },
        ],
      },
    },
  });
});

test('asks its groups in turn, and computes who they are when it opens', () => {
  const computed = { kind: 'computed', value: 'vars.who', otherwise: 'help' };
  const work = workOf(
    {
      assignment: { kind: 'staff', staff: ['lin'], otherwise: 'help' },
      claimWithin: 'PT30M',
      chain: [
        { id: 'second', label: { zh: '二线', en: 'Second' }, assignment: computed, within: 'PT1H' },
        { id: 'third', label: { zh: '专家', en: 'Expert' }, assignment: { kind: 'least-loaded', queue: 'experts' } },
      ],
    },
    { who: 'string' },
  );
  expect(work?.input).toEqual({ '@assign.second': 'vars.who' });
  expect(work?.work).toMatchObject({
    claimWithinMs: 1_800_000,
    chain: [
      { id: 'second', assignment: computed, withinMs: 3_600_000 },
      { id: 'third', withinMs: null },
    ],
  });
});

test('says on its card by when it must be done, and who is asked', () => {
  const task = stepDefinition('task');
  const card = (change: object) => [
    task?.describe({ ...task.initial, ...change }, 'zh'),
    task?.describe({ ...task.initial, ...change }, 'en'),
  ];
  expect(card({ assignment: { kind: 'staff', staff: ['林', '周'], otherwise: 'q' }, deadline: { amount: 3, unit: 'days' } })).toEqual([
    '林、周，3 个工作日内',
    '林, 周, within 3 working days',
  ]);
  expect(card({ assignment: { kind: 'institution', level: 'above', who: 'manager', otherwise: 'q' } })).toEqual([
    '上级机构的负责人，1 天内',
    'Manager of the institution above, within 1 day',
  ]);
  expect(card({ assignment: { kind: 'least-loaded', queue: '投诉' } })[0]).toBe('投诉队列里手头最少的人，1 天内');
  expect(card({ assignment: { kind: 'computed', value: 'vars.who', otherwise: 'q' } })[1]).toBe('Whoever a formula names, within 1 day');
});

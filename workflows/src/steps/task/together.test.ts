import { expect, test } from '@jest/globals';
import type { JsonObject, ValueType } from '../../graph/graph.js';
import { planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';

const workOf = (config: object, variables: Readonly<Record<string, ValueType>> = {}) => {
  const plan = planOf('start > task(help) -done-> end; task -returned-> end; task -expired-> end', {
    variables,
    configs: { task: config as JsonObject },
  });
  const instruction = plan.instructions['task'];
  return instruction?.op === 'work' && instruction.work.kind === 'task' ? instruction : undefined;
};
const queue = (name: string) => ({ kind: 'queue', queue: name });

test('carries its checklist: what is required, with which evidence, and whether items may be added', () => {
  const items = [
    { id: 'vault', label: { zh: '金库', en: 'Vault' }, evidence: 'photo' },
    { id: 'cold', label: { zh: '温度', en: 'Cold' }, evidence: 'reading', minimum: 16, maximum: 28, unit: '℃', optional: true },
  ];
  expect(workOf({ checklist: items })?.work).toMatchObject({
    checklist: {
      open: false,
      items: [
        { id: 'vault', evidence: 'photo', required: true },
        { id: 'cold', minimum: 16, maximum: 28, unit: '℃', required: false },
      ],
    },
  });
  expect(workOf({ checklistOpen: true })?.work).toMatchObject({ checklist: { items: [], open: true } });
  expect(workOf({})?.work).not.toHaveProperty('checklist');
});

test('has four eyes always, on a condition that is computed when it opens, or above a limit of its form', () => {
  const reviewers = queue('seniors');
  expect(workOf({ fourEyes: 'always', reviewers })?.work).toMatchObject({ fourEyes: { applies: 'always', reviewers } });
  const conditional = workOf({ fourEyes: 'condition', fourEyesWhen: 'vars.amount > 500.0', reviewers }, { amount: 'number' });
  expect(conditional?.work).toMatchObject({ fourEyes: { applies: 'condition' } });
  expect(conditional?.input).toEqual({ '@review': 'vars.amount > 500.0' });
  expect(workOf({ fourEyes: 'never', reviewers })?.work).not.toHaveProperty('fourEyes');
  const facts = (config: object) => {
    const task = stepDefinition('task');
    return task?.facts({ ...task.initial, ...config });
  };
  expect(facts({ fourEyes: 'field' })?.missing?.map(({ path }) => path)).toEqual(['reviewers', 'fourEyesField']);
  expect(facts({ fourEyes: 'field', fourEyesField: 'amount', reviewers })?.fields).toContainEqual({ path: 'fourEyesField', key: 'amount' });
  expect(facts({ fourEyes: 'always', reviewers: queue('') })?.queues).toContainEqual({ path: 'reviewers.queue', queue: '' });
});

test('names its experts in the order in which they are asked', () => {
  const experts = [{ id: 'law', label: { zh: '法务', en: 'Lawyer' }, staff: ['wu', 'xu'], queue: 'law', within: 'PT1H', needed: true }];
  expect(workOf({ experts })?.work).toMatchObject({
    experts: [{ id: 'law', staff: ['wu', 'xu'], queue: 'law', withinMs: 3_600_000, needed: true }],
  });
});

import { describe, expect, test } from '@jest/globals';
import { check } from '../../compiler/check.js';
import { compile } from '../../compiler/compile.js';
import { parseGraph } from '../../graph/parse-graph.js';
import { planHash } from '../../plan/plan-hash.js';
import { stepDefinition } from '../../steps/index.js';
import { j1Template } from './j1-template.js';

describe('the break-off relay as it ships', () => {
  test('has no problem, not even a warning, slow or fast', () => {
    expect(check(j1Template())).toEqual([]);
    expect(check(j1Template({ fast: true }))).toEqual([]);
  });

  test('can be stored and read again unchanged', () => {
    const graph = j1Template();
    expect(parseGraph(JSON.parse(JSON.stringify(graph)))).toEqual({ graph });
  });

  test('compiles to a plan that listens to what may end it, and that the fast one differs from only by its times', () => {
    const [slow, fast] = [compile(j1Template()), compile(j1Template({ fast: true }))];
    if (!('plan' in slow && 'plan' in fast)) throw new Error('does not compile');
    expect(slow.plan.listens).toEqual(['account.opened-elsewhere', 'customer.documents-supplied', 'customer.withdrew']);
    expect(Object.keys(fast.plan.instructions)).toEqual(Object.keys(slow.plan.instructions));
    expect(planHash(slow.plan)).not.toBe(planHash(fast.plan));
  });

  test('asks for 23 fields in 4 sections, and what shows an identity only the customer may fill', () => {
    const [application] = j1Template().forms;
    const fields = application?.sections.flatMap((section) => section.fields) ?? [];
    expect([application?.sections.length, fields.length]).toEqual([4, 23]);
    const sensitive = fields.filter((field) => field.dataClass === 'C3');
    expect(sensitive.map((field) => field.key)).toEqual(['idNumber', 'idFront', 'idBack', 'face']);
    expect(sensitive.every((field) => field.customerOnly && field.verifiedBy === 'identity')).toBe(true);
  });

  test('says on its cards what happens, in both languages', () => {
    const said = (language: 'zh' | 'en') =>
      Object.fromEntries(
        j1Template().steps.map((step) => [step.id, stepDefinition(step.type)?.describe(step.config, language, j1Template())]),
      );
    expect(said('zh')).toMatchObject({
      apply: '渠道接口或员工手动，30 天内只进一次',
      fill: '4 段 23 项，边填边存，换人不重填',
      'await-supply': '等 1 天，或 客户补交',
      review: '客户的经理，1 天内',
    });
    expect(said('en')).toMatchObject({ fill: '4 parts, 23 fields, saved as they type', 'await-supply': 'Wait 1 day, or Handed in' });
  });

  test('no two cards lie on one another', () => {
    const boxes = j1Template().steps.map((step) => ({ id: step.id, ...step.at }));
    const clash = boxes.filter((a) => boxes.some((b) => a !== b && Math.abs(a.x - b.x) < 216 && Math.abs(a.y - b.y) < 80));
    expect(clash).toEqual([]);
  });
});

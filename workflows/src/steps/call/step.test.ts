import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../expressions/index.js';
import type { JsonObject } from '../../graph/graph.js';
import { runScenario, type SimulatedAnswer } from '../../simulator/index.js';
import { both, draw, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';
import { itemsOf } from './step.js';

const drawn = (config: JsonObject = {}) =>
  draw('start(owners) > call(kyc, verified) -completed-> other=end(other); call -verified-> end; call -failed-> lost=end(lost)', {
    variables: { owners: 'list', found: 'any' },
    configs: { call: { ...config } },
  });
const each = { mode: 'each', list: 'vars.owners', inputs: [{ name: 'name', value: 'item.name' }], outcomes: [] };
const eachDrawn = (config: JsonObject = {}) =>
  draw('start(owners) > call(kyc) -completed-> end; call -failed-> lost=end(lost)', {
    variables: { owners: 'list', found: 'any' },
    configs: { call: { ...each, ...config } },
  });

describe('a sub-journey', () => {
  test('that is waited for compiles to an effect that reports later, and is called off with the journey', () => {
    const inputs = [{ name: 'amount', value: '3.0' }];
    const plan = planOf(drawn({ inputs, results: [{ variable: 'found', from: 'output.score' }] }));
    expect(plan.instructions['call']).toMatchObject({
      op: 'effect',
      operation: 'journey.call',
      settings: { journey: 'kyc', each: false, atOnce: 1, waits: true, collects: false, outcomes: ['verified'] },
      input: { amount: '3.0' },
      assign: [{ name: 'found', path: 'output.score' }],
      ways: [
        { outcome: 'completed', to: 'other' },
        { outcome: 'verified', to: 'end' },
        { outcome: 'failed', to: 'lost' },
      ],
      quick: true,
      reports: { onLeave: 'recall' },
    });
    expect(planOf(drawn({ children: 'leave' })).instructions['call']).toMatchObject({ reports: { onLeave: 'leave' } });
  });

  test('that nobody waits for is over as soon as it is set off', () => {
    const graph = draw('start > call(kyc) -completed-> end; call -failed-> lost=end(lost)', { configs: { call: { waits: 'detached' } } });
    expect(planOf(graph).instructions['call']).not.toHaveProperty('reports');
    expect(stepDefinition('call')?.passes({ ...stepDefinition('call')?.initial, waits: 'detached' })).toEqual(['completed', 'failed']);
  });

  test('for each item of a list is given what is computed from the item', () => {
    const source = itemsOf({
      list: 'vars.owners // all of them',
      inputs: [
        { name: 'name', value: 'item.name // as registered' },
        { name: 'n', value: '1.0' },
      ],
    });
    const owners = [{ name: '甲' }, { name: '乙' }];
    expect(evaluate(source, { vars: { owners }, customer: {}, now: '2026-03-10T02:00:00.000Z' })).toEqual([
      { name: '甲', n: 1 },
      { name: '乙', n: 1 },
    ]);
    const instruction = planOf(eachDrawn()).instructions['call'];
    expect(instruction).toMatchObject({
      input: { items: '(vars.owners\n).map(item, {"name": (item.name\n)})' },
      settings: { each: true, atOnce: 5 },
    });
  });

  test('keeps the single results only where somebody wants them', () => {
    const collects = (from: string) => planOf(eachDrawn({ results: [{ variable: 'found', from }] })).instructions['call'];
    expect(collects('results')).toMatchObject({ settings: { collects: true } });
    expect(collects('counts.failed')).toMatchObject({ settings: { collects: false } });
  });

  test('is answered by whoever tries the journey out', () => {
    const plan = planOf(drawn({ results: [{ variable: 'found', from: 'output.score' }] }));
    const run = (answer: SimulatedAnswer) =>
      runScenario(plan, {
        name: both('x'),
        customer: {},
        input: { owners: [] },
        answers: { otherwise: 'first-way', byStep: { call: [answer] } },
        acts: [],
      });
    const { state, journal } = run({ outcome: 'verified', values: { output: { score: 7 } } });
    expect([state.outcome, state.variables['found']]).toEqual(['done', 7]);
    expect(journal.map(({ kind, step, outcome }) => `${kind} ${step ?? '-'} ${outcome ?? '-'}`)).toContain('left call verified');
    expect(run({ outcome: 'failed', why: { code: 'entry-paused' } }).state.outcome).toBe('lost');
  });

  test('asks for what it lacks, and too many inputs for one item are refused with the place', () => {
    const lacks = (config: JsonObject) =>
      stepDefinition('call')
        ?.facts({ ...stepDefinition('call')?.initial, ...config })
        .missing?.map(({ path }) => path);
    expect(lacks({})).toEqual(['journey']);
    expect(lacks({ mode: 'each' })).toEqual(['journey', 'list']);
    const long = Array.from({ length: 30 }, (_, index) => ({ name: `input${index}`, value: `item.name + "${'x'.repeat(70)}"` }));
    expect(() => planOf(eachDrawn({ inputs: long }))).toThrow('call inputs expression-invalid');
  });

  test('says on its card what it does', () => {
    const say = (config: JsonObject) =>
      stepDefinition('call')?.describe(
        { ...stepDefinition('call')?.initial, journey: { code: 'kyc', name: both('核实') }, ...config },
        'zh',
      );
    expect(say({})).toBe('办“核实”');
    expect(say({ mode: 'each', atOnce: 5, waits: 'detached' })).toBe('每一项办“核实”，同时 5 个，不等');
  });
});

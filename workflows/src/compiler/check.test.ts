import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyEdit } from '../graph/edits/index.js';
import type { Json } from '../graph/graph.js';
import { j1Template } from '../templates/index.js';
import { draw } from '../testing/index.js';
import { check } from './check.js';
import { compile } from './compile.js';

/** One drawing, twelve mistakes that people make, each on another step. */
const TWELVE_FAULTS = draw(
  `start > decision(vars.amonut > 1, vars.city > ) -case1-> wait(paid) -paid-> offer=message(sales) -sent-> end
   decision -case2-> touch -completed-> open=action -ok-> note=set(total = 1) > end
   decision -else-> task -done-> retry=action -ok-> end; retry -failed-> again=set(#again) > retry
   wait -time-> end; offer -suppressed-> end; offer -failed-> !
   touch -declined-> ai -ok-> end; ai -unsure-> late=wait -time-> end; ai -failed-> end; touch -expired-> end
   task -returned-> end; task -expired-> end; lost=task -done-> end; lost -returned-> end; lost -expired-> end`,
  {
    variables: { amount: 'number', city: 'string' },
    settings: { contactClass: 'sales' },
    configs: {
      offer: { consent: 'service' },
      touch: { ladder: [] },
      task: { assignment: { kind: 'queue', queue: '' } },
      late: { duration: 'tomorrow' },
      ai: { intents: [{ code: 'complaint', label: { zh: '投诉' }, examples: [] }] },
    },
  },
);

describe('a drawing with 12 different faults', () => {
  const problems = check(TWELVE_FAULTS);

  test('gets 12 problems at once, each on its step', () => {
    expect(problems.map(({ step, field, code }) => `${step} ${field ?? '-'} ${code}`)).toEqual([
      'decision cases.1.when expression-invalid',
      'decision cases.0.when unknown-variable',
      'wait duration wait-without-limit',
      'offer consent message-without-consent-class',
      'touch ladder ladder-incomplete',
      'open outcome:failed outcome-unconnected',
      'note - unknown-variable',
      'task assignment.queue queue-missing',
      'retry - loop-without-rest',
      'ai intents.0.label missing-translation',
      'late duration config-invalid',
      'lost - step-unreachable',
    ]);
  });

  test('each problem says what is wrong and what to do, in both languages', () => {
    for (const { message, remedy } of problems) {
      for (const { zh, en } of [message, remedy]) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/);
        expect(en).toMatch(/[a-z]/);
      }
    }
  });

  test('cannot be compiled, and the compiler says the same', () => {
    expect(compile(TWELVE_FAULTS)).toEqual({ problems });
  });

  test('is mended by its one-click remedies as far as they go', () => {
    const mended = problems.reduce(
      (graph, { fixes }) => (fixes[0]?.edits ?? []).reduce((one, edit) => applyEdit(one, edit).graph, graph),
      TWELVE_FAULTS,
    );
    expect(new Set(check(mended).map(({ code }) => code))).toEqual(
      new Set(['expression-invalid', 'queue-missing', 'missing-translation', 'config-invalid', 'variable-never-set']),
    );
  });
});

describe('settings of any shape', () => {
  const graph = j1Template();

  test('are answered with problems, never thrown, and never compiled unread', () => {
    const noise = fc.oneof(fc.jsonValue(), fc.constantFrom('', 'P1D', 'vars.mobile', -1, null, [], [{}], { kind: 'queue' }));
    fc.assert(
      fc.property(fc.nat(graph.steps.length - 1), fc.string(), noise, (index, key, value) => {
        const step = graph.steps[index];
        if (!step) return;
        const known = Object.keys(step.config);
        const config = { ...step.config, [known[key.length % known.length] ?? key]: value as Json };
        const compiled = compile({ ...graph, steps: graph.steps.with(index, { ...step, config }) });
        expect('plan' in compiled || compiled.problems.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('with a list of steps, a check looks only at those, and at the journey', () => {
  const found = check(TWELVE_FAULTS, { only: ['wait', 'offer'] });
  expect(found.map(({ step }) => step)).toEqual(['wait', 'offer', 'retry', 'lost']);
});

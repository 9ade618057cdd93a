import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyEdit, type Edit } from '../graph/edits/index.js';
import type { Graph, Json } from '../graph/graph.js';
import { j1Template } from '../templates/index.js';
import { both, draw } from '../testing/index.js';
import { check, recheck } from './check.js';
import { compile } from './compile.js';
import type { Problem } from './problem.js';

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

describe('checking again after an edit', () => {
  const graph = j1Template();
  const ids = graph.steps.map(({ id }) => id);
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constant('remove-steps' as const), steps: fc.subarray(ids, { minLength: 1, maxLength: 2 }) }),
    fc.constantFrom(...graph.links).map(({ from, outcome }): Edit => ({ kind: 'disconnect', from, outcome })),
    fc
      .tuple(fc.constantFrom(...graph.links), fc.constantFrom(...ids))
      .map(([link, to]): Edit => ({ kind: 'connect', link: { ...link, to } })),
    fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).map(([step, zh]): Edit => ({ kind: 'rename-step', step, name: { zh } })),
    fc
      .tuple(
        fc.constantFrom(...ids),
        fc.constantFrom('duration', 'form', 'consent', 'cases.0.when', 'input', 'ladder.1.tries'),
        fc.constantFrom<string | number | null>('', 'P1D', 'vars.mobile', 0, null),
      )
      .map(([step, path, value]): Edit => ({ kind: 'set-config', step, path, value })),
    fc.constantFrom(...graph.variables).map(({ name }): Edit => ({ kind: 'remove-variable', name })),
    fc.constantFrom(...ids).map((step): Edit => ({
      kind: 'set-triggers',
      step,
      on: [{ id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT1H' }, interrupting: true }],
    })),
    fc
      .constantFrom('apply', 'review')
      .map((id): Edit => ({ kind: 'paste', steps: graph.steps.filter((step) => step.id === id), links: [] })),
  );

  test('only what was touched finds what checking everything finds, whatever was edited', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        let before: Graph = graph;
        let problems: readonly Problem[] = check(graph);
        for (const one of edits) {
          const after = applyEdit(before, one).graph;
          problems = recheck({ before, after, problems });
          expect(problems).toEqual(check(after));
          before = after;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a customer attribute that the journey no longer writes is missed wherever it is read', () => {
    const before = draw('start > set > decision(customer.score > 1) -case1-> end; decision -else-> end', {
      configs: { set: { attributes: [{ name: 'score', value: '5' }] } },
    });
    const after = applyEdit(before, { kind: 'set-config', step: 'set', path: 'attributes', value: [] }).graph;
    expect(recheck({ before, after, problems: check(before) }).map(({ step, code }) => [step, code])).toEqual([
      ['decision', 'unknown-variable'],
    ]);
  });

  test('with a list of steps, looks only at those, and at the journey', () => {
    const found = check(TWELVE_FAULTS, { only: ['wait', 'offer'] });
    expect(found.map(({ step }) => step)).toEqual(['wait', 'offer', 'retry', 'lost']);
  });
});

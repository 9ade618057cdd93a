import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyEdit, type Edit } from '../graph/edits/index.js';
import type { Graph } from '../graph/graph.js';
import { stepTypes } from '../steps/index.js';
import { j1Template } from '../templates/index.js';
import { both, draw, DRAWN_FORM } from '../testing/index.js';
import { check, recheck } from './check.js';
import type { Problem } from './problem.js';

/** Branches, side lines, undoing and chance, which the template has not. */
const tangle = draw(
  `start(amount) > split(a: 60, control: 40) -a-> parallel(x, y) -x-> action -ok-> set(other = vars.amount) > join(parallel) > message -sent-> end
   split -control-> wait(PT1H, paid) -time-> task -done-> decision(vars.other > 1) -case1-> end2=end(two); decision -else-> wait
   wait -paid-> compensate -done-> end; parallel -y-> wait2=wait(P1D) -time-> join; action -failed-> !
   message -suppressed-> end; message -failed-> !; task -returned-> wait; task -expired-> aside=wait(PT1H) -time-> over=end(over)`,
  {
    variables: { amount: 'number', other: 'number' },
    configs: { action: { undo: 'call', undoPath: '/undo', results: [{ variable: 'other', from: 'reference' }] } },
    on: { task: [{ id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT1H' }, interrupting: false }] },
  },
);

/** Some edit of every kind there is: a kind without a line here does not compile. */
function editsOf(graph: Graph): fc.Arbitrary<Edit> {
  const step = fc.constantFrom(...graph.steps.map(({ id }) => id));
  const link = fc.constantFrom(...graph.links);
  const variable = fc.constantFrom(...graph.variables.map(({ name }) => name), 'unheard');
  const paths = [
    'duration',
    'form',
    'consent',
    'cases.0.when',
    'input',
    'ladder.1.tries',
    'of',
    'need',
    'arms',
    'branches',
    'undo',
    'outcome',
    'results',
  ];
  const values = fc.constantFrom('', 'P1D', 'vars.mobile', 'vars.other > 2', 0, null, 'any', 'parallel', 'none', []);
  const kinds: { readonly [Kind in Edit['kind']]: fc.Arbitrary<Extract<Edit, { readonly kind: Kind }>> } = {
    'add-step': fc.tuple(fc.constantFrom(...stepTypes), link).map(([type, into]) => {
      const id = `new-${type.type}`;
      const added = { id, type: type.type, name: both(type.type), config: type.initialOf(id), on: [], raises: [], at: { x: 0, y: 0 } };
      return { kind: 'add-step', step: added, intoLink: into.id };
    }),
    'remove-steps': fc
      .subarray(
        graph.steps.map(({ id }) => id),
        { minLength: 1, maxLength: 2 },
      )
      .map((steps) => ({ kind: 'remove-steps', steps })),
    'move-steps': step.map((id) => ({ kind: 'move-steps', places: { [id]: { x: 7, y: 4_000 } } })),
    connect: fc.tuple(link, step).map(([one, to]) => ({ kind: 'connect', link: { ...one, to } })),
    disconnect: link.map(({ from, outcome }) => ({ kind: 'disconnect', from, outcome })),
    raise: fc.tuple(link, fc.boolean()).map(([{ from, outcome }, on]) => ({ kind: 'raise', step: from, outcome, on })),
    'rename-step': fc.tuple(step, step).map(([id, zh]) => ({ kind: 'rename-step', step: id, name: { zh } })),
    'configure-step': fc.tuple(step, step).map(([id, other]) => ({
      kind: 'configure-step',
      step: id,
      config: graph.steps.find((one) => one.id === other)?.config ?? {},
    })),
    'set-config': fc
      .tuple(step, fc.constantFrom(...paths), values)
      .map(([id, path, value]) => ({ kind: 'set-config', step: id, path, value })),
    'set-triggers': fc.tuple(step, fc.boolean()).map(([id, interrupting]) => ({
      kind: 'set-triggers',
      step: id,
      on: [{ id: 'late', label: both('late'), when: { kind: 'timer', after: 'PT1H' }, interrupting }],
    })),
    'set-variable': variable.map((name) => ({
      kind: 'set-variable',
      variable: { name, label: both(name), type: 'string', dataClass: 'C1' },
    })),
    'remove-variable': variable.map((name) => ({ kind: 'remove-variable', name })),
    'set-form': fc
      .constantFrom(...graph.forms.map(({ id }) => id), 'form')
      .map((id) => ({ kind: 'set-form', form: { ...DRAWN_FORM, id } })),
    'remove-form': fc.constantFrom(...graph.forms.map(({ id }) => id), 'form').map((form) => ({ kind: 'remove-form', form })),
    'set-exits': fc.constantFrom('vars.unheard > 1', 'event.x > 1', '1 +').map((match) => ({
      kind: 'set-exits',
      exits: [{ id: 'gone', label: { zh: '走了' }, goal: false, event: 'gone', match, outcome: 'gone' }],
    })),
    'set-settings': fc
      .constantFrom('sales' as const, 'service' as const)
      .map((contactClass) => ({ kind: 'set-settings', settings: { contactClass, exits: [], calendar: 'unheard' } })),
    'rename-journey': fc.constant({ kind: 'rename-journey', name: both('other') }),
    'open-part': step.map((id) => ({ kind: 'open-part', part: { kind: 'step', step: id } })),
    'lock-part': step.map((id) => ({ kind: 'lock-part', part: { kind: 'step', step: id } })),
    paste: step.map((id) => ({ kind: 'paste', steps: graph.steps.filter((one) => one.id === id), links: [] })),
  };
  return fc.oneof(...Object.values<fc.Arbitrary<Edit>>(kinds));
}

describe('checking again after an edit', () => {
  test.each([
    ['the template', j1Template(), 60],
    ['branches, chance and side lines', tangle, 150],
  ])('only what was touched finds what checking everything finds, whatever is edited in %s', (_, graph, numRuns) => {
    const known = { calendars: ['bank'] };
    fc.assert(
      fc.property(fc.array(editsOf(graph), { minLength: 1, maxLength: 8 }), (edits) => {
        let before: Graph = graph;
        let problems: readonly Problem[] = check(graph, { known });
        for (const edit of edits) {
          // The editor gives every new step an id of its own.
          if (edit.kind === 'add-step' && before.steps.some(({ id }) => id === edit.step.id)) continue;
          const after = applyEdit(before, edit).graph;
          problems = recheck({ before, after, problems, known });
          expect(problems).toEqual(check(after, { known }));
          before = after;
        }
      }),
      { numRuns },
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
});

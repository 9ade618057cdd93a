import { expect, test } from '@jest/globals';
import { check, recheck, type Problem } from '@tongtu/workflows/compiler';
import { applyEdit, type Edit } from '@tongtu/workflows/edits';
import type { Graph } from '@tongtu/workflows/graph';
import { j1Template } from '@tongtu/workflows/templates';
import { createChecker, type CheckAnswer, type CheckQuestion, type CheckWorker } from './checker.js';
import { applyDelta, deltaOf } from './graph-delta.js';

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const edits: readonly Edit[] = [
  { kind: 'rename-step', step: 'review', name: { zh: '复核' } },
  { kind: 'remove-steps', steps: ['call-back'] },
  { kind: 'disconnect', from: 'fill', outcome: 'completed' },
  { kind: 'set-variable', variable: { name: 'extra', label: { zh: '另外' }, type: 'string', dataClass: 'C1' } },
  { kind: 'rename-journey', name: { zh: '改了名' } },
];

test('the other side has the same drawing after every change, and keeps what did not change', () => {
  let here = j1Template();
  let there = applyDelta(undefined, sent(deltaOf(undefined, here)));
  for (const edit of edits) {
    const next = applyEdit(here, edit).graph;
    const arrived = applyDelta(there, sent(deltaOf(here, next)));
    expect(arrived).toEqual(next);
    expect(arrived.steps.find(({ id }) => id === 'apply')).toBe(there.steps.find(({ id }) => id === 'apply'));
    [here, there] = [next, arrived];
  }
});

test('a changed step is sent alone', () => {
  const graph = j1Template();
  const delta = deltaOf(graph, applyEdit(graph, { kind: 'rename-step', step: 'review', name: { zh: '复核' } }).graph);
  expect([delta.steps.map(({ id }) => id), delta.links, delta.rest]).toEqual([['review'], undefined, undefined]);
});

test('a change without its drawing is refused', () => {
  const graph = j1Template();
  expect(() => applyDelta(undefined, deltaOf(graph, graph))).toThrow('without the drawing');
});

/** A worker in the same thread, answering when told. */
function fakeWorker() {
  const questions: CheckQuestion[] = [];
  let known: { graph: Graph; problems: readonly Problem[] } | undefined;
  const worker: CheckWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (one) => questions.push(sent(one)),
    terminate: () => undefined,
  };
  const answer = (): void => {
    const question = questions.shift();
    if (question === undefined) return;
    const graph = applyDelta(question.whole ? undefined : known?.graph, question.delta);
    const problems = known && !question.whole ? recheck({ before: known.graph, after: graph, problems: known.problems }) : check(graph);
    known = { graph, problems };
    worker.onmessage?.({ data: { number: question.number, problems } } as MessageEvent<CheckAnswer>);
  };
  return { worker, answer };
}

test('only the answer to the newest drawing counts, and it is what a full check finds', () => {
  const heard: (readonly Problem[])[] = [];
  const { worker, answer } = fakeWorker();
  const checker = createChecker(
    () => worker,
    (problems) => heard.push(problems),
  );
  const first = j1Template();
  const broken = applyEdit(first, { kind: 'disconnect', from: 'fill', outcome: 'completed' }).graph;
  checker.ask(first);
  checker.ask(broken);
  answer();
  expect(heard).toEqual([]);
  answer();
  expect(heard).toEqual([sent(check(broken))]);
});

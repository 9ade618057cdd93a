import { describe, expect, test } from '@jest/globals';
import { check } from '../../compiler/check.js';
import { parseGraph } from '../../graph/parse-graph.js';
import type { Graph } from '../../graph/graph.js';
import { runScenario } from '../../simulator/index.js';
import { planOf } from '../../testing/index.js';
import type { JourneyTemplate } from '../template.js';

/** What a template's trials leave out, and what the checker says of it when days last seconds. */
export interface TemplateExpectation {
  /** `step outcome` of the links that no trial takes, with the bank's limits. */
  readonly untaken: readonly string[];
  /** The same with limits of seconds, where it differs. */
  readonly untakenFast?: readonly string[];
  /** `step code`: a loop that goes round in seconds is rightly warned about. */
  readonly fastProblems?: readonly string[];
}

/** What must be true of every journey that ships: no problem, room on the screen, trials that come out as they say and go by nearly everything. */
export function templateContract(
  template: JourneyTemplate,
  { untaken, untakenFast = untaken, fastProblems = [] }: TemplateExpectation,
): void {
  describe('the drawing', () => {
    test('has no problem, not even a warning', () => {
      expect(check(template.draw())).toEqual([]);
      expect(check(template.draw(template.fastLimits)).map(({ step, code }) => `${step} ${code}`)).toEqual(fastProblems);
    });

    test('can be stored and read again unchanged', () => {
      const graph = template.draw();
      expect(graph.template).toEqual({ code: template.code, version: 1 });
      expect(parseGraph(JSON.parse(JSON.stringify(graph)))).toEqual({ graph });
    });

    test('fits the canvas of a screen of 1366 by 768 at half its size, no card on another', () => {
      const { steps } = template.draw();
      const [xs, ys] = [steps.map(({ at }) => at.x), steps.map(({ at }) => at.y)];
      expect(Math.max(...xs) - Math.min(...xs) + CARD.width).toBeLessThanOrEqual(1_524);
      expect(Math.max(...ys) - Math.min(...ys) + CARD.height).toBeLessThanOrEqual(1_280);
      expect(new Set(steps.map(({ at }) => `${Math.round(at.x / COLUMN)} ${at.y}`)).size).toBe(steps.length);
    });
  });

  describe.each([
    ['with the limits of the bank', template.draw(), untaken],
    ['with limits of seconds', template.draw(template.fastLimits), untakenFast],
  ])('the saved trials, %s', (_, graph, left) => trialsOf(template, graph, left));
}

const COLUMN = 264;
const CARD = { width: 216, height: 88 } as const;

function trialsOf(template: JourneyTemplate, graph: Graph, left: readonly string[]): void {
  const plan = planOf(graph);
  const all = template.scenarios(graph).map((scenario) => ({ scenario, run: runScenario(plan, scenario) }));

  test.each(all.map(({ scenario, run }) => [scenario.name.zh, { scenario, run }] as const))('%s', (_name, { scenario, run }) => {
    expect([run.state.status, run.state.outcome]).toEqual(['ended', scenario.ends]);
    expect(run.unfit).toEqual([]);
  });

  test('have names of their own, in both languages', () => {
    const names = all.flatMap(({ scenario: { name } }) => [name.zh, name.en]);
    expect(new Set(names).size).toBe(2 * all.length);
  });

  test('go by every step of the drawing, and by nearly every outcome', () => {
    const taken = new Set(all.flatMap(({ run }) => run.coverage.map(({ step, outcome }) => `${step} ${outcome}`)));
    expect(graph.links.map(({ from, outcome }) => `${from} ${outcome}`).filter((one) => !taken.has(one))).toEqual(left);
  });
}

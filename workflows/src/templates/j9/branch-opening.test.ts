import { describe, expect, test } from '@jest/globals';
import { applyEdit } from '../../graph/edits/index.js';
import { applyOverlay, checkOverlay, mergeTemplate, type Overlay } from '../../kitchen/index.js';
import { runScenario } from '../../simulator/index.js';
import { stepDefinition } from '../../steps/index.js';
import { planOf } from '../../testing/index.js';
import { openingTemplate } from './branch-opening.js';
import { branchOpening } from './index.js';

const graph = openingTemplate();
const plan = planOf(graph);

function journalOf(name: string) {
  const scenario = branchOpening.scenarios(graph).find((one) => one.name.en === name);
  if (!scenario) throw new Error(`There is no trial "${name}".`);
  return runScenario(plan, scenario).journal;
}

describe('a branch that checks by this template', () => {
  const overlay: Overlay = {
    settings: [{ part: { kind: 'setting', step: 'morning', path: 'schedule.at' }, value: '08:30' }],
    items: [
      {
        part: { kind: 'items', step: 'check', path: 'checklist' },
        item: { id: 'own-flag', label: { zh: '升旗', en: 'Flag' }, evidence: 'photo' },
      },
    ],
    steps: [],
  };

  test('has its own time and its own items, and keeps them when head office publishes anew', () => {
    const item = { id: 'lobby', label: { zh: '大堂地面', en: 'Lobby floor' }, evidence: 'photo' };
    const next = applyEdit(graph, { kind: 'set-config', step: 'check', path: 'checklist.6', value: item }).graph;
    const merged = mergeTemplate(graph, next, overlay);
    expect(merged).toEqual({ overlay, conflicts: [], notices: [] });
    const applied = applyOverlay(next, merged.overlay);
    if (!('graph' in applied)) throw new Error('It does not fit.');
    const [start, check] = applied.graph.steps;
    expect(start && stepDefinition(start.type)?.describe(start.config, 'zh', applied.graph)).toMatch(/^每个工作日 8:30/);
    const items = (check?.config['checklist'] ?? []) as readonly { readonly id: string }[];
    expect(items.map(({ id }) => id).slice(-2)).toEqual(['lobby', 'own-flag']);
    expect(planOf(applied.graph)).toBeTruthy();
  });

  test('cannot check after it has opened', () => {
    const late = { ...overlay, settings: [{ part: { kind: 'setting', step: 'morning', path: 'schedule.at' }, value: '10:00' }] } as const;
    expect(checkOverlay(graph, late).map(({ code, part }) => [code, part.zh])).toEqual([['outside', '几点开始检查']]);
  });
});

describe('the opening of a branch', () => {
  test('is checked every working day at eight, in every branch', () => {
    const [start] = graph.steps;
    expect(start && stepDefinition(start.type)?.describe(start.config, 'zh', graph)).toMatch(/^每个工作日 8:00/);
  });

  test('is told to the manager at ten to nine, and seen to by the region from five past nine', () => {
    const journal = journalOf('Late, the region sees to it, then it is done');
    const times = journal.flatMap(({ kind, step, at }) =>
      ['goal-passed', 'deadline-passed', 'side-line'].includes(kind) ? [`${kind} ${step} ${at.slice(11, 16)}`] : [],
    );
    // Eight in the morning in Shanghai is midnight in Greenwich.
    expect(times.toSorted()).toEqual(['deadline-passed check 01:05', 'goal-passed check 00:50', 'side-line check 01:05']);
    expect(journal.find(({ kind, step }) => kind === 'withdrawn' && step === 'follow')?.why?.code).toBe('reached-end');
  });

  test('is not finished before every item has its evidence', () => {
    const { unfit, journal } = runScenario(plan, {
      name: { zh: '' },
      customer: {},
      input: {},
      acts: [
        { after: 'PT1S', act: { kind: 'check', step: 'check', as: 'branch', item: 'vault', evidence: 'photo' } },
        { after: 'PT1S', act: { kind: 'complete', step: 'check', as: 'branch' } },
      ],
    });
    expect([unfit, journal.some(({ kind }) => kind === 'completed')]).toEqual([[], false]);
  });
});

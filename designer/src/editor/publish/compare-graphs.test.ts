import { describe, expect, test } from '@jest/globals';
import { applyEdit, type Edit } from '@tongtu/workflows/edits';
import type { Graph } from '@tongtu/workflows/graph';
import { j1Template } from '@tongtu/workflows/templates';
import { compareGraphs } from './compare-graphs.js';
import { diffDrawing } from './diff-drawing.js';

const v7 = j1Template();
const edited = (...edits: readonly Edit[]): Graph => edits.reduce((graph, edit) => applyEdit(graph, edit).graph, v7);
const said = (after: Graph, language: 'zh' | 'en' = 'zh') =>
  compareGraphs(v7, after, language).map(({ kind, name, details }) => [
    kind,
    name,
    ...details.map(({ what, before, after: now }) => (before === undefined ? what : `${what} ${before} → ${now ?? ''}`)),
  ]);

describe('what changed since the last version', () => {
  test('a drawing that was only tidied up says the same', () => {
    expect(said(edited({ kind: 'move-steps', places: { fill: { x: 8, y: 8 } }, pin: true }))).toEqual([]);
  });

  test('a time is said from what to what, in the reader’s language', () => {
    const after = edited({ kind: 'set-config', step: 'review', path: 'expires', value: 'PT8H' });
    expect(said(after)).toEqual([['changed', '客户经理复核', '多久内办完 1 天 → 8 时']]);
    expect(said(after, 'en')).toEqual([['changed', 'Manager reviews', 'Finish within 1 day → 8 h']]);
  });

  test('working time and windows are said too', () => {
    const after = edited(
      { kind: 'set-config', step: 'await-supply', path: 'duration', value: { amount: 3, unit: 'days' } },
      { kind: 'set-config', step: 'await-supply', path: 'windows', value: [{ days: 'working', from: '09:00', to: '17:00' }] },
      { kind: 'set-config', step: 'await-supply', path: 'atTime', value: '09:30' },
    );
    expect(said(after)).toEqual([
      ['changed', expect.any(String), '最多等多久 1 天 → 3 个工作日', '几点 没有 → 9:30', '只在这些时段 没有 → 工作日 9:00–17:00'],
    ]);
  });

  test('a step that got another name is one change, not one for every link that leads to it', () => {
    expect(said(edited({ kind: 'rename-step', step: 'not-opened', name: { zh: '没开成' } }))).toEqual([
      ['changed', '没开成', '名字 未开户 → 没开成'],
    ]);
  });

  test('the relay ladder is compared rung by rung', () => {
    const after = edited(
      { kind: 'set-config', step: 'fill', path: 'ladder.1.tryFor', value: 'PT45M' },
      { kind: 'set-config', step: 'fill', path: 'ladder.3.directWhen', value: null },
    );
    expect(said(after)).toEqual([['changed', '填写开户申请', '智能助手每次 30 分 → 45 分', '客户的经理直达条件']]);
  });

  test('a step that is gone takes its links along, and says where the others lead now', () => {
    const after = edited({ kind: 'remove-steps', steps: ['note-expired'] });
    expect(said(after)).toEqual([
      ['changed', '填写开户申请', '“已过期”去处 记下申请过期 → 未开户'],
      ['removed', '记下申请过期'],
    ]);
  });

  test('a part that was opened to branches is a change of the whole', () => {
    const after = edited({ kind: 'open-part', part: { kind: 'step', step: 'review' } });
    expect(said(after)).toEqual([['changed', v7.name.zh, '网点能改的地方']]);
    expect(said(after, 'en')).toEqual([['changed', v7.name.en, 'what branches may change']]);
  });

  test('settings of the journey and forms are changes of the whole', () => {
    const after = edited({ kind: 'remove-variable', name: 'mobile' }, { kind: 'remove-form', form: 'review' });
    expect(said(after).at(-1)).toEqual(['changed', '断点续接·财富账户开户', '变量', '表单“资料复核”']);
  });
});

test('the drawing of the difference still shows what is gone, marked, and which links are new', () => {
  const after = edited(
    { kind: 'remove-steps', steps: ['call-back'] },
    { kind: 'connect', link: { id: 'understand.unsure', from: 'understand', outcome: 'unsure', to: 'note-declined' } },
  );
  const { graph, layer } = diffDrawing(v7, after, compareGraphs(v7, after, 'zh'));
  expect(graph.steps.map(({ id }) => id)).toContain('call-back');
  expect(layer.steps?.['call-back']?.diff?.kind).toBe('removed');
  expect(layer.steps?.['understand']?.diff).toEqual({ kind: 'changed', mark: '2' });
  expect(layer.links?.['understand.unsure']).toEqual({ diff: 'added' });
  expect(Object.keys(layer.links ?? {}).filter((id) => id.startsWith('gone')).length).toBeGreaterThan(0);
  expect(new Set(graph.links.map(({ from, outcome }) => `${from} ${outcome}`)).size).toBe(graph.links.length);
});

test('what is gone never lies under what has come to its place', () => {
  const old = v7.steps.find(({ id }) => id === 'note-expired');
  if (old === undefined) throw new Error('no such step');
  const after = edited(
    { kind: 'remove-steps', steps: ['note-expired'] },
    { kind: 'add-step', step: { ...old, id: 'other', name: { zh: '别的' } } },
  );
  const { graph } = diffDrawing(v7, after, compareGraphs(v7, after, 'zh'));
  const at = (id: string) => graph.steps.find((step) => step.id === id)?.at;
  expect(at('other')).toEqual(old.at);
  expect(at('note-expired')).toEqual({ x: old.at.x + 264, y: old.at.y });
});

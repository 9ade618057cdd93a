import { describe, expect, test } from '@jest/globals';
import { applyEdit } from '@tongtu/workflows/edits';
import { j1Template } from '@tongtu/workflows/templates';
import { draw } from '@tongtu/workflows/testing';
import { sizeOf } from '../../ui/drawing/measures.js';
import { createPainter } from './draw-graph.js';
import { makeRoom, placeAfter } from './make-room.js';
import { sideSteps } from './side-steps.js';

describe('the picture of a graph', () => {
  test('an edit of one step redraws that card only', () => {
    const paint = createPainter();
    const graph = j1Template();
    const before = paint(graph, 'zh');
    const after = paint(applyEdit(graph, { kind: 'rename-step', step: 'review', name: { zh: '复核' } }).graph, 'zh');
    const changed = after.steps.filter((step, index) => step !== before.steps[index]);
    expect(changed.map(({ name }) => name)).toEqual(['复核']);
    expect(after.links).toBe(before.links);
  });

  test('cards speak the reader’s language', () => {
    const paint = createPainter();
    const fill = (language: 'zh' | 'en') => paint(j1Template(), language).steps.find(({ id }) => id === 'fill');
    expect(fill('zh')).toMatchObject({
      name: '填写开户申请',
      shape: 'touch',
      family: 'customer',
      summary: '4 段 23 项，边填边存，换人不重填',
    });
    expect(fill('en')).toMatchObject({
      name: 'Fill in the application',
      outcomes: [{ label: 'Completed' }, { label: 'Declined' }, { label: 'Expired' }],
    });
    expect(fill('zh')?.ladder?.map(({ text }) => text)).toEqual(['10 分', '30 分', '2 时', '兜底']);
  });

  test('an outcome that stops and raises is drawn so', () => {
    const core = createPainter()(j1Template(), 'zh').steps.find(({ id }) => id === 'open-account');
    expect(core?.outcomes.filter(({ raises }) => raises === true).map(({ code }) => code)).toEqual(['failed']);
  });
});

test('what only a quiet trigger leads to stands on a side line, what the main line reaches too does not', () => {
  const trigger = { id: 'late', label: { zh: '久等' }, when: { kind: 'timer', after: 'PT1H' }, interrupting: false } as const;
  const graph = draw('start > wait(PT1H) > end; set > message > end', { on: { wait: [trigger] } });
  const links = [...graph.links, { id: 'wait.on.late', from: 'wait', outcome: 'on.late', to: 'set' }];
  expect([...sideSteps({ ...graph, links })]).toEqual(['set', 'message']);
  expect(sideSteps(graph).size).toBe(0);
});

describe('room for a new card', () => {
  const { steps } = createPainter()(j1Template(), 'zh');
  const size = { width: 216, height: 64 };

  test('nothing moves where there is room', () => {
    expect(makeRoom(steps, { x: -800, y: 0 }, size)).toEqual({});
  });

  test('between two rows all below move down, and then no cards lie on one another', () => {
    const at = { x: 264, y: 224 };
    const moved = makeRoom(steps, at, size);
    const boxes = [{ id: 'new', ...at, ...size }, ...steps.map((step) => ({ ...step, ...sizeOf(step), ...moved[step.id] }))];
    const clash = boxes.filter((a) =>
      boxes.some((b) => a.id !== b.id && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
    );
    expect(clash.map(({ id }) => id)).toEqual([]);
    expect(Object.keys(moved)).not.toContain('apply');
  });

  test('the next card stands below, beside what is there already', () => {
    const apply = steps.find(({ id }) => id === 'apply');
    if (apply === undefined) throw new Error('no start');
    expect(placeAfter([apply], apply, 'next')).toEqual({ x: 264, y: 104 });
    expect(placeAfter(steps, apply, 'next').x).not.toBe(264);
  });
});

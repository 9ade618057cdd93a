import { describe, expect, test } from '@jest/globals';
import { applyEdit } from '@tongtu/workflows/edits';
import type { Graph } from '@tongtu/workflows/graph';
import { j1Template } from '@tongtu/workflows/templates';
import { draw } from '@tongtu/workflows/testing';
import { sizeOf } from '../../ui/drawing/measures.js';
import { createPainter } from './draw-graph.js';
import { looseOutcome, placeStep, type Wish } from './place-step.js';
import { wishFor } from './wish-for.js';

const graph = j1Template();
const painted = (of: Graph) => createPainter()(of, 'zh').steps;

function added(type: string, wish: Wish): { readonly after: Graph; readonly id: string } {
  const { id, edits } = placeStep({ graph, steps: painted(graph) }, type, wish);
  return { id, after: edits.reduce((drawn, edit) => applyEdit(drawn, edit).graph, graph) };
}

function clashes(of: Graph): readonly string[] {
  const boxes = painted(of).map((step) => ({ ...step, ...sizeOf(step) }));
  return boxes
    .filter((a) =>
      boxes.some((b) => a.id !== b.id && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
    )
    .map(({ id }) => id);
}

describe('a new card', () => {
  test.each([
    ['in a link', 'message', { kind: 'into', link: 'apply.next' }],
    ['after a way out that is linked', 'set', { kind: 'after', step: 'fill', outcome: 'declined' }],
    ['wherever there is room', 'touch', { kind: 'near', at: { x: 500, y: 400 } }],
    ['that is an end', 'end', { kind: 'into', link: 'note-expired.next' }],
    ['with another that belongs to it', 'parallel', { kind: 'into', link: 'apply.next' }],
    ['with another, wherever there is room for both', 'parallel', { kind: 'near', at: { x: 500, y: 400 } }],
  ] as const)('%s lies on no other', (_, type, wish) => {
    expect(clashes(added(type, wish).after)).toEqual([]);
  });

  test('put near a place stays near it', () => {
    const { after, id } = added('wait', { kind: 'near', at: { x: 500, y: 400 } });
    const at = after.steps.find((step) => step.id === id)?.at;
    expect(Math.hypot((at?.x ?? 0) - 392, (at?.y ?? 0) - 356)).toBeLessThan(600);
  });
});

describe('a click in the palette', () => {
  const loose = draw('start > wait(PT1H) > end');
  const open = { ...loose, links: loose.links.slice(0, 1) };
  const wish = (selected: readonly string[], type = 'set', graph: Graph = open) =>
    wishFor({ graph, steps: painted(graph), selected, middle: { x: 1, y: 2 } }, type);

  test('goes on from the selected step where it leads nowhere yet', () => {
    expect(wish(['wait'])).toEqual({ kind: 'after', step: 'wait', outcome: 'time' });
    expect(painted(open).map((step) => looseOutcome(step, open))).toEqual([undefined, 'time', undefined]);
  });

  test('goes into the selected link', () => {
    expect(wish(['start.next'])).toEqual({ kind: 'into', link: 'start.next' });
  });

  test('goes into the only link of a drawing that has just been begun', () => {
    const begun = draw('start > end');
    expect(wish([], 'set', begun)).toEqual({ kind: 'into', link: 'start.next' });
    expect(wish([], 'end', begun)).toMatchObject({ kind: 'near' });
  });

  test('else goes where one looks; a start always does', () => {
    const near = { kind: 'near', at: { x: 1, y: 2 } };
    expect([wish([], 'set', loose), wish(['start']), wish(['start', 'wait']), wish(['wait'], 'start')]).toEqual([near, near, near, near]);
  });
});

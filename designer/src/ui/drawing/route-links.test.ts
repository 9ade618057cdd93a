import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DrawingLink, DrawingStep } from './drawing-data.js';
import { routeLinks } from './route-links.js';
import { relayLinks, relaySteps } from './testing/break-off-relay.js';
import { crossesCard, sharedLength, stretchesOf } from './testing/geometry.js';

const routes = routeLinks(relaySteps, relayLinks);

function pointsOf(link: string): readonly (readonly [number, number])[] {
  return (routes.get(link)?.points ?? []).map(({ x, y }) => [x, y] as const);
}

const targets = new Map(relayLinks.map(({ id, to }) => [id, to]));

/** Pairs of links that lead to different steps and lie on each other. */
function strangersOnOneLine(links: readonly DrawingLink[], steps: readonly DrawingStep[]): readonly string[] {
  const to = new Map(links.map((link) => [link.id, link.to]));
  const all = stretchesOf(routeLinks(steps, links));
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => to.get(a.link) !== to.get(b.link) && sharedLength(a, b) > 4)
      .map((b) => `${a.link} lies on ${b.link}`),
  );
}

describe('the links of the break-off relay', () => {
  test('are all drawn', () => {
    expect(routes.size).toBe(relayLinks.length);
  });

  test('have only right angles', () => {
    for (const { from, to } of stretchesOf(routes)) expect(from.x === to.x || from.y === to.y).toBe(true);
  });

  test('go straight down where the target is right below', () => {
    expect(pointsOf('start/next')).toEqual([
      [372, 64],
      [372, 100],
    ]);
  });

  test('use the upper lane to the far side and the lower one to the near side, so that they do not cross', () => {
    expect(pointsOf('fill/客户不办')[1]).toEqual([372, 237]);
    expect(pointsOf('fill/已完成')[1]).toEqual([300, 251]);
  });

  test('use the middle lane where nothing else runs', () => {
    expect(pointsOf('guard/通过')[1]).toEqual([300, 374]);
    expect(pointsOf('wait/30 分钟到')[1]).toEqual([54, 630]);
  });

  test('go 24 px outside the outermost column where cards are in the way, and share that line when they lead to the same step', () => {
    expect(pointsOf('guard/拦截')).toEqual([
      [444, 352],
      [444, 374],
      [768, 374],
      [768, 630],
      [636, 630],
      [636, 646],
    ]);
    expect(pointsOf('record/next').slice(2)).toEqual(pointsOf('guard/拦截').slice(2));
  });

  test('leave a trigger to the side and come down over their target', () => {
    expect(pointsOf('fill/on.breakpoint')).toEqual([
      [178, 132],
      [108, 132],
      [108, 260],
    ]);
  });

  test('end with an arrow whose tip touches the card', () => {
    expect(routes.get('start/next')?.arrow).toBe('M367.5 96h9l-4.5 7z');
  });

  test('have corners of radius 10, less where a stretch is short', () => {
    expect(routes.get('guard/拦截')?.path).toContain('L758 374 Q768 374 768 384');
  });

  test('never pass over a card', () => {
    for (const stretch of stretchesOf(routes))
      for (const step of relaySteps) expect([stretch.link, step.id, crossesCard(stretch, step)]).toEqual([stretch.link, step.id, false]);
  });

  test('never share a line unless they lead to the same step', () => {
    expect(strangersOnOneLine(relayLinks, relaySteps)).toEqual([]);
    expect(targets.size).toBe(relayLinks.length);
  });
});

function plain(id: string, x: number, y: number): DrawingStep {
  return {
    id,
    type: 'set',
    name: id,
    summary: '',
    family: 'neutral',
    x,
    y,
    outcomes: [
      { code: 'a', label: 'a' },
      { code: 'b', label: 'b' },
    ],
    triggers: [],
    shape: 'card',
  };
}

describe('links that go against the stream', () => {
  const steps = [plain('first', 0, 0), plain('second', 0, 128), plain('third', 0, 256)];

  test('loop outside the outermost column', () => {
    const route = routeLinks(steps, [{ id: 'back', from: 'third', outcome: 'b', to: 'first' }]).get('back');
    expect(Math.max(...(route?.points.map(({ x }) => x) ?? []))).toBe(240);
    expect(route?.points.at(-1)).toEqual({ x: 108, y: -4 });
  });

  test('from two places to two places run beside each other', () => {
    const links = [
      { id: 'outer', from: 'third', outcome: 'b', to: 'first' },
      { id: 'inner', from: 'second', outcome: 'b', to: 'second' },
    ];
    expect(strangersOnOneLine(links, steps)).toEqual([]);
  });

  test('are left out when their step is not there', () => {
    expect(routeLinks(steps, [{ id: 'lost', from: 'first', outcome: 'a', to: 'nowhere' }]).size).toBe(0);
  });
});

describe('links between cards that stand in no rows', () => {
  const anywhere = fc.record({
    column: fc.integer({ min: 0, max: 3 }),
    row: fc.integer({ min: 0, max: 4 }),
    dy: fc.integer({ min: 0, max: 60 }),
  });

  test('never pass over a card when there is a way around', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anywhere, { minLength: 2, maxLength: 9, selector: ({ column, row }) => column * 10 + row }), (places) => {
        const steps = places.map(({ column, row, dy }, index) => plain(String(index), column * 264, row * 190 + dy));
        const links = steps.slice(1).map((step, index) => ({ id: `l${String(index)}`, from: String(index), outcome: 'a', to: step.id }));
        for (const stretch of stretchesOf(routeLinks(steps, links))) {
          for (const step of steps) expect([stretch, step.id, crossesCard(stretch, step)]).toEqual([stretch, step.id, false]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

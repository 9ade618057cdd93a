import { describe, expect, test } from '@jest/globals';
import { createProjection } from './projection.js';
import { routeLinks } from './route-links.js';
import { relayLinks, relaySteps } from './testing/break-off-relay.js';
import { whileDragging, type Moving } from './while-dragging.js';

function settledRelay(copies = 1) {
  const steps = Array.from({ length: copies }, (_, copy) =>
    relaySteps.map((step) => ({ ...step, id: `${String(copy)}${step.id}`, x: step.x + copy * 1100 })),
  ).flat();
  const links = Array.from({ length: copies }, (_, copy) =>
    relayLinks.map((link) => ({
      ...link,
      id: `${String(copy)}${link.id}`,
      from: `${String(copy)}${link.from}`,
      to: `${String(copy)}${link.to}`,
    })),
  ).flat();
  const projection = createProjection();
  const scene = { steps, links, layer: {}, selected: new Set<string>(), editable: true };
  return { steps, links, nodes: projection.nodes(scene), edges: projection.edges(scene, routeLinks(steps, links)) };
}

const toTheRight: Moving = new Map([['0record', { x: 560, y: 264 }]]);

describe.each([
  ['a small drawing', 1],
  ['a large drawing', 20],
])('while a card of %s is dragged', (_, copies) => {
  const settled = settledRelay(copies);
  const held = whileDragging(settled)(toTheRight);

  test('it is where it is held, and its links follow', () => {
    expect(held.nodes.find(({ id }) => id === '0record')?.position).toEqual({ x: 560, y: 264 });
    expect(held.edges.find(({ id }) => id === '0record/next')?.data?.route.points[0]).toEqual({ x: 668, y: 328 });
  });

  test('the other cards are not drawn again', () => {
    const changed = held.nodes.filter((node, at) => node !== settled.nodes[at]).map(({ id }) => id);
    expect(changed).toEqual(['0record']);
  });

  test('links that do not change are not drawn again', () => {
    const start = settled.edges.findIndex(({ id }) => id === '0start/next');
    expect(held.edges[start]).toBe(settled.edges[start]);
  });
});

test('what nobody holds is drawn as it is settled', () => {
  const settled = settledRelay();
  expect(whileDragging(settled)(new Map())).toBe(settled);
});

test('a change of one step draws one card again', () => {
  const projection = createProjection();
  const scene = { steps: relaySteps, links: relayLinks, layer: {}, selected: new Set<string>(), editable: false };
  const before = projection.nodes(scene);
  const renamed = relaySteps.map((step) => (step.id === 'core' ? { ...step, name: '开户' } : step));
  const after = projection.nodes({ ...scene, steps: renamed });
  expect(after.filter((node, at) => node !== before[at]).map(({ id }) => id)).toEqual(['core']);
});

test('a layer that changes one count draws one card again', () => {
  const projection = createProjection();
  const counts = { start: { count: 1 }, core: { count: 2 } };
  const scene = { steps: relaySteps, links: relayLinks, layer: { steps: counts }, selected: new Set<string>(), editable: false };
  const before = projection.nodes(scene);
  const after = projection.nodes({ ...scene, layer: { steps: { ...counts, core: { count: 3 } } } });
  expect(after.filter((node, at) => node !== before[at]).map(({ id }) => id)).toEqual(['core']);
});

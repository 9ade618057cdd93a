import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DrawingLink, DrawingStep } from './drawing-data.js';
import { sizeOf } from './measures.js';
import { routeLinks } from './route-links.js';
import { relayLinks, relaySteps } from './testing/break-off-relay.js';
import { crossesCard, stretchesOf } from './testing/geometry.js';
import { tidy } from './tidy.js';

function arranged(steps: readonly DrawingStep[], links: readonly DrawingLink[]): readonly DrawingStep[] {
  const places = tidy(steps, links);
  return steps.map((step) => ({ ...step, ...places.get(step.id) }));
}

function overlapping(steps: readonly DrawingStep[]): readonly string[] {
  return steps.flatMap((a, index) =>
    steps
      .slice(index + 1)
      .filter(
        (b) => a.x < b.x + sizeOf(b).width && b.x < a.x + sizeOf(a).width && a.y < b.y + sizeOf(b).height && b.y < a.y + sizeOf(a).height,
      )
      .map((b) => `${a.id} lies on ${b.id}`),
  );
}

function step(id: string, more: Partial<DrawingStep> = {}): DrawingStep {
  return {
    id,
    type: 'set',
    name: id,
    summary: '',
    family: 'neutral',
    x: 0,
    y: 0,
    outcomes: ['a', 'b', 'c'].map((code) => ({ code, label: code })),
    triggers: [],
    shape: 'card',
    ...more,
  };
}

function link(from: string, outcome: string, to: string): DrawingLink {
  return { id: `${from}.${outcome}`, from, outcome, to };
}

describe('tidying the break-off relay', () => {
  const scattered = relaySteps.map((each, index) => ({ ...each, x: (index * 137) % 900, y: (index * 71) % 500 }));
  const tidied = new Map(arranged(scattered, relayLinks).map((each) => [each.id, each]));

  test('brings every card to where a careful hand has put it', () => {
    const moved = relaySteps.filter(({ id }) => !['opened', 'declined'].includes(id)).map(({ id, x, y }) => ({ id, x, y }));
    expect(moved.map(({ id }) => ({ id, x: tidied.get(id)?.x, y: tidied.get(id)?.y }))).toEqual(moved);
  });

  test('puts both ends into the last row, under the middle of their column', () => {
    expect(tidied.get('opened')).toMatchObject({ x: 284, y: 648 });
    expect(tidied.get('declined')).toMatchObject({ x: 548, y: 648 });
  });
});

describe('tidying', () => {
  test('puts the first outcome straight down, the others to the right, what a trigger begins to the left', () => {
    const steps = [
      step('from', { triggers: [{ id: 't', label: 't', icon: 'wait', interrupting: true }] }),
      step('first'),
      step('second'),
      step('aside'),
    ];
    const places = tidy(steps, [link('from', 'a', 'first'), link('from', 'b', 'second'), link('from', 'on.t', 'aside')]);
    const from = places.get('from')?.x ?? 0;
    expect(places.get('first')?.x).toBe(from);
    expect(places.get('second')?.x).toBe(from + 264);
    expect(places.get('aside')?.x).toBe(from - 264);
  });

  test('leaves pinned cards where they are and lays nothing on them', () => {
    const steps = [step('one'), step('two', { x: 500, y: 90, pinned: true }), step('three')];
    const result = arranged(steps, [link('one', 'a', 'two'), link('two', 'a', 'three')]);
    expect(result[1]).toMatchObject({ x: 500, y: 90 });
    expect(overlapping(result)).toEqual([]);
  });

  test('comes to an end when the drawing goes in circles', () => {
    const steps = [step('one'), step('two'), step('three')];
    expect(tidy(steps, [link('one', 'a', 'two'), link('two', 'a', 'three'), link('three', 'a', 'one')]).size).toBe(3);
  });

  test('makes room where many links run side by side', () => {
    const steps = [
      step('from', { outcomes: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((code) => ({ code, label: code })) }),
      ...['1', '2', '3', '4', '5', '6', '7'].map((id) => step(id)),
    ];
    const links = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((code, index) => link('from', code, String(index + 1)));
    const places = tidy(steps, links);
    expect((places.get('1')?.y ?? 0) - 88).toBeGreaterThan(40);
  });

  test('takes a drawing of 5,000 steps', () => {
    const steps = Array.from({ length: 5000 }, (_, index) => step(String(index)));
    const links = steps.slice(1).map((each, index) => link(String(Math.floor(index / 2)), index % 2 === 0 ? 'a' : 'b', each.id));
    expect(tidy(steps, links).size).toBe(5000);
  });

  const anyDrawing = fc.integer({ min: 2, max: 14 }).chain((size) =>
    fc
      .array(fc.record({ from: fc.nat(size - 1), to: fc.nat(size - 1), outcome: fc.constantFrom('a', 'b', 'c', 'on.t') }), {
        maxLength: 24,
      })
      .map((pairs) => {
        const seen = new Set<string>();
        const links = pairs
          .filter(({ from, outcome }) => !seen.has(`${String(from)}${outcome}`) && seen.add(`${String(from)}${outcome}`))
          .map(({ from, to, outcome }) => link(String(from), outcome, String(to)));
        const triggers = [{ id: 't', label: 't', icon: 'wait' as const, interrupting: false }];
        return { steps: Array.from({ length: size }, (_, index) => step(String(index), index % 3 === 0 ? { triggers } : {})), links };
      }),
  );

  test('never lays one card on another, whatever is drawn', () => {
    fc.assert(
      fc.property(anyDrawing, ({ steps, links }) => expect(overlapping(arranged(steps, links))).toEqual([])),
      { numRuns: 500 },
    );
  });

  test('always leaves room for links to pass between the cards', () => {
    fc.assert(
      fc.property(anyDrawing, ({ steps, links }) => {
        const result = arranged(steps, links);
        const crossings = stretchesOf(routeLinks(result, links)).flatMap((stretch) =>
          result.filter((each) => crossesCard(stretch, each)).map((each) => `${stretch.link} over ${each.id}`),
        );
        expect(crossings).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

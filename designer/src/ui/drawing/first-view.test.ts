import { describe, expect, test } from '@jest/globals';
import { firstView } from './first-view.js';
import { relaySteps } from './testing/break-off-relay.js';

const room = { top: 24, right: 44, bottom: 56, left: 28 };

describe('the first look at a drawing', () => {
  test('is the whole of it, in the middle of the room that is free', () => {
    const { x, y, zoom } = firstView(relaySteps, { width: 834, height: 720 }, room);
    expect(zoom).toBeCloseTo(640 / 712);
    expect(y).toBeCloseTo(24);
    expect(x - 28).toBeCloseTo(834 - 44 - (x + 744 * zoom));
  });

  test('is never larger than life', () => {
    expect(firstView(relaySteps.slice(0, 2), { width: 1600, height: 1200 }, room).zoom).toBe(1);
  });

  test('of a large drawing is its beginning, still readable', () => {
    const steps = relaySteps.map((step) => ({ ...step, x: step.x * 8, y: step.y * 8 }));
    const view = firstView(steps, { width: 834, height: 720 }, room);
    expect(view.zoom).toBe(0.5);
    expect({ x: view.x + (264 * 8 + 108) * 0.5, y: view.y }).toEqual({ x: 417, y: 24 });
  });

  test('of an empty drawing is where it begins', () => {
    expect(firstView([], { width: 834, height: 720 }, room)).toEqual({ x: 0, y: 0, zoom: 1 });
  });
});

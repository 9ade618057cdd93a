import { describe, expect, test } from '@jest/globals';
import { layOutMini } from './mini-layout.js';
import { relayLinks, relaySteps } from './testing/break-off-relay.js';

describe('a drawing in small', () => {
  const { places, paths, width, height } = layOutMini(relaySteps, relayLinks);

  test('runs from left to right: what is below another stands right of it', () => {
    expect(places.get('fill')?.x).toBeGreaterThan(places.get('start')?.x ?? 0);
    expect(places.get('opened')?.x).toBeGreaterThan(places.get('notice')?.x ?? 0);
  });

  test('keeps side by side what is side by side', () => {
    expect(places.get('guard')?.x).toBe(places.get('record')?.x);
    expect(places.get('why')?.y).toBeLessThan(places.get('guard')?.y ?? 0);
  });

  test('lies within its picture', () => {
    for (const { x, y } of places.values()) {
      expect(x > 10 && x < width - 10 && y > 8 && y < height - 8).toBe(true);
    }
  });

  test('draws each line once, however many outcomes go the same way', () => {
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeLessThan(relayLinks.length);
  });

  test('is there when nothing is drawn yet', () => {
    expect(layOutMini([], []).places.size).toBe(0);
  });
});

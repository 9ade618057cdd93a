import { describe, expect, test } from '@jest/globals';
import type { JourneyLive } from '../server/monitor.js';
import { relayLinks, relaySteps } from '../ui/drawing/testing/break-off-relay.js';
import { crowdOf, familyCounts, flowWidth, heatOf, liveLayer, type LiveWords } from './live-layer.js';

const words: LiveWords = {
  stay: (median, longest) => `${String(median)}/${String(longest)}`,
  people: (count, share) => `${String(count)} ${share.toFixed(2)}`,
  left: (times) => `${String(times)} went`,
  number: String,
};

const minute = 60_000;
const calm = { standing: 3, incidents: 0, families: {}, medianMs: minute, longestMs: minute };

const live: JourneyLive = {
  version: 2,
  versions: [{ number: 2, standing: 4 }],
  figures: { standing: 4, startedToday: 9, doneToday: 5, resumed: 0.5, incidents: 1 },
  steps: {
    fill: { standing: 3, incidents: 0, families: { customer: 2, ai: 1 }, medianMs: minute, longestMs: 200 * minute },
    core: { standing: 1, incidents: 1, families: {}, medianMs: 4_000, longestMs: minute },
  },
  flows: { start: { next: 16 }, fill: { 已完成: 4 } },
};

describe('how hot a step is', () => {
  test('as usual is not hot', () => {
    expect(heatOf(calm)).toBeUndefined();
  });

  test('a hundred times the usual stay is the hottest', () => {
    expect(heatOf({ ...calm, longestMs: 100 * minute })).toBe(4);
    expect(heatOf({ ...calm, longestMs: 20 * minute })).toBe(3);
    expect(heatOf({ ...calm, longestMs: 2 * minute })).toBe(1);
  });

  test('a step of milliseconds does not glow because somebody is just passing', () => {
    expect(heatOf({ ...calm, medianMs: 5, longestMs: 2_000 })).toBeUndefined();
  });

  test('a step where nobody stands, or which nobody has left yet, has no heat', () => {
    expect(heatOf({ ...calm, standing: 0, longestMs: 500 * minute })).toBeUndefined();
    expect(heatOf({ ...calm, medianMs: null })).toBeUndefined();
    expect(heatOf(undefined)).toBeUndefined();
  });

  test('by people, half of everybody is the most crowded', () => {
    expect(crowdOf(0)).toBeUndefined();
    expect(crowdOf(0.05)).toBe(1);
    expect(crowdOf(0.5)).toBe(4);
  });
});

describe('the layer of the monitor', () => {
  test('the busiest way is drawn 5 pixels wide, an untaken one as any link', () => {
    expect(flowWidth(16, 16)).toBe(5);
    expect(flowWidth(4, 16)).toBe(3.3);
    expect(flowWidth(0, 16)).toBe(1.5);
  });

  test('each card says who stands there, the ladder which family has how many', () => {
    const { steps } = liveLayer({ steps: relaySteps, links: relayLinks }, live, { mode: 'heat', words });
    expect(steps?.['fill']).toMatchObject({ count: 3, heat: 4, sentence: '60000/12000000' });
    expect(steps?.['fill']?.ladder?.map(({ family, text }) => `${family} ${text}`)).toEqual(['customer 2', 'ai 1', 'remote 0', 'branch 0']);
    expect(steps?.['core']?.incidents).toBe(1);
    expect(steps?.['guard']?.count).toBe(0);
  });

  test('ways are wide by how many took them, and bare when people are looked at', () => {
    const drawn = { steps: relaySteps, links: relayLinks };
    expect(liveLayer(drawn, live, { mode: 'flow', words }).links?.['start/next']).toEqual({ width: 5, label: '16' });
    expect(liveLayer(drawn, live, { mode: 'people', words }).links?.['start/next']).toEqual({});
  });

  test('families are counted at one step, or over all', () => {
    expect(familyCounts(live, 'fill')).toEqual({ customer: 2, ai: 1 });
    expect(familyCounts(live, null)).toEqual({ customer: 2, ai: 1 });
    expect(familyCounts(live, 'guard')).toEqual({});
  });
});

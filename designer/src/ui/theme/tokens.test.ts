import { describe, expect, test } from '@jest/globals';
import { tokens, type Mode, type TokenName } from './tokens.js';

/** Relative luminance by WCAG 2.2 of a colour written #RRGGBB. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(mode: Mode, front: TokenName, ground: TokenName): number {
  const [a, b] = [luminance(tokens[mode][front]), luminance(tokens[mode][ground])];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['bg', 'canvas', 'surface', 'sunken', 'hover'] as const;
const families = ['customer', 'ai', 'remote', 'branch', 'neutral'] as const;
const signals = ['err', 'warn', 'ok'] as const;

const text: readonly (readonly [front: TokenName, ground: TokenName])[] = [
  ...(['t1', 't2', 't3'] as const).flatMap((front) => grounds.map((ground) => [front, ground] as const)),
  ...families.flatMap((family) => [[family, `${family}-bg`] as const, [family, 'surface'] as const]),
  ...signals.flatMap((signal) => [[signal, `${signal}-bg`] as const, [signal, 'surface'] as const]),
  ['acc', 'surface'],
  ['acc', 'acc-bg'],
  ['t1', 'acc-bg'],
  ['t2', 'acc-bg'],
  ['t2', 'err-bg'],
  ['t2', 'warn-bg'],
  ['t2', 'ok-bg'],
  ['acc-on', 'acc'],
  ['acc-on', 'acc-h'],
  ['surface', 't1'],
  ['surface', 'err'],
  ['surface', 'ok'],
  ['surface', 'warn'],
  ['surface', 'ai'],
  ['t1', 'heat1'],
  ['t1', 'heat2'],
  ['t1', 'heat3'],
  ['t1', 'heat4'],
  ['t2', 'heat1'],
  ['t2', 'heat2'],
];

const lines: readonly (readonly [front: TokenName, ground: TokenName])[] = [
  ['ctl', 'surface'],
  ['edge', 'canvas'],
  ['acc', 'canvas'],
  ['amber', 'surface'],
  ['err', 'canvas'],
];

describe.each(['light', 'dark'] as const)('in %s mode', (mode) => {
  test.each(text)('%s can be read on %s (4.5:1)', (front, ground) => {
    expect(contrast(mode, front, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(lines)('%s can be seen on %s (3:1)', (front, ground) => {
    expect(contrast(mode, front, ground)).toBeGreaterThanOrEqual(3);
  });

  test('every token has a value', () => {
    for (const value of Object.values(tokens[mode])) expect(value).not.toBe('');
    expect(Object.keys(tokens[mode])).toEqual(Object.keys(tokens.light));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../graph/graph.js';
import { j1Template } from '../templates/index.js';
import { stepDefinition, stepTypes } from './index.js';

const folder = new URL('./', import.meta.url);
const folders = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('the vocabulary', () => {
  test('registers every folder, once', () => {
    expect(stepTypes.map(({ type }) => type).sort()).toEqual(folders.sort());
  });

  test.each(folders)('%s has its tests and a help page with an example and the mistakes people make, in both languages', (type) => {
    expect(readdirSync(new URL(`${type}/`, folder))).toEqual(expect.arrayContaining(['step.ts', 'step.test.ts', 'README.md']));
    const page = readFileSync(new URL(`${type}/README.md`, folder), 'utf8');
    const { zh, en } = stepDefinition(type)?.label ?? { zh: '?' };
    for (const part of [`# ${zh}\n`, '## 例子', '## 常见的错', `# ${en ?? '?'}\n`, '## Example', '## Mistakes people make'])
      expect(page).toContain(part);
  });

  test.each(stepTypes.map((step) => [step.type, step] as const))(
    '%s can be put on the canvas: its first settings can be read, and it speaks both languages',
    (_, step) => {
      expect(step.issues(step.initial)).toEqual([]);
      expect(Object.keys(step.form)).toEqual(expect.arrayContaining(Object.keys(step.initial)));
      expect(step.describe(step.initial, 'zh')).toMatch(/[\u4e00-\u9fff]/);
      expect(step.describe(step.initial, 'en')).toMatch(/^[\x20-\x7e≥]+$/);
      const words = [
        step.label,
        step.help,
        ...Object.values(step.form).map(({ label }) => label),
        ...step.outcomes(step.initial).map(({ label }) => label),
      ];
      for (const { zh, en } of words)
        expect([zh, en]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), expect.stringMatching(/[A-Za-z]/)]);
    },
  );

  test('puts at most a handful of settings first', () => {
    for (const { form } of stepTypes)
      expect(Object.values(form).filter(({ essential, showWhen }) => essential && !showWhen).length).toBeLessThanOrEqual(4);
  });

  test('says nothing of a type it does not know', () => {
    expect([stepDefinition('teleport'), stepDefinition('constructor')]).toEqual([undefined, undefined]);
  });
});

describe('settings that are half-typed', () => {
  const wait = stepDefinition('wait');
  const config: JsonObject = {
    duration: 'P1D',
    events: [{ id: 'a', label: { zh: '甲' }, event: 'a', since: 'step', assign: [] }, { id: 'b' }],
  };

  test('keep what can be read: the card keeps its sentence and its other outcomes', () => {
    expect(wait?.issues(config).length).toBeGreaterThan(0);
    expect(wait?.outcomes(config).map(({ code }) => code)).toEqual(['time', 'a']);
    expect(wait?.describe(config, 'zh')).toBe('等 1 天，或 甲');
  });

  test('of the wrong kind altogether count as new', () => {
    expect(wait?.outcomes({ events: 'none', duration: 7, colour: 'red' }).map(({ code }) => code)).toEqual(['time']);
  });

  test('are never lowered', () => {
    const [step] = j1Template().steps;
    if (!step) throw new Error('no step');
    const broken = { ...step, config: {} };
    expect(() =>
      stepDefinition('start')?.lower({
        step: broken,
        graph: j1Template(),
        way: (outcome) => ({ outcome, to: null }),
        label: (part) => part,
        timeZone: 'Asia/Shanghai',
      }),
    ).toThrow('were not checked');
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Graph, Language, Step } from '../../graph/graph.js';
import { templates } from '../../templates/index.js';
import { draw } from '../../testing/index.js';
import { changeWords } from './change-words.js';
import { compareGraphs } from './compare-graphs.js';

const before = draw('start > pause=wait(PT1H) > end(done)');

function says(after: Graph, language: Language = 'zh', from: Graph = before): readonly string[] {
  return compareGraphs(from, after).map((change) => changeWords(change, { language, before: from, after }));
}

function changed(id: string, change: Partial<Step>): Graph {
  return { ...before, steps: before.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) };
}

describe('two versions', () => {
  test.each(templates.map((template) => [template.code, template] as const))('are the same when nothing differs: %s', (_, template) => {
    expect(compareGraphs(template.draw(), template.draw())).toEqual([]);
    expect(compareGraphs(template.draw(), template.draw(template.fastLimits))).not.toEqual([]);
  });

  test('differ in the smallest setting, said with what it was and is', () => {
    const pause = before.steps.find(({ id }) => id === 'pause');
    const after = changed('pause', { config: { ...pause?.config, duration: 'PT2H' } });
    expect(says(after)).toEqual(['~ 设置 pause · 最多等多久 (pause duration)：1 时 → 2 时']);
    expect(says(after, 'en')).toEqual(['~ setting pause · Wait at most (pause duration): 1 h → 2 h']);
  });

  test('differ in steps that came and went, and in lines that lead elsewhere', () => {
    const after = draw('start > other=wait(PT1H) > end(done)');
    expect(says(after)).toEqual([
      '- 步骤 pause (pause)',
      '+ 步骤 other (other)',
      expect.stringMatching(/^~ 连线 .*“pause” → “other”$/),
      expect.stringMatching(/^- 连线 .*“end” → 无$/),
      expect.stringMatching(/^\+ 连线 .*无 → “end”$/),
    ]);
  });

  test('differ in names, triggers, variables, exit rules and settings of the journey', () => {
    const trigger = { id: 'late', label: { zh: '催一下' }, when: { kind: 'timer', after: 'PT5M' }, interrupting: true } as const;
    const after: Graph = {
      ...changed('pause', { name: { zh: '歇一歇' }, on: [trigger] }),
      variables: [{ name: 'n', label: { zh: '数' }, type: 'number', dataClass: 'C1' }],
      settings: { contactClass: 'sales', exits: [{ id: 'x', label: { zh: '销户' }, goal: false, event: 'left', outcome: 'left' }] },
    };
    expect(says(after)).toEqual([
      '~ 联系类别 (settings.contactClass)：service → sales',
      '+ 退出条件 销户 (x)',
      '+ 变量 数 (n)',
      expect.stringMatching(/^~ 设置 歇一歇 · 名字 \(pause name\)：.* → 歇一歇$/),
      '+ 触发器 歇一歇 · 催一下 (pause late)',
    ]);
  });

  test('that differ in one language only show both', () => {
    const after = { ...before, name: { ...before.name, zh: '新名字', en: 'x' } };
    const from = { ...before, name: { zh: '旧名字', en: 'x' } };
    expect(says(after, 'en', from)).toEqual(['~ name of the journey (name): {"zh":"旧名字","en":"x"} → {"zh":"新名字","en":"x"}']);
  });

  test('whose cards lie elsewhere are told apart in one line', () => {
    expect(says(changed('pause', { at: { x: 9, y: 9 } }))).toEqual(['~ 卡片的位置：pause']);
  });
});

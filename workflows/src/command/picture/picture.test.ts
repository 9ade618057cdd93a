import { describe, expect, test } from '@jest/globals';
import { templates } from '../../templates/index.js';
import { draw } from '../../testing/index.js';
import { markdownOf } from './markdown.js';
import { mermaidOf } from './mermaid.js';

describe('a drawing as a picture', () => {
  test.each(templates.map((template) => [template.code, template] as const))(
    '%s has a box for each step and an arrow for each line',
    (_, template) => {
      const graph = template.draw();
      const lines = mermaidOf(graph, 'zh').split('\n');
      expect(lines[0]).toBe('flowchart TD');
      expect(lines.filter((line) => /^ {2}s\d+[[({]/.test(line))).toHaveLength(graph.steps.length);
      expect(lines.filter((line) => /^ {2}s\d+ (-->|-\.->)/.test(line))).toHaveLength(graph.links.length);
      expect(lines.filter((line) => line.includes('--x'))).toHaveLength(graph.steps.filter(({ raises }) => raises.length > 0).length);
    },
  );

  test('ends, lines of triggers and incidents look otherwise', () => {
    const graph = draw('start > act=action -ok-> end; act -failed-> !; act -on.slow-> end', {
      on: { act: [{ id: 'slow', label: { zh: '太慢' }, when: { kind: 'timer', after: 'PT1H' }, interrupting: true }] },
    });
    const picture = mermaidOf(graph, 'zh');
    expect(picture).toMatch(/s1\(\["/);
    expect(picture).toContain('s2 -.->|"太慢"| s3');
    expect(picture).toContain('s2i>"异常，等人处理"]');
  });

  test('what people wrote stays text, in the picture and on the page', () => {
    const drawn = draw('start > end');
    const hostile = '"]; click s1 "javascript:alert(1)" <img src=x> `|#';
    const graph = { ...drawn, name: { zh: hostile }, steps: drawn.steps.map((step) => ({ ...step, name: { zh: hostile } })) };
    expect(mermaidOf(graph, 'zh')).not.toMatch(/click s1 "|<img|`/);
    const page = markdownOf(graph, 'zh');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x&gt;');
  });
});

test.each(['zh', 'en'] as const)('a page for review has every step with where it leads: %s', (language) => {
  for (const template of templates) {
    const graph = template.draw();
    const rows = markdownOf(graph, language).split('\n');
    for (const { id } of graph.steps) expect(rows.filter((row) => row.startsWith('|') && row.includes(`\`${id}\``))).toHaveLength(1);
  }
});

import { expect, test } from '@jest/globals';
import { liftPlaceholders } from './placeholders.js';

test('an operation gets only the values that its texts write, each once, whatever their language', () => {
  const lifted = liftPlaceholders([
    { zh: '{{ vars.name }}您好，{{vars.name}}', en: 'Hello {{ vars.name }}' },
    { zh: '还差 {{ 23 - vars.done }} 项' },
  ]);
  expect(lifted).toEqual({
    texts: [{ zh: '{{p1}}您好，{{p1}}', en: 'Hello {{p1}}' }, { zh: '还差 {{p2}} 项' }],
    input: { p1: 'vars.name', p2: '23 - vars.done' },
  });
});

test('a text without placeholders asks for nothing', () => {
  expect(liftPlaceholders([{ zh: '您好 }} {' }])).toEqual({ texts: [{ zh: '您好 }} {' }], input: {} });
});

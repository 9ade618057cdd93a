import { expect, test } from '@jest/globals';
import { fillTemplate } from './fill-template.js';

test('a template is filled with values, never with what they contain, and what is missing leaves nothing', () => {
  expect(fillTemplate('{{p1}}您好，还差 {{ p2 }} 项{{p3}}', { p1: '{{p2}}', p2: 3 })).toBe('{{p2}}您好，还差 3 项');
  expect(fillTemplate('{{constructor}}{{toString}}', {})).toBe('');
});

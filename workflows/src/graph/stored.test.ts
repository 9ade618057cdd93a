import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { compile } from '../compiler/compile.js';
import { planHash } from '../plan/plan-hash.js';
import { parseGraph } from './parse-graph.js';

const folder = new URL('./stored/', import.meta.url);

/** Drawings as they lie in banks' databases, one of every format that ever was. They are never edited. */
test.each(readdirSync(folder))('a drawing stored as %s can still be read and compiled', (file) => {
  const parsed = parseGraph(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  expect(parsed).not.toHaveProperty('problems');
  const compiled = 'graph' in parsed ? compile(parsed.graph) : parsed;
  expect(compiled).not.toHaveProperty('problems');
});

test('the first stored drawing compiles to the plan it always had: lowering does not change unawares', () => {
  const parsed = parseGraph(JSON.parse(readFileSync(new URL('format-1.json', folder), 'utf8')));
  const compiled = 'graph' in parsed ? compile(parsed.graph) : parsed;
  expect('plan' in compiled && planHash(compiled.plan)).toBe('sha256:8ddac7a2c4b22e97d38fc089aed92facd18f1171077936802f4b83c7ff43ffba');
});

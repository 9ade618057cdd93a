import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { beforeAll, describe, expect, test } from '@jest/globals';

const here = join(process.cwd(), 'workflows/src/expressions');

/** Every file that a door reaches at run time, and every package. */
function reachOf(door: string): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const files = [join(here, door)];
  const packages = new Set<string>();
  for (const file of files) {
    for (const [, clause = '', target = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s(?!type\b)([^;]*?)from '([^']+)'/gm,
    )) {
      if (/^\{(\s*type [^,}]+,?)+\s*\}\s*$/.test(clause)) continue;
      if (!target.startsWith('.')) packages.add(target);
      else if (!files.includes(join(dirname(file), target.replace(/\.js$/, '.ts'))))
        files.push(join(dirname(file), target.replace(/\.js$/, '.ts')));
    }
  }
  return { files, packages: [...packages].sort() };
}

describe('what a workflow loads with expressions', () => {
  test('is the CEL parser and the linear-time patterns, and nothing else', () => {
    const { files, packages } = reachOf('index.ts');
    expect(files.length).toBeGreaterThan(25);
    expect(packages).toEqual(['@marcbachmann/cel-js', 're2js']);
  });

  test('is nothing foreign for durations and local time: a time-zone library would cost every running instance 0.9 MB', () => {
    expect(reachOf('../calendar/index.ts').packages).toEqual([]);
  });

  test('uses no clock, no chance and no host', () => {
    for (const file of [...reachOf('index.ts').files, ...reachOf('../calendar/index.ts').files]) {
      expect([
        file,
        readFileSync(file, 'utf8').match(/Date\.now|new Date\(\)|Math\.random|\bprocess\b|\bglobalThis\b|\beval\b|new Function|\basync\b/),
      ]).toEqual([file, null]);
    }
  });
});

describe("where Temporal has put its own Date in place of JavaScript's", () => {
  let expressions: typeof import('./index.js');
  const original = Date;

  beforeAll(async () => {
    // As the SDK does: a function with the old prototype, so that no date's constructor is the Date one sees. Its clock fails here.
    const replaced = function (...args: unknown[]): Date {
      if (args.length === 0) throw new Error('asked for the time');
      return Reflect.construct(original, args) as Date;
    };
    Object.assign(replaced, { UTC: original.UTC, parse: original.parse, prototype: original.prototype });
    globalThis.Date = replaced as unknown as DateConstructor;
    expressions = await import('./index.js');
  });

  test.each([
    ['vars.when', '1970-01-01T00:00:00.000Z'],
    ['addDays("2026-03-07T14:00:00Z", 1, "America/New_York")', '2026-03-08T13:00:00.000Z'],
    ['hour(now, "Asia/Shanghai")', 10],
    ['now > "2026-03-01T09:59:00+08:00" && regex("张三", "^\\\\p{Han}+$")', true],
  ])('%s is still %p', (source, result) => {
    expect(expressions.evaluate(source, { now: '2026-03-01T02:00:00Z', vars: { when: new original(0) } })).toBe(result);
  });
});

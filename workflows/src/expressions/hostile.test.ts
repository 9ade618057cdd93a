import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { checkExpression } from './check.js';
import { compileExpression, readNames } from './compile.js';
import { evaluate, evaluateCondition } from './evaluate.js';
import { LIMITS } from './limits.js';
import { EvaluationError } from './problem.js';
import { checkTemplate, renderTemplate } from './template.js';

/** Milliseconds that any single evaluation may take here: ten times what the slowest one needs on a quiet machine. */
const PATIENCE_MS = 3_000;

function outcome(source: string, values: Readonly<Record<string, unknown>> = {}): unknown {
  const start = performance.now();
  try {
    return evaluate(source, values);
  } catch (error) {
    if (error instanceof EvaluationError) return error.code;
    throw error;
  } finally {
    expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  }
}

describe('there is no way out of the values', () => {
  const values = {
    vars: {
      text: 'abc',
      list: [1],
      object: { a: 1 },
      call: () => 'called',
      when: new Date(0),
      map: new Map([['a', 1]]),
      key: 'constructor',
    },
  };

  test.each([
    'vars.constructor',
    'vars.constructor.constructor("return process")()',
    'vars["constructor"]["constructor"]',
    'vars.__proto__.polluted',
    'vars["__proto__"]',
    'vars.object.prototype',
    '__proto__',
    'constructor',
    '{"__proto__": 1}',
    '{"constructor": 1}.a',
    'vars.list.map(constructor, 1)',
    'vars.text.constructor()',
    'constructor("return 1")',
    'vars.text.matches("a")',
    'cel.bind(x, 1, x)',
  ])('%s is refused', (source) => {
    expect(['not-allowed', 'syntax']).toContain(outcome(source, values));
    expect(checkExpression(source, { vars: { type: 'any' } }).length).toBeGreaterThan(0);
  });

  test.each([
    ['vars[vars.key]', 'not-allowed'],
    ['vars["const" + "ructor"]', 'not-allowed'],
    ['{vars.key: 1}', 'not-allowed'],
    ['vars.text.length', 'type'],
    ['vars.list.length', 'type'],
    ['vars.object.toString', null],
    ['vars.object.hasOwnProperty', null],
    ['"toString" in vars.object', false],
    ['vars.call', null],
    ['vars.map', null],
    ['vars.map.size', null],
    ['vars.when', '1970-01-01T00:00:00.000Z'],
    ['globalThis', null],
    ['process.env', null],
    ['cel', null],
    ['google.protobuf.Timestamp', null],
    ['toString', null],
    ['vars.toString()', 'unknown-name'],
  ])('%s gives %p', (source, result) => expect(outcome(source, values)).toEqual(result));

  test('what a polluted prototype offers is not seen', () => {
    const prototype = Object.prototype as Record<string, unknown>;
    prototype['polluted'] = 'yes';
    try {
      expect([outcome('vars.polluted', values), outcome('polluted', values)]).toEqual([null, null]);
      expect(checkExpression('vars.polluted', { vars: { type: 'object', fields: { a: { type: 'number' } } } })).toMatchObject([
        { code: 'unknown-name' },
      ]);
    } finally {
      delete prototype['polluted'];
    }
  });

  test('an object whose fields are named like the machinery comes out clean', () => {
    const result = outcome('vars', { vars: JSON.parse('{"__proto__": {"admin": true}, "constructor": 1, "a": 2}') });
    expect(Object.keys(result as object)).toEqual(['a']);
    expect((result as Record<string, unknown>)['admin']).toBeUndefined();
  });
});

describe('size and depth are bounded', () => {
  test.each([
    ['brackets', '('.repeat(900) + '1' + ')'.repeat(900), 'too-deep'],
    ['lists', '['.repeat(900) + ']'.repeat(900), 'too-deep'],
    ['objects', '{"a":'.repeat(300) + '1' + '}'.repeat(300), 'too-deep'],
    ['fields', 'a' + '.a'.repeat(900), 'too-deep'],
    ['indexes', 'a' + '[0]'.repeat(600), 'too-deep'],
    ['not', '!'.repeat(1_900) + 'true', 'too-deep'],
    ['minus', '-'.repeat(1_900) + '1', 'too-deep'],
    ['choices', 'true?1:'.repeat(280) + '1', 'too-deep'],
    ['calls', 'string('.repeat(200) + '1' + ')'.repeat(200), 'too-deep'],
    ['methods', '"a"' + '.trim()'.repeat(280), 'too-deep'],
    ['characters', '1' + ' '.repeat(2_000), 'too-long'],
    ['loops', '[1].map(a, [1].map(b, [1].map(c, [1].map(d, 1))))', 'too-costly'],
    ['arguments', `min(${'1,'.repeat(100)}1)`, 'too-costly'],
  ])('too many %s', (_what, source, code) => {
    expect(outcome(source)).toBe(code);
    const [problem] = checkExpression(source, {});
    expect(problem?.code).toBe(code);
  });

  test('a long row of conditions is not deep', () => {
    expect(outcome('1' + '+1'.repeat(999))).toBe(1_000);
    expect(outcome('true' + '&&true'.repeat(330))).toBe(true);
    expect(checkExpression('1' + '+1'.repeat(999), {})).toEqual([]);
  });

  test.each([
    ['three loops', 'vars.a.map(x, vars.a.map(y, vars.a.map(z, 1))).size()'],
    ['a comparison of all with all', 'vars.long.all(x, x in vars.long)'],
    ['all the others behind a true', 'vars.long.exists(x, vars.long.exists(y, vars.long.all(z, true) && false)) || true'],
    ['growing text', `vars.text${'.replace("a", vars.text)'.repeat(20)}`],
    ['growing text in a loop', 'vars.long.map(x, vars.text + vars.text).size() + vars.long.map(x, vars.text.replace("a", "bb")).size()'],
    ['growing lists', `${'('.repeat(10)}vars.long${'+vars.long)'.repeat(10)}.size()`],
    ['joining', 'vars.long.map(x, vars.text).join(vars.text)'],
    ['splitting', 'vars.long.map(x, vars.text.split("")).size()'],
    ['a long sum for every element', `vars.long.map(x, ${'size(x)+'.repeat(200)}0).size()`],
    ['a long body without calls', `vars.long.map(x, 1${'+1'.repeat(800)}).size()`],
    ['clocks', `vars.long.map(x, ${'hour("2026-03-01T02:00:00Z","Asia/Shanghai")+'.repeat(30)}0).size()`],
    ['patterns', 'vars.long.map(x, regex(vars.text, "(a?){100}b")).size()'],
  ])('work is bounded: %s', (_what, source) => {
    const values = {
      vars: {
        a: Array.from({ length: 100 }, (_, i) => i),
        long: Array.from({ length: 5_000 }, (_, i) => String(i)),
        text: 'a'.repeat(5_000),
      },
    };
    expect(outcome(source, values)).toBe('too-costly');
  });

  test('a pattern that ruins backtracking engines is quick', () => {
    expect(outcome('regex(vars.text, "^(a+)+$")', { vars: { text: `${'a'.repeat(50_000)}!` } })).toBe(false);
  });

  test('values that contain themselves end', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const other: Record<string, unknown> = {};
    other['self'] = other;
    const list: unknown[] = [];
    list.push(list);
    const values = { vars: { circle, other, list } };
    expect(outcome('vars.circle == vars.other', values)).toBe('too-deep');
    expect(outcome('vars.circle', values)).toBe('too-deep');
    expect(outcome('vars.list', values)).toBe('too-deep');
    expect(outcome('[vars.list] == vars.list', values)).toBe('too-deep');
    expect(outcome('vars.circle.self.self == null', values)).toBe(false);
  });
});

describe('whatever is typed', () => {
  const fragments = [
    'vars',
    'customer',
    '.tier',
    '.',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '"a"',
    "'",
    '"',
    '\\',
    '\\u',
    '0x',
    '1',
    '1.5e3',
    '9'.repeat(30),
    'u',
    'b"',
    'r"',
    '+',
    '-',
    '*',
    '/',
    '%',
    '<',
    '>=',
    '==',
    '!=',
    '!',
    '&&',
    '||',
    '?',
    ':',
    ',',
    ' in ',
    'null',
    'true',
    '.exists(x, ',
    '.map(x, x',
    '.filter(',
    '.all(y,',
    'has(',
    'regex(',
    'date(',
    'size(',
    '.substring(',
    '.constructor',
    '__proto__',
    '{{',
    '}}',
    '中',
    '😀',
    '\u0000',
    '\n',
    '//',
    ' ',
  ];
  const source = fc.oneof(
    { weight: 3, arbitrary: fc.array(fc.constantFrom(...fragments), { maxLength: 25 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.constant(null),
      fc.boolean(),
      fc.double(),
      fc.string(),
      fc.bigInt(),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.string({ maxLength: 6 }), tie('any'), { maxKeys: 4 }),
    ),
  })).any;

  test('nothing but an EvaluationError comes out, with a range inside the source (10⁴ random sources)', () => {
    fc.assert(
      fc.property(source, value, (text, vars) => {
        for (const work of [
          () => evaluate(text, { vars }),
          () => evaluateCondition(text, { vars }).value,
          () => renderTemplate(`a{{${text}}}b`, { vars }),
        ]) {
          try {
            JSON.stringify(work());
          } catch (error) {
            if (!(error instanceof EvaluationError)) throw error;
            expect(error.from >= 0 && error.from <= error.to && error.to <= text.length + 6).toBe(true);
          }
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('the checker answers with ranges inside the source, and never throws', () => {
    fc.assert(
      fc.property(source, (text) => {
        const scope = { vars: { type: 'object', fields: { a: { type: 'number' } } }, customer: { type: 'any' } } as const;
        for (const { from, to } of checkExpression(text, scope)) expect(from >= 0 && from <= to && to <= text.length).toBe(true);
        for (const { from, to } of checkTemplate(text, scope)) expect(from >= 0 && from <= to && to <= text.length).toBe(true);
        readNames(text);
      }),
      { numRuns: 10_000 },
    );
  });

  test('what compiles evaluates to the same twice', () => {
    fc.assert(
      fc.property(source, value, (text, vars) => {
        expect(outcome(text, { vars })).toEqual(outcome(text, { vars }));
      }),
      { numRuns: 2_000 },
    );
  });
});

test('the memory of compiled expressions is bounded', () => {
  const first = compileExpression('1 + 0.5');
  for (let i = 0; i <= LIMITS.kept; i++) compileExpression(`${i} + 1`);
  expect(compileExpression('1 + 0.5')).not.toBe(first);
});

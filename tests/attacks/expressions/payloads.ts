/** Ways out of the expression engines of other low-code products, as they were made public: each must stay a value, or be refused. */
export const escapes: readonly string[] = [
  'constructor.constructor("return process")()',
  'vars.constructor.constructor("return process.env")()',
  'vars["constructor"]["constructor"]("return this")()',
  'vars.text.constructor.fromCharCode(97)',
  '"".sub.constructor("return process.mainModule.require(\'child_process\')")()',
  '[].constructor.prototype',
  '{}.toString.constructor("return globalThis")()',
  'vars.__proto__.polluted = 1',
  'vars.__defineGetter__("x", vars.call)',
  'vars.__lookupGetter__("__proto__")',
  '(() => process)()',
  'function(){return this}()',
  'this.process.mainModule.require("child_process").execSync("id")',
  'global.process.exit(1)',
  'import("child_process")',
  'require("fs").readFileSync("/etc/passwd")',
  'Reflect.ownKeys(vars)',
  'Object.getPrototypeOf(vars)',
  'new Function("return process")()',
  'eval("1+1")',
  '$.constructor.constructor("return process")()',
  '{{constructor.constructor("return process")()}}',
  '${process.env.HOME}',
  'T(java.lang.Runtime).getRuntime().exec("id")',
  '#{T(java.lang.System).getenv()}',
  "{{''.__class__.__mro__[1].__subclasses__()}}",
  'vars.call()',
  'vars.call.call(null)',
  'vars.list.map(x, vars.call(x))',
  'vars.list.filter(constructor, true)',
  'vars.text.matches("(a+)+$")',
  'vars.when.constructor("return 1")()',
  'async () => await vars',
  '`${vars}`',
  'vars?.["__proto__"]',
  'vars[["__proto__"]]',
  'vars["__pro" + "to__"]["polluted"]',
];

const words = [
  ...[
    'vars',
    'vars.text',
    'vars.list',
    'vars.object',
    'vars.call',
    'vars.key',
    'constructor',
    '__proto__',
    'prototype',
    'process',
    'globalThis',
  ],
  ...[
    '"constructor"',
    '"__proto__"',
    '"a"',
    '1',
    '-1',
    '9007199254740993',
    '1.5',
    'true',
    'null',
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '.',
    ',',
    ':',
    '?',
  ],
  ...['+', '-', '*', '/', '%', '==', '!=', '<', '>=', '&&', '||', '!', 'in', '[0]', '["constructor"]', '.map(x, x)', '.filter(x, true)'],
  ...[
    '.exists(x, x == 1)',
    '.size()',
    '.trim()',
    '.matches("a")',
    'size(',
    'string(',
    'int(',
    'min(',
    'has(',
    'duration("PT1H")',
    '"\\u0061"',
    '//',
  ],
];

/** An expression that nobody would write: words of the language and of the machinery, in any order, or an escape with something changed. */
export function fuzzed(random: () => number): string {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  if (random() < 0.3) {
    const escape = pick(escapes) ?? '';
    const place = Math.floor(random() * escape.length);
    return `${escape.slice(0, place)}${pick(words) ?? ''}${escape.slice(place + Math.floor(random() * 3))}`;
  }
  return Array.from({ length: 1 + Math.floor(random() * 14) }, () => pick(words)).join(random() < 0.5 ? '' : ' ');
}

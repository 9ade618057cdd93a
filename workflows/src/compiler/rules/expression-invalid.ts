import type { ExpressionProblem } from '../../expressions/index.js';
import type { Text } from '../../graph/graph.js';
import { type ExpressionFinding, findingsOfExits, findingsOfStep } from '../expression-findings.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { settingName, TYPE_WORDS } from '../words.js';

/** A condition or formula can be computed: it is complete, of the right kind, and within the bounds. */
export const expressionInvalid: Rule = {
  code: 'expression-invalid',
  title: { zh: '条件或公式写得不对', en: 'A condition or formula is wrong' },
  step: (step, drawing) =>
    findingsOfStep(step, drawing)
      .filter(({ found }) => found.code !== 'unknown-name')
      .map((finding) => invalid(finding, { step: step.id, where: settingName(step, finding.use.path) })),
  journey: (drawing) =>
    findingsOfExits(drawing)
      .filter(({ found }) => found.code !== 'unknown-name')
      .map((finding) => invalid(finding, { step: null, where: { zh: '退出条件', en: 'Exits' } })),
};

function invalid({ use, found }: ExpressionFinding, { step, where }: { readonly step: string | null; readonly where: Text }): Problem {
  const [what, remedy] = use.source.trim() === '' ? EMPTY : SAID[found.code](found);
  return problem({
    code: 'expression-invalid',
    step,
    field: use.path,
    range: { from: found.from, to: found.to },
    message: { zh: `“${where.zh}”${what.zh}。`, en: `"${where.en ?? where.zh}": ${what.en ?? what.zh}.` },
    remedy,
  });
}

type Said = readonly [what: Text, remedy: Text];

const EMPTY: Said = [
  { zh: '还没有写', en: 'nothing is written yet' },
  { zh: '写上条件或公式，或删掉这一项', en: 'Write a condition or formula, or delete this item' },
];

const SHORTER: Text = { zh: '拆成几步，或先算好放进变量', en: 'Split it into steps, or keep parts of it in variables' };

const SAID: { readonly [C in ExpressionProblem['code']]: (found: ExpressionProblem) => Said } = {
  syntax: () => [
    { zh: '没写完，或多了符号', en: 'it is not complete, or has a sign too many' },
    { zh: '看标红的地方：缺引号、括号，还是少了比较的值', en: 'Look at the marked place: a quote, a bracket or a value may be missing' },
  ],
  'unknown-name': () => [
    { zh: '用了不认识的名字', en: 'a name is unknown' },
    { zh: '从列表里选一个名字', en: 'Choose a name from the list' },
  ],
  type: ({ expected = 'any', found = 'any' }) => [
    {
      zh: `这里要${typeWord(expected).zh}，写的是${typeWord(found).zh}`,
      en: `this needs ${typeWord(expected).en}, not ${typeWord(found).en}`,
    },
    { zh: `换成${typeWord(expected).zh}`, en: `Use ${typeWord(expected).en}` },
  ],
  'too-long': () => [{ zh: '太长', en: 'it is too long' }, SHORTER],
  'too-deep': () => [{ zh: '括号套得太深', en: 'it is nested too deep' }, SHORTER],
  'too-costly': () => [{ zh: '算起来太费时', en: 'it takes too long to compute' }, SHORTER],
  'not-allowed': ({ name = '' }) => [
    { zh: `不能用“${name}”`, en: `"${name}" may not be used` },
    { zh: '换成列表里有的写法', en: 'Use what the list offers' },
  ],
};

/** Several types stand with `|` between; anything else that a function wants is said as it is. */
function typeWord(types: string): { readonly zh: string; readonly en: string } {
  const words = types
    .split('|')
    .map((type) => (isType(type) ? TYPE_WORDS[type] : (OTHER_WORDS[type.replace(/:.*/, '')] ?? { zh: '别的写法', en: 'something else' })));
  return { zh: words.map(({ zh }) => zh).join('或'), en: words.map(({ en }) => en).join(' or ') };
}

const OTHER_WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  null: { zh: '空值', en: 'nothing' },
  arguments: { zh: '另外几个值', en: 'other values in the brackets' },
  zone: { zh: '时区', en: 'a time zone' },
  pattern: { zh: '匹配规则', en: 'a pattern' },
  field: { zh: '字段', en: 'a field' },
};

function isType(type: string): type is keyof typeof TYPE_WORDS {
  return Object.hasOwn(TYPE_WORDS, type);
}

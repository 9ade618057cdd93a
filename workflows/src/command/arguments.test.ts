import { describe, expect, test } from '@jest/globals';
import { readArguments } from './arguments.js';
import { JSON_OPTION, type Option } from './command.js';

const help = { zh: '', en: '' };
const options: readonly Option[] = [
  JSON_OPTION,
  { name: 'as', value: 'a|b', oneOf: ['a', 'b'], help },
  { name: 'out', value: 'FILE', help },
];

function read(...typed: readonly string[]): readonly unknown[] {
  const { paths, options: given } = readArguments(typed, options);
  return [paths, Object.fromEntries(given)];
}

describe('what was typed', () => {
  test('is taken apart in any order', () => {
    expect(read('one', '--as', 'b', '-', '--json', '--out=x=y')).toEqual([['one', '-'], { as: 'b', json: '', out: 'x=y' }]);
    expect(read('--', '--json')).toEqual([['--json'], {}]);
  });

  test.each([
    [['--other'], 'Unknown option --other; --help shows what there is'],
    [['-x'], 'Unknown option -x; --help shows what there is'],
    [['--as'], '--as needs a|b'],
    [['--out='], '--out needs FILE'],
    [['--as', 'c'], '--as is one of a, b'],
    [['--json=yes'], '--json takes no value'],
  ])('is refused in a sentence when it is not understood: %j', (typed, sentence) => {
    expect(() => read(...typed)).toThrow(sentence);
  });
});

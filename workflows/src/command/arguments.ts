import { COMMON_OPTIONS, type Option } from './command.js';
import { Refusal } from './refusal.js';

/** What was typed, taken apart. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** Takes apart what was typed behind a command's name: `--name value`, `--name=value`, switches, and the rest; all is rest behind `--`. Throws a refusal. */
export function readArguments(typed: readonly string[], known: readonly Option[]): Arguments {
  const byName = new Map([...known, ...COMMON_OPTIONS].map((option) => [option.name, option]));
  const paths: string[] = [];
  const options = new Map<string, string>();
  const left = [...typed];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--') return { paths: [...paths, ...left], options };
    if (!word.startsWith('--')) {
      if (word.startsWith('-') && word !== '-') throw unknown(word);
      paths.push(word);
      continue;
    }
    const [name = '', ...rest] = word.slice(2).split('=');
    const option = byName.get(name);
    if (!option) throw unknown(`--${name}`);
    options.set(name, valueOf(option, { given: rest.length > 0 ? rest.join('=') : undefined, left }));
  }
  return { paths, options };
}

function valueOf({ name, value, oneOf }: Option, { given, left }: { readonly given: string | undefined; readonly left: string[] }): string {
  if (value === undefined) {
    if (given !== undefined) throw new Refusal({ zh: `--${name} 后面不带值`, en: `--${name} takes no value` });
    return '';
  }
  const said = given ?? left.shift();
  if (said === undefined || said === '') throw new Refusal({ zh: `--${name} 后面要写 ${value}`, en: `--${name} needs ${value}` });
  if (oneOf && !oneOf.includes(said)) {
    throw new Refusal({ zh: `--${name} 只能是 ${oneOf.join('、')}`, en: `--${name} is one of ${oneOf.join(', ')}` });
  }
  return said;
}

function unknown(word: string): Refusal {
  return new Refusal({ zh: `不认识的参数 ${word}；用 --help 看说明`, en: `Unknown option ${word}; --help shows what there is` });
}

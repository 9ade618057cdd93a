import type { Builtin } from './builtin.js';
import { listBuiltins } from './lists.js';
import { numberBuiltins } from './numbers.js';
import { textBuiltins } from './text.js';
import { timeBuiltins } from './time.js';

/** Every function and method of the language, one entry per form. */
export const BUILTINS: readonly Builtin[] = [...textBuiltins, ...numberBuiltins, ...listBuiltins, ...timeBuiltins];

const byName = new Map<string, Builtin[]>();
for (const builtin of BUILTINS) {
  const key = keyOf(builtin.name, builtin.method);
  byName.set(key, [...(byName.get(key) ?? []), builtin]);
}

/** All forms of a function or method; none when there is no such name. */
export function formsOf(name: string, isMethod: boolean): readonly Builtin[] {
  return byName.get(keyOf(name, isMethod)) ?? [];
}

/** Names that people from other CEL environments try, and what to write here instead (if anything). */
export const REFUSED_FUNCTIONS: ReadonlyMap<string, string | undefined> = new Map([
  ['matches', 'regex'], // the CEL standard's method would run JavaScript's backtracking RegExp
  ['timestamp', 'datetime'],
  ['int', 'number'],
  ['uint', 'number'],
  ['double', 'number'],
  ['bytes', undefined],
  ['dyn', undefined],
  ['type', undefined],
  ['bind', undefined], // doubling a text 32 times over would need no loop
]);

function keyOf(name: string, isMethod: boolean): string {
  return isMethod ? `.${name}` : name;
}

import { fromHost, type List, type Spend } from '../value.js';
import { fn, method, Refusal } from './builtin.js';

function numbers(list: List, spend: Spend): readonly number[] {
  spend(list.length);
  return list.map((element) => {
    const value = fromHost(element);
    if (typeof value !== 'number') throw new Refusal('type', 0);
    return value;
  });
}

function join(list: List, separator: string, spend: Spend): string {
  spend(list.length + Math.ceil((list.length * separator.length) / 100));
  return list
    .map((element) => {
      const value = fromHost(element);
      if (typeof value !== 'string') throw new Refusal('type', 0);
      spend(Math.ceil(value.length / 100));
      return value;
    })
    .join(separator);
}

export const listBuiltins = [
  fn({ name: 'size', params: ['list'], result: 'number', run: ([list]) => list.length }),
  fn({ name: 'size', params: ['object'], result: 'number', run: ([object]) => Object.keys(object).length }),
  method({ name: 'size', params: ['list'], result: 'number', run: ([list]) => list.length }),
  method({ name: 'join', params: ['list'], result: 'string', run: ([list], spend) => join(list, '', spend) }),
  method({ name: 'join', params: ['list', 'string'], result: 'string', run: ([list, separator], spend) => join(list, separator, spend) }),
  method({
    name: 'sum',
    params: ['list'],
    result: 'number',
    run: ([list], spend) => numbers(list, spend).reduce((sum, number) => sum + number, 0),
  }),
  /** The least and the greatest number of a list; null of an empty one. */
  method({
    name: 'min',
    params: ['list'],
    result: 'number',
    run: ([list], spend) => (list.length === 0 ? null : numbers(list, spend).reduce((least, number) => Math.min(least, number))),
  }),
  method({
    name: 'max',
    params: ['list'],
    result: 'number',
    run: ([list], spend) => (list.length === 0 ? null : numbers(list, spend).reduce((most, number) => Math.max(most, number))),
  }),
  /** The first of the two that is there. */
  fn({ name: 'coalesce', params: ['any', 'any'], result: 'same', takesNull: true, run: ([value, other]) => value ?? other }),
];

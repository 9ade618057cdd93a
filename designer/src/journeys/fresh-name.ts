import type { Text } from '@tongtu/workflows/graph';

/** A name that no journey has: with a number where it is taken. */
export function freshName(name: Text, taken: readonly Text[]): Text {
  const names = new Set(taken.map(({ zh }) => zh));
  if (!names.has(name.zh)) return name;
  let number = 2;
  while (names.has(`${name.zh} ${String(number)}`)) number += 1;
  const tail = ` ${String(number)}`;
  return name.en === undefined ? { zh: name.zh + tail } : { zh: name.zh + tail, en: name.en + tail };
}

/** A code that no item of a list has yet: `way-1`, `way-2` … Nobody sees it; outcomes and links go by it. */
export function freshCode(base: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${base}-${String(number)}`)) number += 1;
  return `${base}-${String(number)}`;
}

/** A variable's name made of a label: its Latin letters in camel case where there are any, else `value` with a number; new in any case. */
export function variableNameFor(label: string, taken: readonly string[]): string {
  const words = label
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  const joined = words
    .map((word, index) => (index === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
  const base = /^[A-Za-z]/.test(joined) ? joined.slice(0, 40) : 'value';
  if (base !== 'value' && !taken.includes(base)) return base;
  let number = base === 'value' ? 1 : 2;
  while (taken.includes(`${base}${String(number)}`)) number += 1;
  return `${base}${String(number)}`;
}

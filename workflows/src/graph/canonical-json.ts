/**
 * JSON in one spelling: keys sorted, nothing between the tokens, members that are `undefined` left out. Equal values give equal text,
 * so its hash is an address. Throws a `TypeError` that names the place for anything that JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, place: string): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (Number.isFinite(value)) return JSON.stringify(value);
      throw new TypeError(`${place} is ${value}, which JSON cannot hold`);
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? writeList(value, place) : writeObject(value, place);
    default:
      throw new TypeError(`${place} is a ${typeof value}, which JSON cannot hold`);
  }
}

function writeList(list: readonly unknown[], place: string): string {
  return `[${list.map((item, index) => write(item, `${place}[${index}]`)).join(',')}]`;
}

function writeObject(object: object, place: string): string {
  const members = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1)) // by UTF-16 units, as Array.sort on text: the same on every machine and in every language
    .map(([key, value]) => `${JSON.stringify(key)}:${write(value, `${place}.${key}`)}`);
  return `{${members.join(',')}}`;
}

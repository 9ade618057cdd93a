const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hexForm = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** A UUID in 22 characters instead of 36: base 64, one character for every 6 bits. Throws when it is none. */
export function shortenUuid(uuid: string): string {
  if (!uuidForm.test(uuid)) throw new Error(`"${uuid}" is not a UUID.`);
  const bits = BigInt(`0x${uuid.replaceAll('-', '')}`);
  return Array.from({ length: 22 }, (_, place) => digits[Number((bits >> BigInt(6 * (21 - place))) & 63n)]).join('');
}

/** Opposite of `shortenUuid`. */
export function lengthenUuid(short: string): string {
  const bits = [...short].reduce((sum, digit) => (sum << 6n) | BigInt(digits.indexOf(digit)), 0n);
  return bits.toString(16).padStart(32, '0').replace(hexForm, '$1-$2-$3-$4-$5');
}

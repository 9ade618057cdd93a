const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hexForm = /^0(.{8})(.{4})(.{4})(.{4})(.{12})$/;
const places = Array.from({ length: 11 }, (_, place) => place);

/** A UUID in 22 characters instead of 36: two for every three hexadecimal digits. Throws when it is none. */
export function shortenUuid(uuid: string): string {
  if (!uuidForm.test(uuid)) throw new Error(`"${uuid}" is not a UUID.`);
  const hex = `0${uuid.replaceAll('-', '')}`;
  return places.map((place) => twoDigits(Number.parseInt(hex.slice(3 * place, 3 * place + 3), 16))).join('');
}

/** Opposite of `shortenUuid`. */
export function lengthenUuid(short: string): string {
  const value = (place: number) => digits.indexOf(short.charAt(2 * place)) * 64 + digits.indexOf(short.charAt(2 * place + 1));
  const hex = places.map((place) => value(place).toString(16).padStart(3, '0')).join('');
  return hex.replace(hexForm, '$1-$2-$3-$4-$5');
}

function twoDigits(value: number): string {
  return digits.charAt(value >> 6) + digits.charAt(value & 63);
}

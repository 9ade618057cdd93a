/** A set of small numbers, 32 to a word: what is asked of hundreds of variables at thousands of steps is asked of all of them at once. */
export type Bits = Uint32Array;

/** The empty set of numbers below `size`. */
export function noBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / 32));
}

/** All numbers below `size`. */
export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffff_ffff);
  if (size % 32 > 0) bits[bits.length - 1] = (1 << (size % 32)) - 1;
  return bits;
}

/** The set of these numbers, out of those below `size`. */
export function bitsOf(numbers: readonly number[], size: number): Bits {
  const bits = noBits(size);
  for (const number of numbers) bits[number >> 5] = word(bits, number >> 5) | (1 << (number & 31));
  return bits;
}

export function hasBit(bits: Bits, number: number): boolean {
  return (word(bits, number >> 5) & (1 << (number & 31))) !== 0;
}

/** Adds to a set what is in another and not in a third; tells whether that was news. */
export function addWithout(to: Bits, from: Bits, without: Bits): boolean {
  let isNews = false;
  for (let index = 0; index < to.length; index += 1) {
    const before = word(to, index);
    const after = (before | (word(from, index) & ~word(without, index))) >>> 0;
    if (after === before) continue;
    to[index] = after;
    isNews = true;
  }
  return isNews;
}

/** What is in both sets. */
export function bothBits(one: Bits, other: Bits): Bits {
  return one.map((bits, index) => bits & word(other, index));
}

/** What is not in a set, out of those below `size`. */
export function otherBits(bits: Bits, size: number): Bits {
  return allBits(size).map((all, index) => all & ~word(bits, index));
}

/** What is in so many of the sets, or more. */
export function inAtLeast(need: number, sets: readonly Bits[], size: number): Bits {
  const seen = Array.from({ length: need + 1 }, (_, count) => (count === 0 ? allBits(size) : noBits(size)));
  for (const bits of sets) {
    for (let count = need; count > 0; count -= 1) {
      const [fewer, enough] = [seen[count - 1], seen[count]];
      if (fewer && enough) addWithout(enough, bothBits(fewer, bits), noBits(size));
    }
  }
  return seen[need] ?? noBits(size);
}

function word(bits: Bits, index: number): number {
  return bits[index] ?? 0;
}

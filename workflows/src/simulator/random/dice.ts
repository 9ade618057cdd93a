/** Chance that can be repeated: the same seed throws the same numbers (mulberry32). */
export interface Dice {
  /** 0 to 1, without 1. */
  readonly throw: () => number;
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
  readonly chance: (share: number) => boolean;
  /** Throws when there is nothing to pick from. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(roll() * count);
  return {
    throw: roll,
    below,
    chance: (share) => roll() < share,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
  };
}

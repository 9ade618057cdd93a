/**
 * The shape of a translation: the same keys, other words. A key missing in it, or one too many, does not compile. A language that tells one from
 * many may give a text a second form under its key with `_one`.
 */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> } & {
  readonly [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string;
};

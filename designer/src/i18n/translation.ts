/** The shape of a translation: the same keys, other words. A key missing in it, or one too many, does not compile. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

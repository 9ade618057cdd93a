/** The same object without some of its members. */
export function without<Owner extends object, Key extends keyof Owner & string>(owner: Owner, ...keys: readonly Key[]): Omit<Owner, Key> {
  const gone: ReadonlySet<string> = new Set(keys);
  return Object.fromEntries(Object.entries(owner).filter(([key]) => !gone.has(key))) as Omit<Owner, Key>;
}

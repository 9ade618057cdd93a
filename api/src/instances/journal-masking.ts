import type { Why } from '@tongtu/workflows/engine';
import type { Json, Variable } from '@tongtu/workflows/graph';

const masked = '•••';

/** Hides values of personal variables (C2 and above) in the arguments of a reason: a rule's `saw`, an operator's `set`. */
export function maskWhy(why: Why, variables: readonly Variable[]): Why {
  const secret = new Set(variables.filter(({ dataClass }) => dataClass !== 'C1').flatMap(({ name }) => [name, `vars.${name}`]));
  if (secret.size === 0 || why.args === undefined) return why;
  return { ...why, args: maskObject(why.args, secret) };
}

function maskObject(value: Readonly<Record<string, Json>>, secret: ReadonlySet<string>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, secret.has(name) && inner !== null ? masked : maskJson(inner, secret)]),
  );
}

function maskJson(value: Json, secret: ReadonlySet<string>): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner: Json) => maskJson(inner, secret));
  return maskObject(value as Readonly<Record<string, Json>>, secret);
}

import { isList, isObject, type Json, type JsonObject, objectOf, type Text } from '@tongtu/workflows/graph';

/** Settings come as JSON of whatever shape was stored; these read them without doubting what is right and without failing on what is not. */

/** A text, or an empty one. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The objects of a list. */
export function itemsOf(value: Json | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}

/** The texts of a list. */
export function textsOf(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A text in two languages. */
export function bothOf(value: Json | undefined): Text {
  const { zh, en } = objectOf(value);
  return typeof en === 'string' ? { zh: textOf(zh), en } : { zh: textOf(zh) };
}

/** A text in two languages as JSON; English that is empty was never written. */
export function bothJson({ zh, en }: Text): JsonObject {
  return en === undefined || en === '' ? { zh } : { zh, en };
}

/** The object without a member, or with another value of it. */
export function withMember(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [name]: value };
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}

import { formatDuration, isDuration } from '@tongtu/workflows/calendar';
import { type Json, type JsonObject, type Language, type Part, partKey, type PartLimit } from '@tongtu/workflows/graph';
import type { Overlay, OwnSetting } from '@tongtu/workflows/kitchen';

/** Parts that a value can be given to. */
export type SettablePart = OwnSetting['part'];

/** The branch's own value of a part; undefined = as head office has it. */
export function ownValue({ settings }: Overlay, part: Part): Json | undefined {
  return settings.find((own) => partKey(own.part) === partKey(part))?.value;
}

/** The overlay with another value of a part; undefined goes back to head office's. */
export function withOwnValue(overlay: Overlay, part: SettablePart, value: Json | undefined): Overlay {
  const index = overlay.settings.findIndex((own) => partKey(own.part) === partKey(part));
  const put: readonly OwnSetting[] = value === undefined ? [] : [{ part, value }];
  const settings = index < 0 ? [...overlay.settings, ...put] : overlay.settings.toSpliced(index, 1, ...put);
  return { ...overlay, settings };
}

type ItemsPart = Extract<Part, { readonly kind: 'items' }>;

/** Items of the branch's own at a list. */
export function ownItems({ items }: Overlay, part: Part): readonly JsonObject[] {
  return items.filter((own) => partKey(own.part) === partKey(part)).map(({ item }) => item);
}

/** The overlay with other items of the branch's own at a list. */
export function withOwnItems(overlay: Overlay, part: ItemsPart, items: readonly JsonObject[]): Overlay {
  const others = overlay.items.filter((own) => partKey(own.part) !== partKey(part));
  return { ...overlay, items: [...others, ...items.map((item) => ({ part, item }))] };
}

/** A value in a few words; null when it cannot be said so shortly. */
export function saidValue(value: Json | undefined, language: Language): string | null {
  if (value === null || value === undefined || value === '') return language === 'zh' ? '没有' : 'nothing';
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (typeof value !== 'string') return null;
  return isDuration(value) ? formatDuration(value, language) : value;
}

/** Within what an open part may be set; null = no limit. */
export function saidLimit(limit: PartLimit | null, language: Language): string | null {
  if (limit === null) return null;
  if (limit.kind === 'one-of')
    return limit.values.flatMap((value) => saidValue(value, language) ?? []).join(language === 'zh' ? '、' : ', ');
  if (limit.kind === 'added') return language === 'zh' ? `最多 ${String(limit.most)} 项` : `${String(limit.most)} at most`;
  return saidRange(limit, language);
}

function saidRange({ min, max }: Extract<PartLimit, { readonly kind: 'range' }>, language: Language): string | null {
  const [low, high] = [min, max].map((bound) => (bound === undefined ? null : saidValue(bound, language)));
  const isZh = language === 'zh';
  if (low && high) return isZh ? `${low} 到 ${high}` : `${low} to ${high}`;
  if (low) return isZh ? `至少 ${low}` : `at least ${low}`;
  return high ? (isZh ? `最多 ${high}` : `at most ${high}`) : null;
}

import { formatDuration } from '@tongtu/workflows/calendar';
import { say, type Json, type JsonObject, type Language } from '@tongtu/workflows/graph';
import { bothOf, itemsOf, textOf } from '../../fields/json-shapes.js';
import type { ChangeDetail } from './compare-graphs.js';
import { sayAssignment } from './say-value.js';

const words = {
  tryFor: { zh: '每次', en: 'each try' },
  tries: { zh: '次数', en: 'tries' },
  by: { zh: '最晚', en: 'at the latest' },
  assignment: { zh: '请谁', en: 'who' },
  directWhen: { zh: '直达条件', en: 'who comes at once' },
  when: { zh: '适用条件', en: 'for whom' },
  opening: { zh: '开场白', en: 'first words' },
  label: { zh: '名字', en: 'name' },
  channels: { zh: '渠道', en: 'channels' },
  minimumConfidence: { zh: '把握', en: 'confidence' },
} as const;

type Member = keyof typeof words;

function sayMember(member: Member, value: Json | undefined, language: Language): string | undefined {
  if (value === undefined) return language === 'zh' ? '没有' : 'none';
  if (member === 'tryFor' || member === 'by') return formatDuration(textOf(value), language);
  if (member === 'tries') return String(value);
  if (member === 'assignment') return sayAssignment(value, language);
  if (member === 'minimumConfidence') return `${String(Math.round(Number(value) * 100))}%`;
  return undefined;
}

function rungDetails(before: JsonObject, after: JsonObject, language: Language): readonly ChangeDetail[] {
  const name = say(bothOf(after['label']), language);
  return (Object.keys(words) as Member[]).flatMap((member) => {
    if (JSON.stringify(before[member]) === JSON.stringify(after[member])) return [];
    const what = language === 'zh' ? `${name}${say(words[member], language)}` : `${name}, ${say(words[member], language)}`;
    const [old, now] = [sayMember(member, before[member], language), sayMember(member, after[member], language)];
    return [old === undefined || now === undefined ? { what } : { what, before: old, after: now }];
  });
}

/** What differs between two relay ladders, rung by rung. */
export function compareLadders(before: Json | undefined, after: Json | undefined, language: Language): readonly ChangeDetail[] {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const named = (rung: JsonObject): string => say(bothOf(rung['label']), language);
  const find = (rungs: readonly JsonObject[], id: Json | undefined) => rungs.find((rung) => rung['id'] === id);
  const added = now.filter((rung) => find(old, rung['id']) === undefined);
  const removed = old.filter((rung) => find(now, rung['id']) === undefined);
  const kept = now.flatMap((rung) => {
    const earlier = find(old, rung['id']);
    return earlier === undefined ? [] : rungDetails(earlier, rung, language);
  });
  const order = (rungs: readonly JsonObject[], others: readonly JsonObject[]): string =>
    rungs
      .filter((rung) => find(others, rung['id']) !== undefined)
      .map((rung) => textOf(rung['id']))
      .join(' ');
  return [
    ...added.map((rung) => ({ what: language === 'zh' ? `加一档“${named(rung)}”` : `rung "${named(rung)}" added` })),
    ...removed.map((rung) => ({ what: language === 'zh' ? `去掉“${named(rung)}”一档` : `rung "${named(rung)}" removed` })),
    ...kept,
    ...(order(old, now) === order(now, old) ? [] : [{ what: language === 'zh' ? '接力的先后' : 'order of the ladder' }]),
  ];
}

import type { FieldType } from './form.js';
import type { Text } from './graph.js';

/** What a customer's answer to a survey measures: satisfaction, willingness to recommend, effort. */
export const MEASURES = ['csat', 'nps', 'effort'] as const;
export type Measure = (typeof MEASURES)[number];

/** Fields that are answered by a whole number on a scale. */
export type RatingType = Extract<FieldType, `rating-${Measure}`>;

/** A scale with what its ends mean, as the measure's own authors have it: CSAT 1–5, NPS 0–10, customer effort 1–7. */
export interface RatingScale {
  readonly measure: Measure;
  readonly from: number;
  readonly to: number;
  readonly least: Required<Text>;
  readonly most: Required<Text>;
}

export const RATING_SCALES: { readonly [T in RatingType]: RatingScale } = {
  'rating-csat': {
    measure: 'csat',
    from: 1,
    to: 5,
    least: { zh: '很不满意', en: 'Very dissatisfied' },
    most: { zh: '很满意', en: 'Very satisfied' },
  },
  'rating-nps': {
    measure: 'nps',
    from: 0,
    to: 10,
    least: { zh: '不会推荐', en: 'Not at all likely' },
    most: { zh: '一定推荐', en: 'Extremely likely' },
  },
  'rating-effort': {
    measure: 'effort',
    from: 1,
    to: 7,
    least: { zh: '很费劲', en: 'Very difficult' },
    most: { zh: '很省事', en: 'Very easy' },
  },
};

/** The scale of a field; null for fields that are no ratings. */
export function ratingScale(type: FieldType): RatingScale | null {
  return Object.hasOwn(RATING_SCALES, type) ? RATING_SCALES[type as RatingType] : null;
}

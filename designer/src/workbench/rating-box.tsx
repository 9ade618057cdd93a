import { RATING_SCALES, ratingScale, say, type FieldType, type RatingScale } from '@tongtu/workflows/graph';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';

interface RatingBoxProps {
  readonly id: string;
  readonly type: string;
  readonly value: unknown;
  readonly locked: boolean;
  readonly wrong: boolean;
  readonly save: (value: number) => void;
}

/** Whether a field is answered on a scale. */
export function isRating(type: string): boolean {
  return Object.hasOwn(RATING_SCALES, type);
}

function pointsOf({ from, to }: RatingScale): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** A number on the scale of its measure; the ends say what they mean. */
export function RatingBox({ id, type, value, locked, wrong, save }: RatingBoxProps) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const scale = ratingScale(type as FieldType);
  if (scale === null) return null;
  const meaning = (point: number) => (point === scale.from ? scale.least : point === scale.to ? scale.most : undefined);
  return (
    <Select
      id={id}
      disabled={locked}
      {...(wrong ? { status: 'error' as const } : {})}
      value={typeof value === 'number' ? value : null}
      placeholder={t('form.choose')}
      options={pointsOf(scale).map((point) => {
        const means = meaning(point);
        return { value: point, label: means === undefined ? String(point) : `${String(point)} ${say(means, language)}` };
      })}
      onChange={save}
    />
  );
}

import { useWords } from '../session.js';
import type { Text } from '../../app-server/views.js';

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly least: Text;
  readonly most: Text;
}

/** The scales of surveys, as the bank's channels agreed on them. */
const scales: Readonly<Record<string, Scale>> = {
  'rating-csat': { from: 1, to: 5, least: { zh: '很不满意', en: 'Very dissatisfied' }, most: { zh: '很满意', en: 'Very satisfied' } },
  'rating-nps': { from: 0, to: 10, least: { zh: '不会推荐', en: 'Not at all likely' }, most: { zh: '一定推荐', en: 'Extremely likely' } },
  'rating-effort': { from: 1, to: 7, least: { zh: '很费劲', en: 'Very difficult' }, most: { zh: '很省事', en: 'Very easy' } },
};

/** Whether a question is answered on a scale. */
export function isRating(type: string): boolean {
  return Object.hasOwn(scales, type);
}

interface Props {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly value: unknown;
  readonly disabled: boolean;
  readonly save: (value: number) => void;
}

/** One tap on a scale; the ends say what they mean. */
export function RatingInput({ id, type, label, value, disabled, save }: Props) {
  const { tt } = useWords();
  const scale = scales[type];
  if (scale === undefined) return null;
  const points = Array.from({ length: scale.to - scale.from + 1 }, (_, index) => scale.from + index);
  return (
    <div id={id} className="rating" role="radiogroup" aria-label={label}>
      <div className="rating-points">
        {points.map((point) => (
          <button
            key={point}
            type="button"
            role="radio"
            aria-checked={value === point}
            aria-label={
              point === scale.from ? `${point} ${tt(scale.least)}` : point === scale.to ? `${point} ${tt(scale.most)}` : String(point)
            }
            disabled={disabled}
            onClick={() => save(point)}
          >
            {point}
          </button>
        ))}
      </div>
      <div className="rating-ends" aria-hidden="true">
        <span>{tt(scale.least)}</span>
        <span>{tt(scale.most)}</span>
      </div>
    </div>
  );
}

import { Panel } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { DrawingCoverage } from './coverage-of-drawing.js';

interface CoverageFloatProps {
  readonly coverage: DrawingCoverage;
  readonly scenarios: number;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

/** How many ways out were gone through, by this trial and the saved ones; shows the others on the drawing. */
export function CoverageFloat({ coverage: { total, taken, missing }, scenarios, isShown, onToggle }: CoverageFloatProps) {
  const { t } = useTranslation('tryOut');
  return (
    <Panel position="top-right" className="tt-coverage tt-float">
      <p>
        <b>{t('coverage.title')}</b> <span className="tt-meta tt-t3">{t('coverage.with', { count: scenarios })}</span>
      </p>
      <div className="tt-coverage-bar" role="img" aria-label={t('coverage.taken', { total, taken })}>
        <i style={{ width: `${String((100 * taken) / Math.max(1, total))}%` }} />
      </div>
      <p className="tt-meta">
        {t('coverage.taken', { total, taken })}
        {missing.length > 0 && (
          <button type="button" aria-pressed={isShown} onClick={onToggle}>
            {isShown ? t('coverage.hide') : t('coverage.show', { count: missing.length })}
          </button>
        )}
      </p>
    </Panel>
  );
}

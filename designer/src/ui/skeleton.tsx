import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import './skeleton.css';

interface BlockProps {
  readonly width?: number | string;
  readonly height?: number;
  readonly radius?: number;
  readonly style?: CSSProperties;
}

/** A grey block where something will be. Comes after 150 ms only, so that what is quick does not flicker. */
export function SkeletonBlock({ width = '100%', height = 14, radius = 4, style }: BlockProps) {
  return <span className="tt-bone" style={{ width, height, borderRadius: radius, ...style }} aria-hidden />;
}

/** Rows of a list in their final geometry; height of a row in pixels. */
export function ListSkeleton({ rows = 5, height = 48 }: { readonly rows?: number; readonly height?: number }) {
  const { t } = useTranslation('ui');
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="tt-bone-row" style={{ height }}>
          <SkeletonBlock width={24} height={24} radius={6} />
          <div className="tt-grow">
            <SkeletonBlock width={`${String(58 - (row % 3) * 12)}%`} height={12} />
            {height >= 44 && <SkeletonBlock width={`${String(34 + (row % 2) * 14)}%`} height={10} style={{ marginTop: 6 }} />}
          </div>
        </div>
      ))}
    </div>
  );
}

/** A page whose content is on its way: title and list. */
export function PageSkeleton() {
  return (
    <div className="tt-bone-page">
      <SkeletonBlock width={180} height={24} />
      <SkeletonBlock width={320} height={14} style={{ margin: '12px 0 24px' }} />
      <ListSkeleton rows={6} />
    </div>
  );
}

/** The whole frame before anything is known: rail and page. */
export function ShellSkeleton() {
  return (
    <div className="tt-bone-shell">
      <div className="tt-bone-rail">
        <SkeletonBlock width={32} height={32} radius={9} />
        {[0, 1, 2, 3].map((at) => (
          <SkeletonBlock key={at} width={32} height={32} radius={8} style={{ marginTop: 16 }} />
        ))}
      </div>
      <div className="tt-grow">
        <PageSkeleton />
      </div>
    </div>
  );
}

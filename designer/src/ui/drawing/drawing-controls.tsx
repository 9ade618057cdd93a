import { Panel, type FitViewOptions, useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { Button } from 'antd';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon.js';

/** Room around the drawing when the whole of it is shown: for links outside the last column, and for what floats at the foot. */
export function fitOptions(legend: boolean): FitViewOptions {
  return { padding: { top: '24px', right: '44px', bottom: legend ? '56px' : '28px', left: '28px' }, maxZoom: 1 };
}

/** How near the reader is: everything, names, blocks. */
type Distance = 'near' | 'middle' | 'far';

function distanceAt(zoom: number): Distance {
  if (zoom >= 0.795) return 'near';
  return zoom >= 0.45 ? 'middle' : 'far';
}

/** Writes the distance onto the canvas, where the cards' styles look for it; no card is drawn again. */
export function DistanceClass() {
  const distance = useStore(({ transform }) => distanceAt(transform[2]));
  const store = useStoreApi();
  useLayoutEffect(() => {
    const { domNode } = store.getState();
    if (domNode !== null) domNode.dataset['distance'] = distance;
  }, [distance, store]);
  return null;
}

/** Zoom out, how far, zoom in, show all. */
export function ZoomPill({ fit }: { readonly fit: FitViewOptions }) {
  const { t } = useTranslation('drawing');
  const flow = useReactFlow();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  return (
    <Panel position="bottom-right" className="tt-zoom tt-float">
      <Button
        type="text"
        size="small"
        aria-label={t('zoomOut')}
        icon={<Icon name="minus" size={14} />}
        onClick={() => void flow.zoomOut({ duration: 120 })}
      />
      <button
        type="button"
        className="tt-zoom-percent"
        aria-label={t('zoom', { percent })}
        onClick={() => void flow.zoomTo(1, { duration: 120 })}
      >
        {percent}%
      </button>
      <Button
        type="text"
        size="small"
        aria-label={t('zoomIn')}
        icon={<Icon name="plus" size={14} />}
        onClick={() => void flow.zoomIn({ duration: 120 })}
      />
      <i className="tt-zoom-line" />
      <Button
        type="text"
        size="small"
        aria-label={t('fit')}
        icon={<Icon name="fit" />}
        onClick={() => void flow.fitView({ ...fit, duration: 200 })}
      />
    </Panel>
  );
}

const families = ['customer', 'ai', 'remote', 'branch'] as const;

/** Which hue belongs to whom; each with its icon and word. */
export function FamilyLegend() {
  const { t } = useTranslation('ui');
  return (
    <Panel position="bottom-center" className="tt-legend">
      {families.map((family) => (
        <span key={family} data-family={family}>
          <Icon name={family} size={14} />
          <em>{t(`family.${family}`)}</em>
        </span>
      ))}
    </Panel>
  );
}

import { Panel, type FitViewOptions, useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { Button } from 'antd';
import { useEffectEvent, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon.js';
import type { DrawingStep } from './drawing-data.js';
import { firstView, type Room } from './first-view.js';

/** Room around the drawing: for links outside the last column, and for what floats at the foot. */
function roomFor(legend: boolean): Room {
  return { top: 24, right: 44, bottom: legend ? 56 : 28, left: 28 };
}

interface FirstLookProps {
  readonly steps: readonly DrawingStep[];
  readonly legend: boolean;
}

/** Shows the drawing as soon as the canvas knows its size; later the reader decides. */
export function FirstLook({ steps, legend }: FirstLookProps) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const isReady = useStore(({ width, height }) => width > 0 && height > 0);
  const isEmpty = steps.length === 0;
  const look = useEffectEvent(() => {
    const { width, height } = store.getState();
    void flow.setViewport(firstView(steps, { width, height }, roomFor(legend)));
  });
  useLayoutEffect(() => {
    if (isReady && !isEmpty) look();
  }, [isReady, isEmpty]);
  return null;
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

function fitOptions(legend: boolean): FitViewOptions {
  const { top, right, bottom, left } = roomFor(legend);
  return {
    padding: { top: `${String(top)}px`, right: `${String(right)}px`, bottom: `${String(bottom)}px`, left: `${String(left)}px` },
    maxZoom: 1,
    duration: 200,
  } as FitViewOptions;
}

/** Zoom out, how far, zoom in, show all. */
export function ZoomPill({ legend }: { readonly legend: boolean }) {
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
        onClick={() => void flow.fitView(fitOptions(legend))}
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

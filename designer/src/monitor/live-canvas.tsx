import { Panel } from '@xyflow/react';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnGraph } from '../editor/canvas/draw-graph.js';
import type { JourneyLive } from '../server/monitor.js';
import { Drawing } from '../ui/drawing/drawing.js';
import { liveLayer, type LiveMode } from './live-layer.js';
import { useLiveWords } from './use-live-words.js';

interface CanvasProps {
  readonly drawn: DrawnGraph;
  readonly live: JourneyLive | undefined;
  readonly picked: string | null;
  readonly onPick: (step: string | null) => void;
}

const modes: readonly LiveMode[] = ['heat', 'people', 'flow'];

/** The drawing with who stands where; it is there before the numbers are. */
export function LiveCanvas({ drawn, live, picked, onPick }: CanvasProps) {
  const { t } = useTranslation('monitor');
  const [mode, setMode] = useState<LiveMode>('heat');
  const words = useLiveWords();
  const layer = useMemo(() => (live === undefined ? {} : liveLayer(drawn, live, { mode, words })), [drawn, live, mode, words]);
  return (
    <>
      <Drawing
        steps={drawn.steps}
        links={drawn.links}
        layer={layer}
        selected={picked === null ? [] : [picked]}
        onSelect={(ids) => onPick(ids.findLast((id) => drawn.steps.some((step) => step.id === id)) ?? null)}
        onOpen={onPick}
      >
        <Panel position="top-left" className="tt-monitor-mode">
          <Segmented
            aria-label={t('mode.label')}
            value={mode}
            onChange={setMode}
            options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
          />
        </Panel>
      </Drawing>
      <Legend mode={mode} hasSide={drawn.steps.some(({ side }) => side === true)} />
    </>
  );
}

/** What warmth and width mean; under the canvas, so that it never lies on a card. */
function Legend({ mode, hasSide }: { readonly mode: LiveMode; readonly hasSide: boolean }) {
  const { t } = useTranslation('monitor');
  return (
    <div className="tt-monitor-legend">
      {mode !== 'flow' && (
        <span className="tt-monitor-scale">
          {t(`legend.${mode}`)}
          <i data-heat="0" />
          <i data-heat="1" />
          <i data-heat="2" />
          <i data-heat="3" />
          <i data-heat="4" />
          {t(mode === 'heat' ? 'legend.heatTo' : 'legend.peopleTo')}
        </span>
      )}
      {mode !== 'people' && (
        <span>
          {t('legend.flow')}
          <em>{t('legend.flowDays')}</em>
        </span>
      )}
      {hasSide && (
        <span>
          <b>5</b>
          {t('legend.side')}
        </span>
      )}
    </div>
  );
}

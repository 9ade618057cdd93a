import { Panel } from '@xyflow/react';
import type { Graph } from '@tongtu/workflows/graph';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Drawing } from '../../ui/drawing/drawing.js';
import { usePainted } from '../canvas/use-painted.js';
import type { GraphChange } from './compare-graphs.js';
import { diffDrawing } from './diff-drawing.js';

interface DiffCanvasProps {
  readonly before: { readonly label: string; readonly graph: Graph } | null;
  readonly after: { readonly label: string; readonly graph: Graph };
  readonly changes: readonly GraphChange[];
  readonly selected?: readonly string[];
  readonly onSelect?: (ids: readonly string[]) => void;
}

const kinds = ['added', 'changed', 'removed'] as const;

type View = 'diff' | 'before' | 'after';

/** Two drawings as one with what differs marked, or either by itself. */
export function DiffCanvas({ before, after, changes, selected, onSelect }: DiffCanvasProps) {
  const { t } = useTranslation('publish');
  const [view, setView] = useState<View>(before === null ? 'after' : 'diff');
  const merged = before === null ? { graph: after.graph, layer: {} } : diffDrawing(before.graph, after.graph, changes);
  const alone = view === 'before' ? (before?.graph ?? after.graph) : after.graph;
  const shown = view === 'diff' ? merged : { graph: alone, layer: {} };
  const { steps, links } = usePainted(shown.graph);
  const count = (kind: GraphChange['kind']): number => changes.filter((change) => change.kind === kind && change.step !== null).length;
  const unchanged = after.graph.steps.length - count('added') - count('changed');
  return (
    <Drawing
      steps={steps}
      links={links}
      layer={shown.layer}
      {...(selected === undefined ? {} : { selected })}
      {...(onSelect === undefined ? {} : { onSelect })}
    >
      {before !== null && (
        <Panel position="top-left" className="tt-diff-switch">
          <Segmented<View>
            aria-label={t('diff.view')}
            value={view}
            options={[
              { value: 'diff', label: t('diff.diff') },
              { value: 'before', label: before.label },
              { value: 'after', label: after.label },
            ]}
            onChange={setView}
          />
          {view === 'diff' && (
            <span className="tt-diff-counts">
              {kinds.map(
                (kind) =>
                  count(kind) > 0 && (
                    <span key={kind} data-kind={kind}>
                      <i />
                      {t(`diff.${kind}`, { count: count(kind) })}
                    </span>
                  ),
              )}
              <span className="tt-t3">{t('diff.same', { count: unchanged })}</span>
            </span>
          )}
        </Panel>
      )}
    </Drawing>
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnGraph } from '../editor/canvas/draw-graph.js';
import { useFormats } from '../i18n/use-formats.js';
import type { InstanceView, JournalItem } from '../server/instances.js';
import { Drawing } from '../ui/drawing/drawing.js';
import { useNow } from '../ui/use-now.js';
import { pathLayer, pathOf } from './journey-path.js';

interface CanvasProps {
  readonly drawn: DrawnGraph;
  readonly view: InstanceView;
  readonly journal: readonly JournalItem[];
  readonly picked: string | null;
  readonly onPick: (step: string | null) => void;
}

/** The journey's drawing with the path that was taken, and the token where it stands. */
export function PathCanvas({ drawn, view, journal, picked, onPick }: CanvasProps) {
  const { t } = useTranslation('instance');
  const formats = useFormats();
  // The sentence turns once a minute: a card that is drawn anew every second would be noise.
  const minute = Math.floor(useNow() / 60_000) * 60_000;
  const path = useMemo(() => pathOf(journal, drawn.links), [journal, drawn.links]);
  const name = view.customer?.name ?? t('noCustomer');
  const layer = useMemo(() => {
    const here = (step: string): string => {
      const position = view.positions.find((one) => one.step === step);
      const stood = formats.duration(Math.max(minute - Date.parse(position?.enteredAt ?? view.startedAt), 0));
      return t(position?.incident ? 'path.stuck' : 'path.stands', { for: stood });
    };
    return pathLayer(drawn, path, { item: view, words: { name, here } });
  }, [drawn, path, view, name, minute, formats, t]);
  return (
    <Drawing
      steps={drawn.steps}
      links={drawn.links}
      layer={layer}
      selected={picked === null ? [] : [picked]}
      onSelect={(ids) => onPick(ids.findLast((id) => drawn.steps.some((step) => step.id === id)) ?? null)}
    />
  );
}

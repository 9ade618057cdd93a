import type { DrawingOutcome, DrawingStep } from './drawing-data.js';
import { sizeOf, trayCells } from './measures.js';
import { Port } from './port.js';
import type { PortShape } from './step-card.js';
import { useDrawingWords } from './drawing-words.js';

interface TrayProps {
  readonly step: DrawingStep;
  readonly shapes: readonly PortShape[];
  readonly editable: boolean;
}

/** What a port says when one points at it. */
function usePortWords(): (shape: PortShape, label: string) => string {
  const t = useDrawingWords();
  return (shape, outcome) => {
    if (shape === 'linked' || shape === 'taken') return outcome;
    return t(`port.${shape}`, { outcome });
  };
}

/** The outcomes in a tray of equal cells, each with its port in the middle of its lower edge. A single outcome has its port only. */
export function OutcomeTray({ step, shapes, editable }: TrayProps) {
  const t = useDrawingWords();
  const gathered = trayCells(step.outcomes).flatMap(({ outcomes }) => outcomes.slice(1));
  const words = usePortWords();
  const cells = trayCells(step.outcomes);
  const { width, height } = sizeOf(step);
  const textOf = (outcomes: readonly DrawingOutcome[]) =>
    outcomes.length === 1 ? (outcomes[0]?.label ?? '') : t('others', { count: outcomes.length });
  return (
    <>
      {cells.length > 1 && (
        <div className="tt-tray">
          {cells.map(({ outcomes }, index) => (
            <span
              key={outcomes[0]?.code ?? index}
              className="tt-ellipsis"
              data-shape={shapes[index]}
              title={outcomes.map(({ label }) => label).join('\n')}
            >
              {textOf(outcomes)}
            </span>
          ))}
        </div>
      )}
      {cells.map(({ outcomes }, index) => {
        const outcome = outcomes[0];
        if (outcome === undefined) return null;
        const shape = shapes[index] ?? 'open';
        return (
          <Port
            key={outcome.code}
            port={{ step: step.id, outcome: outcome.code }}
            label={words(shape, textOf(outcomes))}
            shape={shape}
            x={(width * (index + 0.5)) / cells.length}
            y={height}
            editable={editable}
          />
        );
      })}
      {gathered.map(({ code }) => (
        <span
          key={code}
          className="tt-port source"
          data-handleid={code}
          data-handlepos="bottom"
          style={{ left: width - width / (2 * cells.length), top: height }}
        />
      ))}
    </>
  );
}

import { Icon } from '../icons/icon.js';
import type { DrawingRung } from './drawing-data.js';

/** The relay ladder as one strip of cells: who takes over, and after how long. */
export function LadderStrip({ rungs }: { readonly rungs: readonly DrawingRung[] }) {
  return (
    <div className="tt-strip">
      {rungs.map(({ family, text, current = false }, index) => (
        <span key={index} data-family={family} data-current={current || undefined}>
          <Icon name={family} size={12} />
          <em>{text}</em>
        </span>
      ))}
    </div>
  );
}

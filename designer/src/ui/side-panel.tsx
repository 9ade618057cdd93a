import { useEffectEvent, useEffect, type CSSProperties, type ReactNode } from 'react';
import './side-panel.css';

interface SidePanelProps {
  readonly side: 'left' | 'right';
  readonly label: string;
  /** Pixels; a fifth more from 1600 on. */
  readonly width: number;
  /** Where there is no room beside the canvas the panel lies over it, and only when it is open. */
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel beside the main region; on narrow or enlarged pages it becomes a drawer over it. */
export function SidePanel({ side, label, width, open, onClose, children }: SidePanelProps) {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!open) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && matchMedia('(max-width: 1000px)').matches) close();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [open]);
  return (
    <aside
      className="tt-side"
      data-side={side}
      data-open={open || undefined}
      aria-label={label}
      style={{ '--w': `${String(width)}px` } as CSSProperties}
    >
      {children}
    </aside>
  );
}

import { useStore } from '@xyflow/react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface AnchoredProps {
  /** Canvas pixels: the box that it belongs to. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Beside the box, or below it. */
  readonly side: 'right' | 'below';
  readonly className?: string;
  readonly children: ReactNode;
}

const gap = 12;

/** Floats on the canvas beside a card, follows it when the canvas is moved, keeps its size when it is zoomed, and stays inside. */
export function Anchored({ box, side, className, children }: AnchoredProps) {
  const [left, top, zoom] = useStore((state) => state.transform);
  const pane = useStore((state) => `${String(state.width)} ${String(state.height)}`);
  const own = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 292, height: 160 });
  useLayoutEffect(() => {
    const element = own.current;
    if (element === null) return undefined;
    const watcher = new ResizeObserver(() => setSize({ width: element.offsetWidth, height: element.offsetHeight }));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const [paneWidth = 0, paneHeight = 0] = pane.split(' ').map(Number);
  const [boxLeft, boxTop] = [left + box.x * zoom, top + box.y * zoom];
  const [boxRight, boxBottom] = [boxLeft + box.width * zoom, boxTop + box.height * zoom];
  const fitsRight = boxRight + gap + size.width <= paneWidth - 8;
  const x = side === 'right' ? (fitsRight ? boxRight + gap : boxLeft - gap - size.width) : boxLeft;
  const y = side === 'right' ? boxTop : boxBottom + gap / 2;
  const clamped = {
    left: Math.max(8, Math.min(x, paneWidth - size.width - 8)),
    top: Math.max(8, Math.min(y, paneHeight - size.height - 8)),
  };
  return (
    <div ref={own} className={`tt-anchored nodrag nopan nowheel${className === undefined ? '' : ` ${className}`}`} style={clamped}>
      {children}
    </div>
  );
}

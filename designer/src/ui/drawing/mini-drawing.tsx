import { stepDefinition } from '@tongtu/workflows/steps';
import { layOutMini, miniCard, type MiniLink, type MiniStep } from './mini-layout.js';
import './mini-drawing.css';

interface MiniDrawingProps {
  readonly steps: readonly MiniStep[];
  readonly links: readonly MiniLink[];
  /** What it shows, for those who cannot see it. */
  readonly label: string;
}

function MiniCard({ step, x, y }: { readonly step: MiniStep; readonly x: number; readonly y: number }) {
  const { width, height } = miniCard;
  if (stepDefinition(step.type)?.ends) return <circle className="tt-mini-end" cx={x} cy={y} r="5.500" />;
  const count = step.count ?? 0;
  return (
    <g data-family={step.family} data-heat={step.heat} transform={`translate(${String(x - width / 2)} ${String(y - height / 2)})`}>
      <rect className="tt-mini-card" width={width} height={height} rx="3.500" />
      <path className="tt-mini-bar" d={`M2.800 .4A3 3 0 0 0 0 3.500v${String(height - 7)}a3 3 0 0 0 2.800 3.100z`} />
      {count > 0 && (
        <text x={width / 2 + 1} y={height / 2 + 4}>
          {count > 999 ? `${(count / 1000).toFixed(1)}k` : count}
        </text>
      )}
      {step.hasIncident === true && (
        <g transform={`translate(${String(width - 2)} 0)`} className="tt-mini-incident">
          <circle r="6" />
          <path d="M0-3v3.500M0 3v.1" />
        </g>
      )}
    </g>
  );
}

/** A drawing in small, from left to right: cards without words, with their counts. Fills the width and height of its parent. */
export function MiniDrawing({ steps, links, label }: MiniDrawingProps) {
  const { width, height, places, paths } = layOutMini(steps, links);
  return (
    <svg
      className="tt-mini"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="xMidYMid meet"
    >
      {paths.map((path) => (
        <path key={path} className="tt-mini-link" d={path} />
      ))}
      {steps.map((step) => {
        const place = places.get(step.id);
        return place === undefined ? null : <MiniCard key={step.id} step={step} {...place} />;
      })}
    </svg>
  );
}

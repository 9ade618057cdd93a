import './figure.css';

interface FigureProps {
  readonly value: string;
  readonly label: string;
  /** A comparison or a goal, small beside the label. */
  readonly aside?: string;
  readonly tone?: 'plain' | 'ok' | 'warning' | 'error';
}

/** A key number over its name. */
export function Figure({ value, label, aside, tone = 'plain' }: FigureProps) {
  return (
    <div className="tt-figure" data-tone={tone}>
      <b>{value}</b>
      <span>
        {label}
        {aside !== undefined && <em>{aside}</em>}
      </span>
    </div>
  );
}

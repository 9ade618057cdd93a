const width = 62;
const height = 20;

/** A line through some figures, the last marked: enough to see whether it goes up or down. */
export function Sparkline({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (index: number): number => 2 + ((width - 6) * index) / Math.max(1, values.length - 1);
  const y = (value: number): number => (most === least ? height / 2 : height - 3 - ((height - 6) * (value - least)) / (most - least));
  const points = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const last = values.at(-1) ?? 0;
  return (
    <svg className="tt-spark" width={width} height={height} role="img" aria-label={label}>
      <polyline points={points} />
      <circle cx={x(values.length - 1)} cy={y(last)} r="2.5" />
    </svg>
  );
}

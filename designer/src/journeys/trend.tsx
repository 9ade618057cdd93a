const WIDTH = 64;
const HEIGHT = 18;

/** Seven days as a line, today marked. Ornament: the figures beside it say the number. */
export function Trend({ values }: { readonly values: readonly number[] }) {
  if (values.length < 2 || Math.max(...values) === 0) return null;
  const most = Math.max(...values);
  const at = (value: number, index: number) =>
    [(index / (values.length - 1)) * (WIDTH - 6) + 2, HEIGHT - 3 - (value / most) * (HEIGHT - 6)] as const;
  const points = values.map(at);
  const [x, y] = points.at(-1) ?? [0, 0];
  return (
    <svg width={WIDTH} height={HEIGHT} className="tt-trend" aria-hidden>
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      <circle cx={x} cy={y} r={2.5} />
    </svg>
  );
}

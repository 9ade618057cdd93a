/** The mark of the product: two ways that meet in one place. */
export function Logo({ size = 26, label }: { readonly size?: number; readonly label?: string }) {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" style={{ display: 'block', flex: 'none' }} {...spoken}>
      <rect width="28" height="28" rx="8" fill="var(--acc)" />
      <g fill="none" stroke="var(--acc-on)" strokeWidth="2.2" strokeLinecap="round">
        <path d="M7 20c0-5 3-6 7-6s7-1 7-6" />
        <path d="M7 8c0 5 3 6 7 6s7 1 7 6" opacity=".45" />
      </g>
      <circle cx="14" cy="14" r="2.6" fill="var(--acc-on)" />
    </svg>
  );
}

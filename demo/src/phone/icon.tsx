const paths = {
  history: 'M4 6.5A7 7 0 1 1 3 11M3.5 3v4h4M10 6.5V10l2.5 1.7',
  camera: 'M3 7h3l1.2-2h5.6L14 7h3v9H3zM10 13.8a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4z',
  spark: 'M10 3l1.7 4.8L16.5 10l-4.8 1.9L10 17l-1.8-5.1L3.5 10l4.7-2.2z',
  headset: 'M4 12v-1.5a6 6 0 0 1 12 0V12M4 11.5h2v4H4zM14 11.5h2v4h-2zM16 15.5c0 1.5-2 2-4 2',
  person: 'M10 10a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 10 10zM3.8 17c.5-3.6 3-5.5 6.2-5.5s5.700 1.9 6.2 5.5',
  bell: 'M5 14V9.500a5 5 0 0 1 10 0V14l1.2 1.5H3.8zM8.500 17.500h3',
  branch: 'M3 8l7-4.5L17 8zM4.500 8v7M8.200 8v7M11.800 8v7M15.500 8v7M3 17h14',
  back: 'M12 4.500L6.500 10l5.500 5.500',
  check: 'M4.500 10.500l3.700 3.700 7.300-8',
  lock: 'M5 9h10v7.500H5zM7 9V7a3 3 0 0 1 6 0v2',
  card: 'M2.500 5h15v10h-15zM2.500 8.500h15M5.500 12h3',
  arrow: 'M4 10h12M11.500 5.500L16 10l-4.500 4.500',
  inbox: 'M3 11l2-6.500h10L17 11v5H3zM3 11h4l1 2h4l1-2h4',
  pulse: 'M2.500 10.500H6L8.500 4l3.500 12 2.300-5.500h3.200',
  chat: 'M3.500 4.500h13v9h-7l-3.500 3v-3H3.500z',
  warning: 'M10 3.500l7.500 13h-15zM10 8.500v3.500M10 14.200v.300',
  eye: 'M2.500 10S5.200 5 10 5s7.500 5 7.500 5-2.700 5-7.500 5-7.500-5-7.500-5zM10 12.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600z',
  close: 'M5 5l10 10M15 5L5 15',
} as const;

export type IconName = keyof typeof paths;

/** A line icon on the 20 grid. Decorative: its neighbour text names it. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

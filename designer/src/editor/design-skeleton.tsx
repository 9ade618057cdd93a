import { SkeletonBlock } from '../ui/skeleton.js';

/** The designer before its drawing is there: every region at its place. */
export function DesignSkeleton() {
  return (
    <>
      <div className="tt-top" data-bare>
        <SkeletonBlock width={26} height={26} radius={8} style={{ marginLeft: 40 }} />
        <SkeletonBlock width={220} height={16} />
      </div>
      <div className="tt-design" aria-busy>
        <div className="tt-palette" style={{ padding: 16 }}>
          {Array.from({ length: 10 }, (_, row) => (
            <SkeletonBlock key={row} width={`${String(50 + (row % 3) * 16)}%`} style={{ marginBottom: 14 }} />
          ))}
        </div>
        <div className="tt-design-canvas" />
        <div className="tt-inspector" style={{ padding: 16 }}>
          <SkeletonBlock width={180} height={20} style={{ marginBottom: 24 }} />
          {[0, 1, 2, 3].map((row) => (
            <SkeletonBlock key={row} height={32} radius={6} style={{ marginBottom: 12 }} />
          ))}
        </div>
      </div>
    </>
  );
}

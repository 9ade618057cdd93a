import { triggerOutcome, type DrawingLink, type DrawingStep } from './drawing-data.js';
import { assignLanes, type Run } from './lanes.js';
import { arrow, arrowPath, middleOf, roundedPath, simplify, type Point } from './link-path.js';
import { portOf, sizeOf } from './measures.js';
import { planWay, type Way } from './plan-way.js';
import { spaceOf, type Corridor, type Space } from './space.js';

/** How a link is drawn. */
export interface Route {
  readonly points: readonly Point[];
  readonly path: string;
  readonly arrow: string;
  /** Where a step can be added. */
  readonly middle: Point;
  /** Beside the port, where a number stands. */
  readonly label: Point;
}

/** Where a link begins and ends. */
export interface Ends {
  readonly link: DrawingLink;
  readonly source: DrawingStep;
  readonly start: Point;
  readonly leaves: 'down' | 'left';
  readonly sourceBottom: number;
  /** Middle of the target's top edge. */
  readonly end: Point;
}

function endsOf(link: DrawingLink, steps: ReadonlyMap<string, DrawingStep>): Ends | undefined {
  const [source, target] = [steps.get(link.from), steps.get(link.to)];
  if (source === undefined || target === undefined) return undefined;
  const port = portOf(source, link.outcome);
  if (port === undefined) return undefined;
  return {
    link,
    source,
    start: { x: source.x + port.x, y: source.y + port.y },
    leaves: port.leaves,
    sourceBottom: source.y + sizeOf(source).height,
    end: { x: target.x + sizeOf(target).width / 2, y: target.y },
  };
}

interface Planned {
  readonly ends: Ends;
  readonly way: Way;
}

const channelPitch = 9;
/** In a gap of 48 px between columns there is room for five verticals around its middle. */
const gutterLevels = 5;

/** Outside the cards verticals stack outwards; between columns they stand to both sides of the middle. */
function channelOffset(x: number, level: number, space: Space): number {
  if (x <= space.left) return -channelPitch * level;
  if (x >= space.right) return channelPitch * level;
  const place = level % gutterLevels;
  return (place % 2 === 1 ? 1 : -1) * Math.ceil(place / 2) * (channelPitch - 2);
}

/** Vertical stretches beside the cards: links to the same step share one, others keep a distance outwards. Returns x by link. */
function assignChannels(planned: readonly Planned[], space: Space): ReadonlyMap<string, number> {
  const groups = new Map<number, Map<string, { from: number; to: number; links: string[] }>>();
  for (const { ends, way } of planned) {
    if (way.kind !== 'channel') continue;
    const group = groups.get(way.x) ?? new Map<string, { from: number; to: number; links: string[] }>();
    groups.set(way.x, group);
    const [from, to] = [Math.min(way.leave.top, way.enter.top), Math.max(way.leave.bottom, way.enter.bottom)];
    const lane = group.get(ends.link.to);
    if (lane === undefined) group.set(ends.link.to, { from, to, links: [ends.link.id] });
    else {
      lane.from = Math.min(lane.from, from);
      lane.to = Math.max(lane.to, to);
      lane.links.push(ends.link.id);
    }
  }
  const result = new Map<string, number>();
  for (const [x, group] of groups) {
    const placed: { readonly from: number; readonly to: number; readonly level: number }[] = [];
    for (const lane of [...group.values()].sort((a, b) => a.to - a.from - (b.to - b.from))) {
      const taken = new Set(placed.filter((other) => other.from < lane.to && lane.from < other.to).map(({ level }) => level));
      let level = 0;
      while (taken.has(level)) level += 1;
      placed.push({ from: lane.from, to: lane.to, level });
      for (const link of lane.links) result.set(link, x + channelOffset(x, level, space));
    }
  }
  return result;
}

/** All runs, by corridor and by where they lead; filled while the links are gone through. */
class RunBook {
  private readonly runs = new Map<number, Map<string, Run>>();

  /** Notes a horizontal stretch from one x to another; `up` tells for each end whether its vertical goes up from the lane. */
  note(
    corridor: Corridor,
    key: string,
    stretch: { readonly from: number; readonly to: number; readonly fromUp: boolean; readonly toUp: boolean },
  ): Run {
    const inCorridor = this.runs.get(corridor.index) ?? new Map<string, Run>();
    this.runs.set(corridor.index, inCorridor);
    const run = inCorridor.get(key) ?? { lo: Infinity, hi: -Infinity, above: [], below: [] };
    inCorridor.set(key, run);
    run.lo = Math.min(run.lo, stretch.from, stretch.to);
    run.hi = Math.max(run.hi, stretch.from, stretch.to);
    (stretch.fromUp ? run.above : run.below).push(stretch.from);
    (stretch.toUp ? run.above : run.below).push(stretch.to);
    return run;
  }

  /** The y of every run. */
  settle(corridors: readonly Corridor[]): ReadonlyMap<Run, number> {
    const levels = new Map<Run, number>();
    for (const [index, runs] of this.runs) {
      const corridor = corridors[index];
      if (corridor === undefined) continue;
      for (const [run, offset] of assignLanes([...runs.values()], corridor.bottom - corridor.top)) levels.set(run, corridor.top + offset);
    }
    return levels;
  }
}

type Laid = (levels: ReadonlyMap<Run, number>) => readonly Point[];

/** Notes the runs of one link and returns how its points follow once the lanes are known. */
function lay({ ends, way }: Planned, channels: ReadonlyMap<string, number>, book: RunBook): Laid {
  const { start, end } = ends;
  const to = ends.link.to;
  if (way.kind === 'points') return () => way.points;
  if (way.kind === 'side') return () => [start, { x: end.x, y: start.y }, end];
  const head: readonly Point[] = way.departure === start.x ? [start] : [start, { x: way.departure, y: start.y }];
  const from = way.departure;
  if (way.kind === 'one') {
    const run = book.note(way.corridor, to, { from, to: end.x, fromUp: true, toUp: false });
    return (levels) => {
      const y = levels.get(run) ?? 0;
      return [...head, { x: from, y }, { x: end.x, y }, end];
    };
  }
  const x = channels.get(ends.link.id) ?? way.x;
  const upwards = way.enter.index <= way.leave.index;
  const leaving = book.note(way.leave, `${to}|${String(x)}`, { from, to: x, fromUp: true, toUp: upwards });
  const entering = way.enter === way.leave ? leaving : book.note(way.enter, to, { from: x, to: end.x, fromUp: !upwards, toUp: false });
  return (levels) => {
    const [low, high] = [levels.get(leaving) ?? 0, levels.get(entering) ?? 0];
    return [...head, { x: from, y: low }, { x, y: low }, { x, y: high }, { x: end.x, y: high }, end];
  };
}

/** Right of the port, under the line where that turns to the right at once. */
function labelBeside(start: Point, points: readonly Point[]): Point {
  const [, turn, next] = points;
  const turnsRightAtOnce = turn !== undefined && next !== undefined && next.x > turn.x && turn.y - start.y < 20;
  return turnsRightAtOnce ? { x: start.x + 28, y: turn.y + 14 } : { x: start.x + 8, y: start.y + 16 };
}

function routeFrom(points: readonly Point[], { leaves, start, end }: Ends): Route {
  const line = [...points.slice(0, -1), { x: end.x, y: end.y - arrow.lineGap }];
  const kept = simplify(line);
  return {
    points: kept,
    path: roundedPath(line),
    arrow: arrowPath(end),
    middle: middleOf(kept),
    label: leaves === 'down' ? labelBeside(start, kept) : { x: start.x - 8, y: start.y - 8 },
  };
}

/**
 * Draws every link of a drawing: right angles, in the gaps between rows and columns, never over a card. Links to the same step join; links to
 * different steps never share a line. Links whose step or outcome is not there are left out.
 */
export function routeLinks(steps: readonly DrawingStep[], links: readonly DrawingLink[]): ReadonlyMap<string, Route> {
  return routeAround(spaceOf(steps), steps, links);
}

/** The same for some links, around cards that have been looked at before; `steps` holds at least those that the links join. */
export function routeAround(space: Space, steps: readonly DrawingStep[], links: readonly DrawingLink[]): ReadonlyMap<string, Route> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const planned = links.flatMap((link) => {
    const ends = endsOf(link, byId);
    return ends === undefined ? [] : [{ ends, way: planWay(ends, space) }];
  });
  const channels = assignChannels(planned, space);
  const book = new RunBook();
  const laid = planned.map((plan) => ({ ends: plan.ends, points: lay(plan, channels, book) }));
  const levels = book.settle(space.corridors);
  return new Map(laid.map(({ ends, points }) => [ends.link.id, routeFrom(points(levels), ends)]));
}

/** Whether a link belongs to a trigger that does not interrupt its step: drawn dashed. */
export function leavesQuietly(step: DrawingStep | undefined, outcome: string): boolean {
  return step?.triggers.some(({ id, interrupting }) => !interrupting && triggerOutcome(id) === outcome) ?? false;
}

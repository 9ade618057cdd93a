import type { DrawingLayer, DrawingLink, DrawingStep, LinkLook, StepLook } from '../ui/drawing/drawing-data.js';
import type { InstanceItem, JournalItem } from '../server/instances.js';

/** Where somebody has been: steps, ways out of them, links. */
export interface JourneyPath {
  readonly steps: ReadonlySet<string>;
  /** Outcomes that were taken, by step. */
  readonly outcomes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly links: ReadonlySet<string>;
}

const departures: ReadonlySet<string> = new Set(['left', 'interrupted', 'side-line']);

/** The path that the engine's entries tell; their order does not matter. */
export function pathOf(journal: readonly JournalItem[], links: readonly DrawingLink[]): JourneyPath {
  const steps = new Set<string>();
  const outcomes = new Map<string, Set<string>>();
  for (const { origin, kind, step, outcome } of journal) {
    if (origin !== 'engine' || step === null) continue;
    if (kind === 'entered') steps.add(step);
    if (!departures.has(kind)) continue;
    steps.add(step);
    if (outcome !== null) outcomes.set(step, (outcomes.get(step) ?? new Set()).add(outcome));
  }
  const taken = links.filter(({ from, outcome }) => outcomes.get(from)?.has(outcome) === true);
  for (const { to } of taken) steps.add(to);
  return { steps, outcomes, links: new Set(taken.map(({ id }) => id)) };
}

interface Drawn {
  readonly steps: readonly DrawingStep[];
  readonly links: readonly DrawingLink[];
}

/** What the cards of the path say. */
export interface PathWords {
  /** Whose token it is. */
  readonly name: string;
  /** What is true of a step where it stands now. */
  readonly here: (step: string) => string;
}

type Whose = Pick<InstanceItem, 'positions' | 'family'>;

function ladderNow(step: DrawingStep, family: Whose['family']): Partial<StepLook> {
  if (step.ladder === undefined) return {};
  return { ladder: step.ladder.map((rung) => ({ ...rung, current: rung.family === family })) };
}

/** The path on the drawing, with the token where it stands now; everything else steps back. */
export function pathLayer(
  { steps, links }: Drawn,
  path: JourneyPath,
  about: { readonly item: Whose; readonly words: PathWords },
): DrawingLayer {
  const { item, words } = about;
  const standing = new Map(item.positions.map((position) => [position.step, position]));
  const lookOf = (step: DrawingStep): StepLook => {
    const here = standing.get(step.id);
    const taken = path.outcomes.get(step.id);
    const ports = taken === undefined ? {} : { ports: Object.fromEntries([...taken].map((code) => [code, 'taken' as const])) };
    if (here === undefined) return { state: path.steps.has(step.id) ? 'visited' : 'dim', ...ports };
    return {
      state: 'here',
      sentence: words.here(step.id),
      token: here.side ? { name: words.name, icon: 'wait' } : { name: words.name },
      ...(here.incident !== null && { problems: { errors: 1, warnings: 0 } }),
      ...ladderNow(step, item.family),
      ...ports,
    };
  };
  const linkLook = (id: string): LinkLook => ({ state: path.links.has(id) ? 'taken' : 'dim' });
  return {
    steps: Object.fromEntries(steps.map((step) => [step.id, lookOf(step)])),
    links: Object.fromEntries(links.map(({ id }) => [id, linkLook(id)])),
  };
}

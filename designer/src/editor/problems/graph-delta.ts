import type { Graph, Step } from '@tongtu/workflows/graph';

/** What changed from one drawing to the next, small enough to be sent at every keystroke. */
export interface GraphDelta {
  /** Ids of all steps in their order. */
  readonly order: readonly string[];
  /** Steps that are new or look different. */
  readonly steps: readonly Step[];
  /** All links, when any changed. */
  readonly links?: Graph['links'];
  /** Everything besides steps and links, when any of it changed. */
  readonly rest?: Omit<Graph, 'steps' | 'links'>;
}

type Rest = Omit<Graph, 'steps' | 'links'>;

function restOf(graph: Graph): Rest {
  return Object.fromEntries(Object.entries(graph).filter(([name]) => name !== 'steps' && name !== 'links')) as unknown as Rest;
}

function sameRest(a: Graph, b: Graph): boolean {
  const [one, other] = [restOf(a), restOf(b)] as const;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof typeof one)[];
  return keys.every((key) => one[key] === other[key]);
}

/** The way from the drawing that the other side has to this one; from nothing it is the whole. */
export function deltaOf(before: Graph | undefined, after: Graph): GraphDelta {
  const known = new Map(before?.steps.map((step) => [step.id, step]));
  return {
    order: after.steps.map(({ id }) => id),
    steps: after.steps.filter((step) => known.get(step.id) !== step),
    ...(before?.links === after.links ? {} : { links: after.links }),
    ...(before !== undefined && sameRest(before, after) ? {} : { rest: restOf(after) }),
  };
}

/** The drawing after a delta; what did not change stays the same objects. Throws when the delta does not fit the drawing. */
export function applyDelta(before: Graph | undefined, { order, steps, links, rest }: GraphDelta): Graph {
  if (before === undefined) {
    if (rest === undefined || links === undefined) throw new Error('A change of a drawing came without the drawing');
    return { ...rest, steps: inOrder(order, steps), links };
  }
  const drawn = inOrder(order, [...before.steps, ...steps]);
  const isSame = drawn.length === before.steps.length && drawn.every((step, index) => step === before.steps[index]);
  return { ...(rest === undefined ? before : kept(before, rest)), steps: isSame ? before.steps : drawn, links: links ?? before.links };
}

function inOrder(order: readonly string[], steps: readonly Step[]): readonly Step[] {
  const known = new Map(steps.map((step) => [step.id, step]));
  return order.map((id) => {
    const step = known.get(id);
    if (step === undefined) throw new Error(`A change of a drawing names the step "${id}" that nobody has`);
    return step;
  });
}

/** Members of the rest that say the same as before stay the same objects: the checker looks at identity. */
function kept(before: Graph, rest: Rest): Rest {
  const same = (['settings', 'variables', 'forms'] as const).filter((key) => JSON.stringify(before[key]) === JSON.stringify(rest[key]));
  return { ...rest, ...Object.fromEntries(same.map((key) => [key, before[key]])) };
}

import type { Form } from '../graph/form.js';
import type { ExitRule, Graph, JourneySettings, JsonObject, Link, Step, Trigger, ValueType, Variable } from '../graph/graph.js';
import { stepDefinition } from '../steps/index.js';
import { both, shorthands } from './shorthands.js';
import { readSketch, type SketchArrow, type SketchNode } from './sketch.js';

/** What the notation does not say. */
export interface DrawOptions {
  /** Variables by name; none has an initial value. */
  readonly variables?: Readonly<Record<string, ValueType>>;
  readonly forms?: readonly Form[];
  readonly settings?: Partial<JourneySettings>;
  readonly exits?: readonly ExitRule[];
  /** Settings laid over those of the notation, by step id. */
  readonly configs?: Readonly<Record<string, JsonObject>>;
  /** Attached triggers by step id. */
  readonly on?: Readonly<Record<string, readonly Trigger[]>>;
  /** Other members of a step, by step id: its name, its place. */
  readonly steps?: Readonly<Record<string, Partial<Step>>>;
}

/** The form that drawn touchpoints and tasks use unless they are told another. */
export const DRAWN_FORM: Form = {
  id: 'form',
  title: both('form'),
  sections: [
    {
      id: 'main',
      title: both('main'),
      fields: [
        { key: 'name', label: both('name'), type: 'text', required: true, dataClass: 'C2' },
        { key: 'note', label: both('note'), type: 'text', required: false, dataClass: 'C1' },
      ],
    },
  ],
};

/**
 * Draws a journey from text, for tests: `draw('start > wait(PT1H) > end')`. The notation is described at `readSketch` and `shorthands`.
 * Drawings may be unsound on purpose; what is not said is sound. Throws for what it cannot read and for outcomes that a step does not have.
 */
export function draw(text: string, options: DrawOptions = {}): Graph {
  const sketch = readSketch(text);
  const steps = sketch.nodes.map((node, index) => drawStep(node, index, options));
  const { links, raises } = drawArrows(sketch.arrows, steps);
  return {
    format: 1,
    kind: 'journey',
    name: both('journey'),
    settings: { contactClass: 'service', exits: options.exits ?? [], ...options.settings },
    variables: Object.entries(options.variables ?? {}).map(([name, type]): Variable => ({
      name,
      label: both(name),
      type,
      dataClass: 'C1',
    })),
    forms: options.forms ?? (steps.some((step) => step.config['form'] === DRAWN_FORM.id) ? [DRAWN_FORM] : []),
    steps: steps.map((step) => ({ ...step, raises: raises.get(step.id) ?? step.raises })),
    links,
  };
}

function drawStep({ id, type, args }: SketchNode, index: number, { configs, on, steps }: DrawOptions): Step {
  const raw = args.find((arg) => arg.startsWith('{'));
  const words = args.filter((arg) => arg !== raw);
  const said = shorthands[type]?.(words) ?? stepDefinition(type)?.initial ?? {};
  const config = { ...said, ...(raw === undefined ? {} : (JSON.parse(raw) as object)), ...configs?.[id] } as JsonObject;
  return { id, type, name: both(id), config, on: on?.[id] ?? [], raises: [], at: { x: 0, y: 128 * index }, ...steps?.[id] };
}

function drawArrows(arrows: readonly SketchArrow[], steps: readonly Step[]) {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const links: Link[] = [];
  const raises = new Map<string, readonly string[]>();
  for (const { from, outcome, to } of arrows) {
    const used = [...links.filter((link) => link.from === from).map((link) => link.outcome), ...(raises.get(from) ?? [])];
    const code = outcome ?? firstFree(byId.get(from), used);
    if (to === null) raises.set(from, [...(raises.get(from) ?? []), code]);
    else links.push({ id: `${from}.${code}`, from, outcome: code, to });
  }
  return { links, raises };
}

function firstFree(step: Step | undefined, used: readonly string[]): string {
  if (!step) throw new Error('An arrow starts nowhere');
  const all = stepDefinition(step.type)?.outcomes(step.config) ?? [];
  const free = all.find(({ code }) => !used.includes(code));
  if (!free) throw new Error(`Step "${step.id}" has no free outcome left for ">"`);
  return free.code;
}

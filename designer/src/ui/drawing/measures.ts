import { triggerOutcome, type DrawingOutcome, type DrawingStep } from './drawing-data.js';

/** Canvas pixels at zoom 100 %. Every size follows from what the step is; nothing is measured. */
export const measure = {
  card: { width: 216, oneWay: 64, severalWays: 88, touch: 120 },
  end: { width: 176, height: 40 },
  /** More than four outcomes make a card wider, up to eight. */
  widening: 54,
  mostCells: 8,
  usualCells: 4,
  columnGap: 48,
  rowGap: 40,
  trigger: { width: 80, first: 28, step: 28, reach: 86 },
} as const;

/** What sizes and ports follow from. */
export type Measured = Pick<DrawingStep, 'shape' | 'outcomes'>;

/** Width and height of a step in pixels. */
export function sizeOf({ shape, outcomes }: Measured): { readonly width: number; readonly height: number } {
  if (shape === 'end') return measure.end;
  const { card, widening, mostCells, usualCells } = measure;
  const width = card.width + widening * Math.max(0, Math.min(outcomes.length, mostCells) - usualCells);
  if (shape === 'touch') return { width, height: card.touch };
  return { width, height: outcomes.length > 1 ? card.severalWays : card.oneWay };
}

/** One cell of the outcome tray; the last gathers what does not fit. */
export interface TrayCell {
  readonly outcomes: readonly DrawingOutcome[];
}

/** The cells of a step's tray, at most eight; no tray is drawn for a single outcome, but its port stands where the cell's would. */
export function trayCells(outcomes: readonly DrawingOutcome[]): readonly TrayCell[] {
  const { mostCells } = measure;
  if (outcomes.length <= mostCells) return outcomes.map((outcome) => ({ outcomes: [outcome] }));
  return [...outcomes.slice(0, mostCells - 1).map((outcome) => ({ outcomes: [outcome] })), { outcomes: outcomes.slice(mostCells - 1) }];
}

/** Where an outcome's port stands, relative to the step's corner; undefined when the step has no such outcome. */
export function portOf(
  step: Measured & Pick<DrawingStep, 'triggers'>,
  outcome: string,
): { readonly x: number; readonly y: number; readonly leaves: 'down' | 'left' } | undefined {
  const trigger = step.triggers.findIndex(({ id }) => triggerOutcome(id) === outcome);
  if (trigger >= 0) return { x: -measure.trigger.reach, y: triggerY(trigger), leaves: 'left' };
  const cells = trayCells(step.outcomes);
  const cell = cells.findIndex(({ outcomes }) => outcomes.some(({ code }) => code === outcome));
  if (cell < 0) return undefined;
  const { width, height } = sizeOf(step);
  return { x: (width * (cell + 0.5)) / cells.length, y: height, leaves: 'down' };
}

/** The middle of a trigger's pill, down from the step's top. */
export function triggerY(index: number): number {
  return measure.trigger.first + measure.trigger.step * index;
}

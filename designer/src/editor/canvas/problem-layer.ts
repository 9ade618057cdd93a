import type { Problem } from '@tongtu/workflows/compiler';
import type { DrawingLayer, StepLook } from '../../ui/drawing/drawing-data.js';

/** The outcome a problem is about; undefined when it is about something else. */
function outcomeOf({ field }: Problem): string | undefined {
  return field?.startsWith('outcome:') === true ? field.slice('outcome:'.length) : undefined;
}

function lookOf(problems: readonly Problem[]): StepLook {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const bad = problems.flatMap((problem) => (problem.severity === 'error' ? (outcomeOf(problem) ?? []) : []));
  const ports = Object.fromEntries(bad.map((outcome) => [outcome, 'bad' as const]));
  return { problems: { errors, warnings: problems.length - errors }, ...(bad.length > 0 ? { ports } : {}) };
}

/** Makes a painter of problems and locks; a step whose marks did not change keeps the same object, so that its card is not drawn again. */
export function createProblemPainter(): (problems: readonly Problem[], locked: ReadonlySet<string>) => DrawingLayer {
  let known: Readonly<Record<string, StepLook>> = {};
  return (problems, locked) => {
    const bySteps = new Map<string, Problem[]>();
    for (const problem of problems) {
      if (problem.step !== null) bySteps.set(problem.step, [...(bySteps.get(problem.step) ?? []), problem]);
    }
    const next = [...new Set([...bySteps.keys(), ...locked])].map((step): readonly [string, StepLook] => {
      const found = lookOf(bySteps.get(step) ?? []);
      const [before, look] = [known[step], locked.has(step) ? { ...found, state: 'locked' as const } : found];
      return [step, before !== undefined && JSON.stringify(before) === JSON.stringify(look) ? before : look];
    });
    known = Object.fromEntries(next);
    return { steps: known };
  };
}

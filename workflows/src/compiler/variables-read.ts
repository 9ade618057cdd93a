import { readNames, readTemplateNames } from '../expressions/index.js';
import type { Step } from '../graph/graph.js';
import { keptByStep } from './drawing.js';
import { usesOfStep } from './expression-findings.js';

/** A variable that an expression of a step reads. */
export interface VariableRead {
  readonly name: string;
  /** Where the expression stands, as in `Problem.field`. */
  readonly path: string;
  /** The expression asks whether it is empty, so it knows that it may be. */
  readonly asksWhetherEmpty: boolean;
  /** The step itself has set its variables by then. */
  readonly afterOwn: boolean;
}

/** Variables that a step's expressions read. Looking into expressions costs more than all else, so it is done once for a step. */
export const variablesRead: (step: Step) => readonly VariableRead[] = keptByStep((step) =>
  usesOfStep(step).flatMap(({ path, source, template, afterOwn = false }) => {
    const paths = template ? readTemplateNames(source) : readNames(source);
    return paths.flatMap((read): readonly VariableRead[] => {
      const [root, name = ''] = read.split('.');
      return root === 'vars' ? [{ name, path, asksWhetherEmpty: asksWhetherEmpty(source, name), afterOwn }] : [];
    });
  }),
);

function asksWhetherEmpty(source: string, name: string): boolean {
  if (!['has(', 'null', 'coalesce('].some((part) => source.includes(part))) return false;
  return new RegExp(`(has|coalesce)\\(\\s*vars\\.${name}\\s*[,)]|vars\\.${name}\\s*[!=]=\\s*null`).test(source);
}

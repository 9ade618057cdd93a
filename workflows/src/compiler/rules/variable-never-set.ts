import { readNames, readTemplateNames } from '../../expressions/index.js';
import type { Step } from '../../graph/graph.js';
import { type Drawing, keptByStep } from '../drawing.js';
import { usesOfStep } from '../expression-findings.js';
import { mayBeUnset } from '../unset-variables.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { readName } from '../words.js';

/** What is read was written before, on every way that leads there; otherwise it is empty for some customers. */
export const variableNeverSet: Rule = {
  code: 'variable-never-set',
  title: { zh: '变量可能还是空的', en: 'A variable may still be empty' },
  journey: (drawing) => {
    const readers = readersOf(drawing);
    if (readers.length === 0) return [];
    return readers.flatMap(([step, reads]) => {
      const empty = reads.filter(({ name }) => mayBeUnset(name, drawing).has(step.id));
      return [...new Map(empty.map((read) => [read.name, read])).values()].map((read) => mayBeEmpty(step, read, drawing));
    });
  },
};

interface Read {
  readonly name: string;
  readonly path: string;
}

/** Variables that a step reads. Reading expressions costs more than all else here, so it is done once for a step. */
const readsOf: (step: Step) => readonly Read[] = keptByStep((step) =>
  usesOfStep(step).flatMap(({ path, source, template }) => namesIn(source, template === true).map((name) => ({ name, path }))),
);

/** Steps that read variables without an initial value. */
function readersOf({ graph }: Drawing): readonly (readonly [Step, readonly Read[]])[] {
  const open = new Set(graph.variables.filter((variable) => variable.initial === undefined).map((variable) => variable.name));
  return graph.steps.flatMap((step) => {
    const reads = readsOf(step).filter(({ name }) => open.has(name));
    return reads.length === 0 ? [] : [[step, reads] as const];
  });
}

/** Variables that an expression needs; one that asks whether the variable is empty knows that it may be. */
function namesIn(source: string, template: boolean): readonly string[] {
  const paths = template ? readTemplateNames(source) : readNames(source);
  return paths.flatMap((path) => {
    const [root, name = ''] = path.split('.');
    return root === 'vars' && !asksWhetherEmpty(source, name) ? [name] : [];
  });
}

function asksWhetherEmpty(source: string, name: string): boolean {
  return new RegExp(`has\\(\\s*vars\\.${name}\\s*\\)|vars\\.${name}\\s*[!=]=\\s*null`).test(source);
}

function mayBeEmpty(step: Step, { name, path }: Read, drawing: Drawing): Problem {
  const label = readName(drawing.graph, `vars.${name}`);
  return problem({
    code: 'variable-never-set',
    severity: 'warning',
    step: step.id,
    field: path,
    message: {
      zh: `走到这里时“${label.zh}”可能还是空的：前面有路没有写过它。`,
      en: `"${label.en ?? label.zh}" may still be empty here: some ways lead here without setting it.`,
    },
    remedy: { zh: '给变量一个初始值，或在前面先赋值', en: 'Give the variable an initial value, or set it before' },
  });
}

import type { Link, Step } from '../../graph/graph.js';
import { unsetVariables } from '../data-flow/unset-variables.js';
import { wayWithout } from '../data-flow/way-without.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { type VariableRead, variablesRead } from '../variables-read.js';
import { nameOf, outcomeName, readName } from '../words.js';

/** Looking for a way costs one walk through the drawing; whoever has more to mend than this mends the first of them first. */
const MOST_WAYS = 20;

/** What is read was written before, on every way that leads there; otherwise it is empty for some customers. */
export const variableNeverSet: Rule = {
  code: 'variable-never-set',
  title: { zh: '变量可能还是空的', en: 'A variable may still be empty' },
  journey: (drawing) => {
    const readers = readersOf(drawing);
    if (readers.length === 0) return [];
    const { mayBeUnset } = unsetVariables(drawing);
    const empty = readers.flatMap(([step, reads]) => {
      const found = reads.filter(({ name }) => mayBeUnset(name, step.id));
      return [...new Map(found.map((read) => [read.name, { step, ...read }])).values()];
    });
    return empty.map((read, index) => mayBeEmpty(read, index < MOST_WAYS ? wayWithout(read, drawing) : undefined, drawing));
  },
};

/** Steps that read variables without an initial value, not asking whether they are empty. */
function readersOf({ graph, variables, facts }: Drawing): readonly (readonly [Step, readonly VariableRead[]])[] {
  const isOpen = (name: string): boolean => variables.get(name)?.initial === undefined && variables.has(name);
  return graph.steps.flatMap((step) => {
    const own = facts(step).writes;
    const reads = variablesRead(step).filter(
      ({ name, asksWhetherEmpty, afterOwn }) => isOpen(name) && !asksWhetherEmpty && !(afterOwn && own.includes(name)),
    );
    return reads.length === 0 ? [] : [[step, reads] as const];
  });
}

function mayBeEmpty({ step, name, path }: VariableRead & { readonly step: Step }, way: Link | null | undefined, drawing: Drawing): Problem {
  const label = readName(drawing.graph, `vars.${name}`);
  const why = whyEmpty(way, drawing);
  return problem({
    code: 'variable-never-set',
    severity: 'warning',
    step: step.id,
    field: path,
    message: {
      zh: `走到这里时“${label.zh}”可能还是空的：${why.zh}。`,
      en: `"${label.en ?? label.zh}" may still be empty here: ${why.en}.`,
    },
    remedy: { zh: '给变量一个初始值，或在前面先赋值', en: 'Give the variable an initial value, or set it before' },
  });
}

/** `null`: nothing before sets it; `undefined`: nobody looked for the way. */
function whyEmpty(way: Link | null | undefined, drawing: Drawing): { readonly zh: string; readonly en: string } {
  if (way === undefined) return { zh: '前面有路没有写过它', en: 'some ways lead here without setting it' };
  const step = way === null ? undefined : drawing.step(way.from);
  if (way === null || !step) return { zh: '前面没有哪一步写过它', en: 'no step before sets it' };
  const [from, by] = [nameOf(step), outcomeName(step, way.outcome, drawing)];
  return {
    zh: `从“${from.zh}”走“${by.zh}”过来的路上没有写过它`,
    en: `nothing sets it on the way from "${from.en}" by "${by.en}"`,
  };
}

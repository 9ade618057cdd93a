import type { Graph, Step, Text } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { type ExpressionFinding, findingsOfExits, findingsOfStep } from '../expression-findings.js';
import { problem } from '../find.js';
import type { Fix, Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { readName } from '../words.js';

/** Every name that is read or written exists: a misspelt one would be empty for every customer. */
export const unknownVariable: Rule = {
  code: 'unknown-variable',
  title: { zh: '用了不认识的名字', en: 'A name is unknown' },
  step: (step, drawing) => [
    ...findingsOfStep(step, drawing)
      .filter(({ found }) => found.code === 'unknown-name')
      .map((finding) => unknownRead(finding, { graph: drawing.graph, step })),
    ...unknownWrites(step, drawing),
  ],
  journey: (drawing) =>
    findingsOfExits(drawing)
      .filter(({ found }) => found.code === 'unknown-name')
      .map((finding) => unknownRead(finding, { graph: drawing.graph, step: null })),
};

function unknownRead({ use, found }: ExpressionFinding, { graph, step }: { readonly graph: Graph; readonly step: Step | null }): Problem {
  const written = use.source.slice(found.from, found.to);
  const suggested = found.suggestion === undefined ? undefined : readName(graph, found.suggestion);
  return problem({
    code: 'unknown-variable',
    step: step?.id ?? null,
    field: use.path,
    range: { from: found.from, to: found.to },
    message: { zh: `“${found.name ?? written}”不认识。`, en: `"${found.name ?? written}" is unknown.` },
    remedy: suggested
      ? { zh: `改成“${suggested.zh}”`, en: `Use "${suggested.en ?? suggested.zh}"` }
      : { zh: '从列表里选一个名字，或先添加这个变量', en: 'Choose a name from the list, or add the variable first' },
    fixes:
      step && suggested && found.suggestion !== undefined && !use.path.startsWith('on.') ? [rewrite(step, { use, found }, suggested)] : [],
  });
}

function rewrite(step: Step, { use, found }: ExpressionFinding, label: Text): Fix {
  const value = use.source.slice(0, found.from) + (found.suggestion ?? '') + use.source.slice(found.to);
  return {
    label: { zh: `改成“${label.zh}”`, en: `Use "${label.en ?? label.zh}"` },
    edits: [{ kind: 'set-config', step: step.id, path: use.path, value }],
  };
}

function unknownWrites(step: Step, { graph, facts }: Drawing): readonly Problem[] {
  const names = new Set(graph.variables.map((variable) => variable.name));
  const unknown = [...new Set(facts(step).writes)].filter((name) => !names.has(name));
  return unknown.map((name) =>
    problem({
      code: 'unknown-variable',
      step: step.id,
      message: { zh: `要记到“${name}”，可是没有这个变量。`, en: `It writes to "${name}", but there is no such variable.` },
      remedy: { zh: '添加这个变量，或换一个', en: 'Add the variable, or choose another' },
      fixes: /^[A-Za-z_]\w{0,63}$/.test(name)
        ? [
            {
              label: { zh: `添加变量“${name}”`, en: `Add variable "${name}"` },
              edits: [{ kind: 'set-variable', variable: { name, label: { zh: name, en: name }, type: 'any', dataClass: 'C2' } }],
            },
          ]
        : [],
    }),
  );
}

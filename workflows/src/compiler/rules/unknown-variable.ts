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
  const name = found.name ?? use.source.slice(found.from, found.to);
  const suggested = found.suggestion === undefined ? undefined : readName(graph, found.suggestion);
  const ofCustomer = name.startsWith('customer.'); // the bank's records may hold what is not known here
  return problem({
    code: 'unknown-variable',
    severity: ofCustomer ? 'warning' : 'error',
    step: step?.id ?? null,
    field: use.path,
    range: { from: found.from, to: found.to },
    message: { zh: `“${name}”不认识。`, en: `"${name}" is unknown.` },
    remedy: suggested ? useInstead(suggested) : ofCustomer ? CHOOSE_OR_KEEP : CHOOSE_OR_ADD,
    fixes: step && suggested && !use.path.startsWith('on.') ? [rewrite(step, { use, found }, useInstead(suggested))] : [],
  });
}

function useInstead(label: Text): Text {
  return { zh: `改成“${label.zh}”`, en: `Use "${label.en ?? label.zh}"` };
}

const CHOOSE_OR_ADD: Text = { zh: '从列表里选一个名字，或先添加这个变量', en: 'Choose a name from the list, or add the variable first' };
const CHOOSE_OR_KEEP: Text = {
  zh: '从列表里选一项；行里确有这项客户资料，就不用改',
  en: "Choose from the list; keep it if the bank's records hold it",
};

function rewrite(step: Step, { use, found }: ExpressionFinding, label: Text): Fix {
  const value = use.source.slice(0, found.from) + (found.suggestion ?? '') + use.source.slice(found.to);
  return { label, edits: [{ kind: 'set-config', step: step.id, path: use.path, value }] };
}

function unknownWrites(step: Step, { facts, variables }: Drawing): readonly Problem[] {
  const unknown = [...new Set(facts(step).writes)].filter((name) => !variables.has(name));
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

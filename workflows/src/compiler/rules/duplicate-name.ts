import type { Step } from '../../graph/graph.js';
import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** Steps have different names, so that people and reports can tell them apart. */
export const duplicateName: Rule = {
  code: 'duplicate-name',
  title: { zh: '两步同名', en: 'Two steps have one name' },
  journey: ({ graph }) => {
    const seen = new Map<string, Step>();
    const numbers = new Map<string, number>();
    const doubles = graph.steps.filter((step) => {
      const known = seen.has(step.name.zh);
      if (!known) seen.set(step.name.zh, step);
      return known;
    });
    return doubles.map((step) => {
      const { zh, en } = nameOf(step);
      const fresh = freeName(zh, seen, numbers);
      return problem({
        code: 'duplicate-name',
        severity: 'warning',
        step: step.id,
        message: {
          zh: `已经有一步叫“${zh}”：看板和报表上分不清。`,
          en: `Another step is called "${en}" too: boards cannot tell them apart.`,
        },
        remedy: { zh: '换一个名字', en: 'Choose another name' },
        fixes: [
          {
            label: { zh: `改叫“${fresh}”`, en: `Call it "${en}${fresh.slice(zh.length)}"` },
            edits: [{ kind: 'rename-step', step: step.id, name: { zh: fresh, en: en + fresh.slice(zh.length) } }],
          },
        ],
      });
    });
  },
};

/** The name with the first number that is free; where the looking for it left off is kept, so that many doubles do not start anew. */
function freeName(name: string, taken: ReadonlyMap<string, Step>, numbers: Map<string, number>): string {
  let number = numbers.get(name) ?? 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  numbers.set(name, number);
  return `${name} ${number}`;
}

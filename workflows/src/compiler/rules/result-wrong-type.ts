import type { ValueType } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { TYPE_WORDS } from '../words.js';

/** A variable keeps one kind of value: a text in a number breaks every rule that reads it later. */
export const resultWrongType: Rule = {
  code: 'result-wrong-type',
  title: { zh: '结果记进了不合适的变量', en: 'A result is kept in a variable of another kind' },
  step: (step, drawing) =>
    (drawing.facts(step).machine?.gives ?? []).flatMap(({ path, variable, type }) => {
      const kept = drawing.variables.get(variable);
      if (!kept || fits(type, kept.type)) return [];
      const [given, wanted] = [TYPE_WORDS[type], TYPE_WORDS[kept.type]];
      return [
        problem({
          code: 'result-wrong-type',
          step: step.id,
          field: path,
          message: {
            zh: `“${kept.label.zh}”放的是${wanted.zh}，这里给的是${given.zh}。`,
            en: `"${kept.label.en ?? kept.label.zh}" holds ${wanted.en}; this gives ${given.en}.`,
          },
          remedy: fitting(type, drawing),
        }),
      ];
    }),
};

function fits(given: ValueType, wanted: ValueType): boolean {
  return given === wanted || wanted === 'any';
}

function fitting(type: ValueType, { variables }: Drawing) {
  const other = [...variables.values()].find((one) => fits(type, one.type));
  return other
    ? { zh: `比如改记到“${other.label.zh}”`, en: `Keep it in "${other.label.en ?? other.label.zh}", for example` }
    : { zh: `加一个放${TYPE_WORDS[type].zh}的变量`, en: `Add a variable for ${TYPE_WORDS[type].en}` };
}

import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import { type Race, racesOf } from '../parallel/shared-variables.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { nameOf, outcomeName, readName } from '../words.js';

/** What one branch of a parallel writes no other branch reads or writes: who comes first would decide what comes out. */
export const parallelRace: Rule = {
  code: 'parallel-race',
  title: { zh: '几条线抢着改同一个变量', en: 'Branches race for a variable' },
  journey: (drawing) => racesOf(drawing).map((race) => raceFor(race, drawing)),
};

function raceFor({ fork, variable, writer, other, bothWrite }: Race, drawing: Drawing): Problem {
  const label = readName(drawing.graph, `vars.${variable}`);
  const name = { zh: label.zh, en: label.en ?? label.zh };
  const branches = { own: outcomeName(fork, writer.branch, drawing), other: outcomeName(fork, other.branch, drawing) };
  const step = nameOf(other.step);
  return problem({
    code: 'parallel-race',
    severity: 'warning',
    step: writer.step.id,
    message: bothWrite
      ? {
          zh: `“${branches.own.zh}”和“${branches.other.zh}”两条线都改“${name.zh}”，结果看谁先到。`,
          en: `"${branches.own.en}" and "${branches.other.en}" both write "${name.en}"; the last one wins.`,
        }
      : {
          zh: `“${branches.own.zh}”这条线改“${name.zh}”，同时走的“${step.zh}”要读它，读到的看谁先到。`,
          en: `"${branches.own.en}" writes "${name.en}" while "${step.en}" reads it in another branch.`,
        },
    remedy: { zh: '分成两个变量，或改成先后', en: 'Use two variables, or put one after the other' },
  });
}

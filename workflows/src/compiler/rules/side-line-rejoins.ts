import type { Link, Step } from '../../graph/graph.js';
import { type Drawing, triggerOutcome } from '../drawing.js';
import { problem } from '../find.js';
import type { Fix, Problem } from '../problem.js';
import { rings } from '../rings.js';
import type { Rule } from '../rule.js';
import { lineFrom, linksOn, mainLine, type SideLine, sideLines } from '../side-lines.js';
import { freshId, nameOf } from '../words.js';

/** A side line does not lead back into the line it came from: the same customer would then walk there twice. */
export const sideLineRejoins: Rule = {
  code: 'side-line-rejoins',
  title: { zh: '支线连回了主线', en: 'A side line leads back' },
  journey: (drawing) => {
    const sides = sideLines(drawing);
    if (sides.length === 0) return [];
    const main = mainLine(drawing);
    const aside = lineFrom(
      sides.map(({ link }) => link.to),
      drawing,
      (id) => !main.has(id),
    );
    const crossing = drawing.graph.steps.flatMap(({ id }) => (aside.has(id) ? linksOn(id, drawing).filter(({ to }) => main.has(to)) : []));
    const direct = sides.filter(({ link }) => main.has(link.to));
    const round = ownRounds(
      sides.filter(({ step }) => !main.has(step.id)),
      drawing,
    );
    return [...direct.map(({ link }) => link), ...round, ...crossing].map((link) => rejoins(link, drawing));
  },
};

/** Side lines of side lines that lead back to the step they came from: each round would start another. */
function ownRounds(sides: readonly SideLine[], drawing: Drawing): readonly Link[] {
  if (sides.length === 0) return [];
  const found = rings(drawing.graph.steps, drawing.targets);
  const ringOf = new Map(found.flatMap((ring, index) => [...ring].map((id) => [id, index] as const)));
  return sides.filter(({ step, link }) => ringOf.has(step.id) && ringOf.get(step.id) === ringOf.get(link.to)).map(({ link }) => link);
}

function rejoins(link: Link, drawing: Drawing): Problem {
  const step = drawing.step(link.from);
  const to = drawing.step(link.to);
  if (!step || !to) throw new Error(`Link "${link.id}" has lost its ends`);
  const name = nameOf(to);
  return problem({
    code: 'side-line-rejoins',
    step: step.id,
    field: `outcome:${link.outcome}`,
    message: {
      zh: `支线连回了“${name.zh}”：主线没有停，同一位客户会在那里走两遍。`,
      en: `The side line leads back to "${name.en}": the main line never stopped, so the customer would walk there twice.`,
    },
    remedy: { zh: '让支线自己结束，或让触发器打断这一步', en: 'Let the side line end by itself, or let the trigger interrupt the step' },
    fixes: [...ownEnd(link, to, drawing), remove(link), ...interrupt(link, step)],
  });
}

function remove({ from, outcome }: Link): Fix {
  return { label: { zh: '去掉这条连线', en: 'Remove the link' }, edits: [{ kind: 'disconnect', from, outcome }] };
}

/** Where it leads to an end, it most likely wants one of its own. */
function ownEnd(link: Link, to: Step, drawing: Drawing): readonly Fix[] {
  const definition = drawing.definition(to);
  if (!definition?.ends) return [];
  const id = freshId(drawing.graph, 'side-end');
  const step: Step = {
    ...{ id, type: to.type, name: { zh: '支线结束', en: 'Side line ends' }, config: definition.initialOf(id), on: [], raises: [] },
    at: { x: to.at.x + 264, y: to.at.y },
  };
  return [
    {
      label: { zh: '给支线一个自己的结束', en: 'Give the side line its own end' },
      edits: [
        { kind: 'add-step', step },
        { kind: 'connect', link: { ...link, to: id } },
      ],
    },
  ];
}

/** A trigger that goes straight to the main line was most likely meant to interrupt. */
function interrupt({ outcome }: Link, step: Step): readonly Fix[] {
  if (!step.on.some(({ id }) => outcome === triggerOutcome(id))) return [];
  const on = step.on.map((trigger) => (outcome === triggerOutcome(trigger.id) ? { ...trigger, interrupting: true } : trigger));
  return [{ label: { zh: '改为打断这一步', en: 'Let it interrupt the step' }, edits: [{ kind: 'set-triggers', step: step.id, on }] }];
}

import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import { type Crossing, regionsOf } from '../parallel/regions.js';
import type { Fix, Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** A branch comes from its parallel step and goes out by its join alone: a link past them would leave the others waiting, or come to a join that never counted it. */
export const branchLeavesParallel: Rule = {
  code: 'branch-leaves-parallel',
  title: { zh: '一条线绕过了并行或汇合', en: 'A branch goes past its join' },
  journey: (drawing) => regionsOf(drawing).crossings.flatMap((crossing) => judge(crossing, drawing)),
};

function judge(crossing: Crossing, drawing: Drawing): readonly Problem[] {
  const { link } = crossing;
  const [from, to] = [drawing.step(link.from), drawing.step(link.to)];
  if (!from || !to) return [];
  const left = leftFork(crossing, drawing);
  const ends = { from: nameOf(from), to: nameOf(to) };
  return [
    problem({
      code: 'branch-leaves-parallel',
      step: from.id,
      field: `outcome:${link.outcome}`,
      ...(left ? leaving(left, ends) : entering(crossing, ends, drawing)),
      fixes: left ? linkToJoin(left, crossing, drawing) : [],
    }),
  ];
}

/** The fork whose branches the link leaves; undefined when it only goes further in. */
function leftFork({ from, to }: Crossing, drawing: Drawing): Step | undefined {
  const { around } = regionsOf(drawing);
  for (let id = to, hops = 0; id != null && hops < around.size; id = around.get(id) ?? null, hops += 1) if (id === from) return undefined;
  return from === null ? undefined : drawing.step(from);
}

interface Ends {
  readonly from: { readonly zh: string; readonly en: string };
  readonly to: { readonly zh: string; readonly en: string };
}

function leaving(fork: Step, { from, to }: Ends) {
  const { zh, en } = nameOf(fork);
  return {
    message: {
      zh: `“${from.zh}”在“${zh}”的一条线里，却绕过汇合连到了外面的“${to.zh}”。`,
      en: `"${from.en}" is inside "${en}" but is linked past its join, to "${to.en}".`,
    },
    remedy: { zh: '连到它的汇合，再从汇合往下走', en: 'Link it to the join, and go on from there' },
  };
}

function entering({ to: inner }: Crossing, { from, to }: Ends, drawing: Drawing) {
  const fork = inner === null ? undefined : drawing.step(inner);
  const { zh, en } = fork ? nameOf(fork) : { zh: '并行', en: 'parallel' };
  return {
    message: {
      zh: `“${from.zh}”从外面连进了“${zh}”的一条线（“${to.zh}”），汇合不会算它。`,
      en: `"${from.en}" is linked into a branch of "${en}" ("${to.en}"); the join will not count it.`,
    },
    remedy: { zh: `连到“${zh}”本身，或连到外面的步骤`, en: `Link it to "${en}" itself, or to a step outside` },
  };
}

function linkToJoin(fork: Step, { link }: Crossing, drawing: Drawing): readonly Fix[] {
  const join = regionsOf(drawing).forks.get(fork.id)?.joins[0];
  if (!join || join.id === link.from) return [];
  const { zh, en } = nameOf(join);
  return [{ label: { zh: `连到“${zh}”`, en: `Link to "${en}"` }, edits: [{ kind: 'connect', link: { ...link, to: join.id } }] }];
}

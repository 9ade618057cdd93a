import type { Link, Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import { reach } from '../reach.js';
import type { Rule } from '../rule.js';
import { variablesRead } from '../variables-read.js';
import { nameOf } from '../words.js';

/** Steps that are looked at for all drafts of a drawing together: beyond them a drawing made to take long is not judged. */
const MOST_LOOKED_AT = 300_000;

/** Words that nobody has approved do not go to a customer before a person, or a check of compliance, has seen them. Approved script kits are words enough. */
export const draftUnread: Rule = {
  code: 'draft-unread',
  title: { zh: '草稿没人看就发给客户', en: 'A draft reaches the customer unread' },
  journey: (drawing) => {
    const budget = { left: MOST_LOOKED_AT };
    return drawing.graph.steps.flatMap((step) =>
      (drawing.facts(step).machine?.drafts ?? []).flatMap((variable) => judge(step, variable, { drawing, budget })),
    );
  },
};

interface Look {
  readonly drawing: Drawing;
  readonly budget: { left: number };
}

function judge(step: Step, variable: string, { drawing, budget }: Look): readonly Problem[] {
  if (budget.left <= 0) return [];
  const targets = drawing.ways(step.id).flatMap(({ link }) => (sets(step, { outcome: link.outcome, variable }, drawing) ? [link.to] : []));
  const unread = reach(targets, (id) => {
    const next = drawing.step(id);
    return next && id !== step.id
      ? drawing.ways(id).flatMap(({ link }) => (isSeen(next, { link, variable }, drawing) ? [] : [link.to]))
      : [];
  });
  budget.left -= unread.size;
  const told = [...unread].flatMap((id) => drawing.step(id) ?? []).find((one) => tells(one, variable, drawing));
  return told ? [unreadAt(step, told)] : [];
}

/** Whether the variable has its value when the step is left so. */
function sets(step: Step, { outcome, variable }: { readonly outcome: string; readonly variable: string }, drawing: Drawing): boolean {
  const { writes, writesBy = {} } = drawing.facts(step);
  return (Object.hasOwn(writesBy, outcome) ? (writesBy[outcome] ?? []) : writes).includes(variable) && !outcome.startsWith('on.');
}

/** Whether somebody has found the draft good, or has put other words in its place, when the step is left so. */
function isSeen(step: Step, { link, variable }: { readonly link: Link; readonly variable: string }, drawing: Drawing): boolean {
  const { approves = [], machine } = drawing.facts(step);
  const isDraftAnew = machine?.drafts.includes(variable) === true;
  if (sets(step, { outcome: link.outcome, variable }, drawing)) return !isDraftAnew;
  return approves.includes(link.outcome) && reads(step, variable);
}

function reads(step: Step, variable: string): boolean {
  return variablesRead(step).some(({ name }) => name === variable);
}

function tells(step: Step, variable: string, drawing: Drawing): boolean {
  return drawing.definition(step)?.contact != null && reads(step, variable);
}

function unreadAt(step: Step, told: Step): Problem {
  const name = nameOf(told);
  return problem({
    code: 'draft-unread',
    step: step.id,
    message: {
      zh: `写好的话没人看过、没查过，就由“${name.zh}”发给客户。`,
      en: `What it writes goes to the customer by "${name.en}" before anybody, or a check, has seen it.`,
    },
    remedy: {
      zh: '中间加“合规检查”查这段话，或请员工看；或改用话术锦囊里批准的话',
      en: 'Have a guard check it, or a person read it, in between; or use approved words of a script kit',
    },
  });
}

import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import { leadingTo, reach } from '../reach.js';
import type { Rule } from '../rule.js';
import { nameOf, outcomeName } from '../words.js';

/** Steps that are looked at for all experiments of a drawing together: beyond them a drawing made to take long is not judged. */
const MOST_LOOKED_AT = 300_000;

/** Those in a control arm are left alone: contacted too, they are nothing to compare with. What comes to every arm does not count. */
export const controlArmContacts: Rule = {
  code: 'control-arm-contacts',
  title: { zh: '对照组也会被联系', en: 'The control arm is contacted' },
  journey: (drawing) => {
    const leading = leadingTo(
      drawing.graph.steps.filter((step) => meetsCustomer(step, drawing)),
      drawing,
    );
    const budget = { left: MOST_LOOKED_AT };
    return drawing.graph.steps.flatMap((step) => judge(step, { drawing, leading, budget }));
  },
};

interface Look {
  readonly drawing: Drawing;
  /** Steps from which some contact can be come to. */
  readonly leading: ReadonlySet<string>;
  readonly budget: { left: number };
}

function judge(step: Step, look: Look): readonly Problem[] {
  const { drawing, leading, budget } = look;
  const arms = drawing.definition(step)?.splits?.(step.config) ?? [];
  const control = arms.filter(({ outcome, control: is }) => is && leading.has(drawing.link(step.id, outcome)?.to ?? ''));
  if (control.length === 0 || budget.left <= 0) return [];
  const after = new Map(arms.map(({ outcome }) => [outcome, stepsAfter(step, outcome, look)]));
  const common = (id: string): boolean => arms.every((arm) => arm.control || after.get(arm.outcome)?.has(id) === true);
  return control.flatMap(({ outcome }) => {
    const met = [...(after.get(outcome) ?? [])]
      .map((id) => drawing.step(id))
      .find((one) => one && meetsCustomer(one, drawing) && !common(one.id));
    return met ? [contacted(step, { outcome, met }, drawing)] : [];
  });
}

function stepsAfter(step: Step, outcome: string, { drawing, budget }: Look): ReadonlySet<string> {
  const link = drawing.link(step.id, outcome);
  const after = link ? reach([link.to], (id) => (id === step.id ? [] : drawing.targets(id))) : new Set<string>();
  budget.left -= after.size;
  return after;
}

function meetsCustomer(step: Step, drawing: Drawing): boolean {
  const definition = drawing.definition(step);
  return definition?.group === 'customer' || definition?.contact != null;
}

function contacted(step: Step, { outcome, met }: { readonly outcome: string; readonly met: Step }, drawing: Drawing): Problem {
  const [arm, contact] = [outcomeName(step, outcome, drawing), nameOf(met)];
  return problem({
    code: 'control-arm-contacts',
    severity: 'warning',
    step: step.id,
    field: `outcome:${outcome}`,
    message: {
      zh: `“${arm.zh}”是对照组，后面的“${contact.zh}”却会联系客户，就没得比了。`,
      en: `"${arm.en}" is the control arm, yet "${contact.en}" contacts the customer.`,
    },
    remedy: { zh: '对照组直接走到结束或会合的地方', en: 'Lead the control arm past the contact' },
  });
}

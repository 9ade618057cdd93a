import { CONTACT_CLASS_NAMES, CONTACT_CLASSES, type ContactClass, DEFAULT_CONTACT_POLICIES } from '../../graph/contact.js';
import type { Link, Step } from '../../graph/graph.js';
import { pauseFor } from '../../steps/index.js';
import { dayContacts } from '../day-contacts.js';
import type { Drawing } from '../drawing.js';
import { problem } from '../find.js';
import type { Fix, Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** No way through the journey tells the customer more of one class within a day than the bank allows itself: what comes after would be held back. */
export const tooManyMessages: Rule = {
  code: 'too-many-messages',
  title: { zh: '一天里发得太多', en: 'Too many messages in a day' },
  journey: (drawing) => CONTACT_CLASSES.flatMap((kind) => ofClass(drawing, kind)),
};

function ofClass(drawing: Drawing, kind: ContactClass): readonly Problem[] {
  const most = dailyCap(kind);
  if (most === null) return [];
  return dayContacts(drawing, kind, most).tooMany.map(({ step, count, by }) => {
    const { zh, en } = CONTACT_CLASS_NAMES[kind];
    const name = nameOf(step);
    return problem({
      code: 'too-many-messages',
      severity: 'warning',
      step: step.id,
      message: {
        zh: `有一条路一天里会发 ${count} 条${zh}消息，每天最多 ${most} 条：到“${name.zh}”就会被抑制。`,
        en: `One way sends ${count} ${en} messages in a day and ${most} is the most: "${name.en}" will be held back.`,
      },
      remedy: { zh: '中间等一天，或去掉一条', en: 'Wait a day in between, or remove one' },
      fixes: by ? [waitADay(step, by, drawing)] : [],
    });
  });
}

/** The most contacts of a class in a day that a bank begins with; null = any number. */
export function dailyCap(kind: ContactClass): number | null {
  return DEFAULT_CONTACT_POLICIES[kind].caps.find(({ per }) => per === 'day')?.most ?? null;
}

function waitADay(step: Step, link: Link, { graph }: Drawing): Fix {
  const taken = new Set(graph.steps.map(({ id }) => id));
  let id = 'next-day';
  for (let number = 2; taken.has(id); number += 1) id = `next-day-${number}`;
  const { zh, en } = nameOf(step);
  const pause: Step = {
    id,
    name: { zh: `“${zh}”前等一天`, en: `A day before ${en}` },
    ...pauseFor('P1D'),
    on: [],
    raises: [],
    at: { x: step.at.x + 264, y: step.at.y },
  };
  return {
    label: { zh: `在“${zh}”前等 1 天`, en: `Add a day before "${en}"` },
    edits: [{ kind: 'add-step', step: pause, intoLink: link.id, outcome: 'time' }],
  };
}

import type { Step } from '../../graph/graph.js';
import type { Assignment } from '../../touchpoint/assignment.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** Whoever checks is somebody else than whoever did it. One and the same person on both sides never comes to an end; one group checks itself. */
export const fourEyesSameGroup: Rule = {
  code: 'four-eyes-same-group',
  title: { zh: '自己人复核自己人', en: 'A group checks its own work' },
  step: (step, drawing) => {
    const { groups = [], reviewers } = drawing.facts(step).staffWork ?? {};
    if (!reviewers) return [];
    const same = groups.filter(({ who }) => nameOf(who) === nameOf(reviewers.who));
    if (same.length === 0) return [];
    return [same.some(({ who }) => isOnePerson(who)) ? stuck(step) : amongThemselves(step)];
  },
};

/** What is the same for the same people; a formula may come to anybody. */
function nameOf(who: Assignment): string {
  switch (who.kind) {
    case 'queue':
    case 'least-loaded':
      return `queue ${who.queue}`;
    case 'relationship-manager':
      return 'relationship-manager';
    case 'staff':
      return `staff ${[...who.staff].sort().join(' ')}`;
    case 'institution':
      return `institution ${who.level} ${who.who}`;
    case 'computed':
      return `computed ${who.value}`;
  }
}

function isOnePerson(who: Assignment): boolean {
  if (who.kind === 'staff') return who.staff.length === 1;
  return who.kind === 'relationship-manager' || (who.kind === 'institution' && who.who === 'manager');
}

function stuck(step: Step): Problem {
  return problem({
    code: 'four-eyes-same-group',
    step: step.id,
    field: 'reviewers',
    message: {
      zh: '办的和复核的是同一个人：永远复核不了。',
      en: 'The one who does it is the one who checks it: it can never be confirmed.',
    },
    remedy: { zh: '换别人来复核', en: 'Let somebody else check it' },
  });
}

function amongThemselves(step: Step): Problem {
  return problem({
    code: 'four-eyes-same-group',
    severity: 'warning',
    step: step.id,
    field: 'reviewers',
    message: {
      zh: '办的和复核的是同一组人：互相复核，当班只有一个人时办不完。',
      en: 'One group does it and checks it: with one person on duty it is never finished.',
    },
    remedy: { zh: '换一组人来复核', en: 'Let another group check it' },
  });
}

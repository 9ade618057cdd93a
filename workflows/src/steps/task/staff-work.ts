import type { StaffWork } from '../staff-work.js';
import type { TaskSettings } from './config.js';
import type { ReactionSetting } from './sla.js';
import { reviewersOf } from './together.js';

/** What a task promises and who does it, for the checker. */
export function staffWork(settings: TaskSettings): StaffWork {
  const { expires, goal, deadline, repeat, assignment, claimWithin, chain = [], experts = [] } = settings;
  const reviewers = reviewersOf(settings);
  return {
    ...{ expires, goal, deadline, repeat, reactions: reactionsIn(settings) },
    groups: [
      { path: 'assignment', who: assignment, withinPath: 'claimWithin', within: claimWithin },
      ...chain.map((group, index) => ({
        path: `chain.${index}.assignment`,
        who: group.assignment,
        withinPath: `chain.${index}.within`,
        within: group.within,
      })),
    ],
    ...(reviewers ? { reviewers: { path: 'reviewers', who: reviewers } } : {}),
    ...checklistIn(settings),
    experts: experts.map(({ staff, queue = '' }, index) => ({ path: `experts.${index}`, isAnybody: staff.length > 0 || queue !== '' })),
  };
}

function reactionsIn({ atGoal = [], atDeadline = [], atRepeat = [] }: TaskSettings): StaffWork['reactions'] {
  const told = (at: 'goal' | 'deadline' | 'repeat', name: string, reactions: readonly ReactionSetting[]): StaffWork['reactions'] =>
    reactions.map(({ kind, to = 'next-group', outcome = 'expired' }, index) => ({
      path: `${name}.${index}`,
      at,
      ...(kind === 'leave' ? { outcome } : {}),
      ...(kind === 'reassign' && to === 'next-group' ? { toNextGroup: true } : {}),
    }));
  return [...told('goal', 'atGoal', atGoal), ...told('deadline', 'atDeadline', atDeadline), ...told('repeat', 'atRepeat', atRepeat)];
}

function checklistIn({ checklist = [], checklistOpen = false }: TaskSettings): Pick<StaffWork, 'checklist'> {
  if (checklist.length === 0 && !checklistOpen) return {};
  const items = checklist.map(({ minimum, maximum }, index) => ({ path: `checklist.${index}`, minimum, maximum }));
  return { checklist: { path: 'checklist', items } };
}

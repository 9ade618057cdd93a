import type { Kitchen } from '../../graph/kitchen.js';

/** What a branch may set for itself: when it checks, what else it looks at, how soon its manager is told. The rest is head office's. */
export const OPENING_KITCHEN: Kitchen = {
  parts: [
    {
      part: { kind: 'setting', step: 'morning', path: 'schedule.at' },
      open: true,
      label: { zh: '几点开始检查', en: 'When the check begins' },
      limit: { kind: 'range', min: '07:00', max: '09:30' },
    },
    {
      part: { kind: 'items', step: 'check', path: 'checklist' },
      open: true,
      label: { zh: '网点自己的检查项', en: "The branch's own items" },
      limit: { kind: 'added', most: 10 },
    },
    {
      part: { kind: 'setting', step: 'check', path: 'goal' },
      open: true,
      label: { zh: '多久没查完告诉负责人', en: 'When the manager is told' },
      // Ten minutes before the region hears of it at the latest.
      limit: { kind: 'range', min: 'PT20M', max: 'PT55M' },
    },
  ],
};

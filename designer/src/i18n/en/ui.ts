import type { ui as zh } from '../zh/ui.js';
import type { Translation } from '../translation.js';

export const ui: Translation<typeof zh> = {
  close: 'Close',
  more: 'More',
  retry: 'Try again',
  cancel: 'Not now',
  copy: 'Copy',
  copied: 'Copied',
  loading: 'Opening',
  help: { open: 'What this is for', title: 'Help', why: 'Why?', failed: 'The help page did not open. Try again.' },
  duration: 'About {{time}}',
  notTaken: 'Not taken: {{what}}',
  reason: {
    label: 'Reason',
    placeholder: 'For whoever reads the record later',
    needed: 'Give a reason; it is kept under your name',
    recorded: 'Reason and name go into the journal',
  },
  masked: { reveal: 'Ask to see it', shown: 'Shown, hides in {{seconds}} s', class: 'Class {{class}} data' },
  countdown: { left: '{{time}} left', late: '{{time}} late', now: 'Due now' },
  provenance: { verified: 'verified', unverified: 'not verified', pending: 'kept', you: 'You' },
  trouble: {
    offline: 'You are offline, so this did not happen.',
    offlineKept: 'What you typed is kept; try again once online.',
    unknown: 'This did not work.',
    unknownKept: 'The rest of the page stays usable.',
    forbidden: 'Your role cannot do this.',
    notFound: 'This record is gone.',
  },
  family: { customer: 'Customer', ai: 'AI', remote: 'Remote', branch: 'Branch', neutral: 'System' },
  keys: { ctrl: 'Ctrl', shift: 'Shift', enter: 'Enter', space: 'Space', esc: 'Esc' },
};

import type { Json } from '../../graph/graph.js';
import { soon, type Timed, worked } from '../trial.js';

/** Number of the application in every trial. */
export const TRUST = 'X-2031';

/** What it begins with. A policy whose number ends in 9 is refused by core in the end. */
export function asked(policy = 'P-7701'): Readonly<Record<string, Json>> {
  return { trust: TRUST, policy, wish: '孩子上大学时每年领一笔' };
}

/** Who comes as trust expert, and how the session ends. */
interface Planning {
  readonly trust?: string;
  /** The expert has been asked already. */
  readonly isInvited?: boolean;
  readonly outcome?: string;
}

/** Adviser or desk plan it, and hear both experts. */
export function planned(step: 'session' | 'desk', { trust = '林森', isInvited = false, outcome }: Planning = {}): readonly Timed[] {
  const as = step === 'session' ? 'branch' : 'remote';
  return [
    soon({ kind: 'take', step, as }),
    soon({ kind: 'save', step, as, fields: { structure: 'insurance', fee: 20_000 } }),
    ...(isInvited ? [] : [soon({ kind: 'invite', step, as, expert: 'trust', question: '这样设合适吗' })]),
    ...heard(step, 'trust', trust),
    soon({ kind: 'invite', step, as, expert: 'legal' }),
    ...heard(step, 'legal', '沈岚'),
    soon({ kind: 'complete', step, as, ...(outcome === undefined ? {} : { outcome }) }),
  ];
}

function heard(step: string, expert: string, who: string): readonly Timed[] {
  return [
    soon({ kind: 'come-in', step, as: 'remote', who, expert }),
    soon({ kind: 'opine', step, as: 'remote', who, expert, text: '可以这样设' }),
  ];
}

/** The customer says what it is for. */
export const filled: readonly Timed[] = [
  soon({ kind: 'save', step: 'needs', as: 'customer', fields: { payout: 'milestones', beneficiaries: '女儿' } }),
  soon({ kind: 'complete', step: 'needs', as: 'customer' }),
];

/** Sound, picture and signature. */
export const recorded: readonly Timed[] = [
  soon({ kind: 'take', step: 'record', as: 'branch' }),
  soon({ kind: 'save', step: 'record', as: 'branch', fields: { isRecorded: true } }),
  soon({ kind: 'check', step: 'record', as: 'branch', item: 'video', evidence: 'video-1' }),
  soon({ kind: 'check', step: 'record', as: 'branch', item: 'risk', evidence: 'signature-1' }),
  soon({ kind: 'complete', step: 'record', as: 'branch' }),
];

/** A lawyer reads the deed. */
export function reviewed(outcome?: string): readonly Timed[] {
  return worked('review', 'remote', {
    fields: { isDeedFine: true, deedNote: '改了第三条' },
    ...(outcome === undefined ? {} : { outcome }),
  });
}

/** Another one agrees. */
export const checked: readonly Timed[] = [soon({ kind: 'confirm', step: 'review', as: 'remote', who: '周敏', note: '同意' })];

/** The customer agrees. */
export const confirms: readonly Timed[] = [
  soon({ kind: 'save', step: 'confirm', as: 'customer', fields: { isAgreed: true } }),
  soon({ kind: 'complete', step: 'confirm', as: 'customer' }),
];

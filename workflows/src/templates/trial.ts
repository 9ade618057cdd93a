import { durationMs, toDuration } from '../calendar/index.js';
import type { Command } from '../engine/index.js';
import type { Json } from '../graph/graph.js';
import type { Act, AnswerPolicy, SimulatedAnswer, Scenario } from '../simulator/index.js';

/** An act of a trial with its time. */
export type Timed = Scenario['acts'][number];

/** A customer like most. */
export const NORMAL = { tier: 'normal', language: 'zh', consents: ['service', 'sales'] } as const;

/** The shortest time that tells two moments apart. */
export const SOON = 'PT1S';

/** Right after what was before. */
export function soon(act: Act): Timed {
  return { after: SOON, act };
}

/** A time after what was before. */
export function after(time: string, act: Act): Timed {
  return { after: time, act };
}

/** The sum of ISO durations. */
export function plus(...times: readonly string[]): string {
  return toDuration(times.reduce((sum, time) => sum + durationMs(time), 0));
}

export function event(name: string, data: Readonly<Record<string, Json>> = {}): Act {
  return { kind: 'event', name, data };
}

export function order(command: Command, reason: string): Act {
  return { kind: 'command', command, reason };
}

/** Somebody of a family takes work over, fills it in and finishes it. */
export function worked(
  step: string,
  as: 'customer' | 'remote' | 'branch',
  { fields, outcome }: { readonly fields?: Readonly<Record<string, Json>>; readonly outcome?: string } = {},
): readonly Timed[] {
  return [
    soon({ kind: 'take', step, as }),
    ...(fields ? [soon({ kind: 'save', step, as, fields })] : []),
    soon({ kind: 'complete', step, as, ...(outcome === undefined ? {} : { outcome }) }),
  ];
}

/** Somebody of a family gives work back. */
export function returned(step: string, as: 'remote' | 'branch', reason: string): readonly Timed[] {
  return [soon({ kind: 'take', step, as }), soon({ kind: 'decline', step, as, reason })];
}

/** The world answers some steps like this, the first time by the first answer, and all others by their first way. */
export function answering(byStep: Readonly<Record<string, readonly SimulatedAnswer[]>>): AnswerPolicy {
  return { byStep, otherwise: 'first-way' };
}

/** What the assistant makes of somebody's words. */
export function understood(intent: string, confidence = 0.9): SimulatedAnswer {
  return { outcome: 'ok', values: { intent, confidence }, why: { code: 'understood', args: { intent, confidence } } };
}

/** The assistant is not sure. */
export const UNSURE: SimulatedAnswer = {
  outcome: 'unsure',
  values: { intent: null, confidence: 0.2 },
  why: { code: 'not-understood', args: { confidence: 0.2 } },
};

import type { FormField } from '../graph/form.js';
import type { Json } from '../graph/graph.js';
import type { EffectInstruction, Plan } from '../plan/plan.js';
import { instructionAt } from '../engine/run.js';
import { ASKS_FOR_PERSON, type Verification } from '../touchpoint/index.js';
import type { Act } from './act.js';
import { sampleValue } from './sample-value.js';
import { reviewChoices, type TaskChoice, taskChoices } from './task-choices.js';
import type { PendingEffect, SimulatedWork, Simulation } from './simulation.js';

/** What can be done now, as buttons: what it is, at which step, and the act that does it. Texts and reasons in the acts are proposals. */
export type Choice =
  | { readonly kind: 'answer'; readonly step: string; readonly outcome: string; readonly act: Act }
  | { readonly kind: 'fail'; readonly step: string; readonly act: Act }
  /** Fills in the next empty field, or all that are left; sample values that fit. */
  | { readonly kind: 'fill-next' | 'fill-all'; readonly step: string; readonly fields: readonly FormField[]; readonly act: Act }
  | { readonly kind: 'verification-passes' | 'verification-fails'; readonly step: string; readonly field: FormField; readonly act: Act }
  | { readonly kind: 'leave' | 'ask-for-person' | 'ai-answers' | 'decline'; readonly step: string; readonly act: Act }
  | { readonly kind: 'staff-takes' | 'staff-completes'; readonly step: string; readonly as: 'remote' | 'branch'; readonly act: Act }
  | TaskChoice
  | { readonly kind: 'complete'; readonly step: string; readonly outcome: string; readonly act: Act }
  | { readonly kind: 'event'; readonly name: string; readonly act: Act };

/** Everything that can be done at this moment, in the order in which it is worth offering. */
export function choices(simulation: Simulation): readonly Choice[] {
  if (simulation.state.status === 'ended') return [];
  const works = Object.values(simulation.works).filter(({ state }) => state.status === 'open');
  return [
    ...simulation.pending.flatMap((effect) => effectChoices(simulation, effect)),
    ...works.flatMap((row) => workChoices(row)),
    ...simulation.plan.listens.map((name): Choice => ({ kind: 'event', name, act: { kind: 'event', name, data: {} } })),
  ];
}

function effectChoices({ plan, state }: Simulation, { request }: PendingEffect): readonly Choice[] {
  const position = state.positions.find(({ awaiting }) => awaiting === request.key);
  const instruction = position && instructionAt(plan, position.label);
  if (instruction?.op !== 'effect' && instruction?.op !== 'compensate') return [];
  const { step } = request;
  const outcomes = instruction.op === 'effect' ? drawnOutcomes(plan, instruction) : ['ok'];
  const answers = outcomes.map((outcome): Choice => ({
    kind: 'answer',
    step,
    outcome,
    act: { kind: 'answer', step, answer: { outcome } },
  }));
  return [...answers, { kind: 'fail', step, act: { kind: 'answer', step, answer: { error: 'connector-failed' } } }];
}

/** Answers that are drawn: ways inside the step are its own affair, and a failure has its own choice. */
function drawnOutcomes(plan: Plan, { step, ways, failed }: EffectInstruction): readonly string[] {
  const isInside = (to: string | null): boolean => to !== null && to !== step && instructionAt(plan, to).step === step;
  return ways.filter(({ outcome, to }) => outcome !== failed?.outcome && !isInside(to)).map(({ outcome }) => outcome);
}

function workChoices(row: SimulatedWork): readonly Choice[] {
  return row.config.kind === 'task' ? staffChoices(row) : [...customerChoices(row), ...staffChoices(row)];
}

function customerChoices({ step, config, state }: SimulatedWork): readonly Choice[] {
  const fields = config.form.sections.flatMap((section) => section.fields);
  const empty = fields.filter(({ key }) => (state.fields[key]?.value ?? null) === null);
  const [nextField] = empty;
  const as = 'customer';
  const save = (some: readonly FormField[], passes: boolean): Act => ({ kind: 'save', step, as, ...entered(some, passes) });
  const rung = config.kind === 'touch' ? config.ladder[state.rung] : undefined;
  const unverified = fields.filter(({ key, verifiedBy }) => verifiedBy !== undefined && !state.fields[key]?.verified);
  const list: Choice[] = [];
  if (nextField) list.push({ kind: 'fill-next', step, fields: [nextField], act: save([nextField], true) });
  if (empty.length > 1) list.push({ kind: 'fill-all', step, fields: empty, act: save(empty, true) });
  for (const field of unverified) {
    list.push(
      { kind: 'verification-passes', step, field, act: save([field], true) },
      { kind: 'verification-fails', step, field, act: save([field], false) },
    );
  }
  if (state.lease?.family === as) list.push({ kind: 'leave', step, act: { kind: 'leave', step, as } });
  if (rung?.family === 'ai') {
    list.push({ kind: 'ask-for-person', step, act: { kind: 'assist', step, text: '', confidence: 1, intent: ASKS_FOR_PERSON } });
    list.push({ kind: 'ai-answers', step, act: { kind: 'assist', step, text: '…', confidence: 1, intent: null } });
  }
  return [...list, ...completions({ config, step }, as), { kind: 'decline', step, act: { kind: 'decline', step, as, reason: '…' } }];
}

function completions({ config, step }: Pick<SimulatedWork, 'config' | 'step'>, as: 'customer' | 'remote' | 'branch'): readonly Choice[] {
  const outcomes = [config.kind === 'touch' ? 'completed' : 'done', ...config.completions.map(({ code }) => code)];
  return outcomes.map((outcome): Choice => ({ kind: 'complete', step, outcome, act: { kind: 'complete', step, as, outcome } }));
}

function staffChoices(row: SimulatedWork): readonly Choice[] {
  const { step, state, config } = row;
  const family = state.offer?.family;
  if (family !== 'remote' && family !== 'branch') return [];
  if (state.review) return reviewChoices(row, family);
  const take: Choice = { kind: 'staff-takes', step, as: family, act: { kind: 'take', step, as: family } };
  const complete: Choice = { kind: 'staff-completes', step, as: family, act: { kind: 'complete', step, as: family } };
  if (config.kind === 'touch') return [take, complete];
  return [
    take,
    ...taskChoices(row, family),
    ...completions(row, family),
    { kind: 'decline', step, act: { kind: 'decline', step, as: family, reason: '…' } },
  ];
}

function entered(
  fields: readonly FormField[],
  passes: boolean,
): { readonly fields: Readonly<Record<string, Json>>; readonly verifications: Readonly<Record<string, Verification>> } {
  const verification: Verification = passes ? { verified: true } : { verified: false, failure: 'glare' };
  return {
    fields: Object.fromEntries(fields.map((field) => [field.key, sampleValue(field)])),
    verifications: Object.fromEntries(fields.flatMap(({ key, verifiedBy }) => (verifiedBy === undefined ? [] : [[key, verification]]))),
  };
}

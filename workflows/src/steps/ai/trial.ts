import type { Answer } from '../../engine/happening.js';
import type { JsonObject } from '../../graph/graph.js';
import type { TrialQuestion } from '../define-step.js';
import { applySkill } from './apply-skill.js';
import type { SkillPlan } from './skill-plan.js';

/** By our own rules, as in the bank. A trial has no model and no script kits: a card is taken to be there, and to say what it is called. */
export function applyInTrial({ instruction, input, said }: TrialQuestion): Answer {
  const plan = instruction.settings as JsonObject as unknown as SkillPlan; // lowering wrote it
  const approved = plan.skill === 'draft' && plan.kit ? { zh: plan.kit.card, en: plan.kit.card } : null;
  return applySkill(plan, { input, said, approved, model: null });
}

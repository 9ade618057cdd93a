import type { Graph, Step } from '../graph/graph.js';
import { actionStep } from './action/step.js';
import { aiStep } from './ai/step.js';
import { callStep } from './call/step.js';
import { compensateStep } from './compensate/step.js';
import { decisionStep } from './decision/step.js';
import { endStep } from './end/step.js';
import { guardStep } from './guard/step.js';
import { joinStep } from './join/step.js';
import { matchStep } from './match/step.js';
import { messageStep } from './message/step.js';
import { milestoneStep } from './milestone/step.js';
import { parallelStep } from './parallel/step.js';
import { type RegisteredStep, registerStep } from './register-step.js';
import { setStep } from './set/step.js';
import { splitStep } from './split/step.js';
import { startStep } from './start/step.js';
import { taskStep } from './task/step.js';
import { touchStep } from './touch/step.js';
import { waitStep } from './wait/step.js';

export { pauseFor } from './wait/pause.js';
export type {
  Arm,
  Companion,
  Contact,
  ContactWay,
  DrawnCell,
  DrawnTable,
  ExpressionUse,
  FieldHint,
  ItemsHint,
  Joining,
  LowerContext,
  Outcome,
  StepDefinition,
  StepFacts,
} from './define-step.js';
export { type ExtractedField, extractFields } from './ai/extract-fields.js';
export { applySkill } from './ai/apply-skill.js';
export { fillDraft } from './ai/fill-draft.js';
export type { ClassSetting, IntentSetting } from './ai/settings-schema.js';
export { type DoneBy, languageOf, RULES_VERSION, type SkillKnowledge, type SkillPlan } from './ai/skill-plan.js';
export type { MachineWork, Utterance } from './machine-work.js';
export type { CaseSetting, SegmentCaseSetting } from './decision/step.js';
export type { DecisionTable, TableCell, TableInput, TableRow } from './decision/table.js';
export { REASON } from '../touchpoint/work-config.js';
export type { CodeSetting, ResultSetting, ValueSetting } from './settings.js';
export { type BulkSettings, bulkSettings } from './start/config.js';
export type { AudienceSetting, InputSetting, ReentrySetting, StartConfig } from './start/config.js';
export { formatSchedule, nextOccurrence, type ScheduleClock, type ScheduleSetting } from './start/schedule.js';
export type { AwaitedEventSetting } from './wait/step.js';
export { type RungSetting, rungsOf } from './touch/ladder.js';
export { type CheckList, type Finding, type GuardCheck, type GuardFacts, type GuardVerdict, judgeGuard } from './guard/judge-guard.js';
export { normaliseText } from './guard/normalise-text.js';
export { type WordMatcher, wordMatcher } from './guard/word-matcher.js';
export { type BenefitPool, CATALOGUE_KINDS, type CatalogueItem, type CatalogueKind } from './match/catalogue.js';
export { codesOf, type MatchOffer, type MatchPlan, type MatchSignal } from './match/offer.js';
export { type LostOffer, type RankedOffer, rankOffers, type Ranking } from './match/rank-offers.js';
export type { MatchFacts } from './match/suitability.js';
export { matchAnswer, outdone } from './match/verdict.js';
export { type ArmShare, armOf, pointOf } from './split/arms.js';
export type { RegisteredStep, SettingIssue } from './register-step.js';

/** The vocabulary, in the order of the palette. A new step type is one folder and one line here. */
export const stepTypes: readonly RegisteredStep[] = [
  registerStep(startStep),
  registerStep(endStep),
  registerStep(milestoneStep),
  registerStep(touchStep),
  registerStep(messageStep),
  registerStep(taskStep),
  registerStep(aiStep),
  registerStep(guardStep),
  registerStep(decisionStep),
  registerStep(splitStep),
  registerStep(matchStep),
  registerStep(waitStep),
  registerStep(parallelStep),
  registerStep(joinStep),
  registerStep(callStep),
  registerStep(actionStep),
  registerStep(compensateStep),
  registerStep(setStep),
];

const byType: ReadonlyMap<string, RegisteredStep> = new Map(stepTypes.map((definition) => [definition.type, definition]));

/** The definition of a step type; undefined for a type that this version does not know. */
export function stepDefinition(type: string): RegisteredStep | undefined {
  return byType.get(type);
}

/** The step at which an instance of a drawing ends with a result; undefined when it has none. */
export function endingStep({ steps }: Pick<Graph, 'steps'>, result: string | null): Step | undefined {
  return steps.find(({ type, config }) => stepDefinition(type)?.ends?.(config) === result);
}

/** The step that opens the goal by which an instance ends with a result; undefined when none does. */
export function goalStep({ steps }: Pick<Graph, 'steps'>, result: string | null): Step | undefined {
  return steps.find(({ id, type, config }) =>
    stepDefinition(type)
      ?.goals(config, id)
      .some(({ outcome }) => outcome === result),
  );
}

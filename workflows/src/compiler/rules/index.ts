import type { Rule } from '../rule.js';
import { audienceUnknown } from './audience-unknown.js';
import { benefitWithoutPool } from './benefit-without-pool.js';
import { branchLeavesParallel } from './branch-leaves-parallel.js';
import { calendarUnknown } from './calendar-unknown.js';
import { callCycle } from './call-cycle.js';
import { callOutcomeUnknown } from './call-outcome-unknown.js';
import { callUnknownJourney } from './call-unknown-journey.js';
import { catalogueItemUnknown } from './catalogue-item-unknown.js';
import { chainNeverReaches } from './chain-never-reaches.js';
import { checklistEmpty } from './checklist-empty.js';
import { classWithoutExamples } from './class-without-examples.js';
import { confidenceOutOfReach } from './confidence-out-of-reach.js';
import { configInvalid } from './config-invalid.js';
import { controlArmContacts } from './control-arm-contacts.js';
import { draftUnread } from './draft-unread.js';
import { duplicateName } from './duplicate-name.js';
import { endOutcomeClash } from './end-outcome-clash.js';
import { entryCapZero } from './entry-cap-zero.js';
import { eventNameMissing } from './event-name-missing.js';
import { expertWithoutPeople } from './expert-without-people.js';
import { expressionInvalid } from './expression-invalid.js';
import { formFieldUnknown } from './form-field-unknown.js';
import { formIncomplete } from './form-incomplete.js';
import { formMissing } from './form-missing.js';
import { fourEyesSameGroup } from './four-eyes-same-group.js';
import { joinMayDeadlock } from './join-may-deadlock.js';
import { joinNeverSatisfied } from './join-never-satisfied.js';
import { joinWithoutParallel } from './join-without-parallel.js';
import { ladderIncomplete } from './ladder-incomplete.js';
import { linkFromLostOutcome } from './link-from-lost-outcome.js';
import { linkIntoStart } from './link-into-start.js';
import { loopWithoutRest } from './loop-without-rest.js';
import { messageClassClash } from './message-class-clash.js';
import { messageLoopOverCap } from './message-loop-over-cap.js';
import { messageTooLongForChannel } from './message-too-long-for-channel.js';
import { messageWithoutConsentClass } from './message-without-consent-class.js';
import { messageWithoutContentForChannel } from './message-without-content-for-channel.js';
import { missingTranslation } from './missing-translation.js';
import { noStart } from './no-start.js';
import { noWayToEnd } from './no-way-to-end.js';
import { nothingToUndo } from './nothing-to-undo.js';
import { outcomeUnconnected } from './outcome-unconnected.js';
import { parallelRace } from './parallel-race.js';
import { parallelWithoutJoin } from './parallel-without-join.js';
import { queueMissing } from './queue-missing.js';
import { quickCallTooLong } from './quick-call-too-long.js';
import { readingLimitsCrossed } from './reading-limits-crossed.js';
import { reassignWithoutGroup } from './reassign-without-group.js';
import { resultWrongType } from './result-wrong-type.js';
import { scheduleNever } from './schedule-never.js';
import { segmentOutdated } from './segment-outdated.js';
import { settingMissing } from './setting-missing.js';
import { settingsInvalid } from './settings-invalid.js';
import { severalStarts } from './several-starts.js';
import { sideLineEndsJourney } from './side-line-ends-journey.js';
import { sideLineRejoins } from './side-line-rejoins.js';
import { slaGoalAfterDeadline } from './sla-goal-after-deadline.js';
import { slaNeverComes } from './sla-never-comes.js';
import { slaOutcomeUnknown } from './sla-outcome-unknown.js';
import { splitShares } from './split-shares.js';
import { stepTypeUnknown } from './step-type-unknown.js';
import { stepUnreachable } from './step-unreachable.js';
import { tableGap } from './table-gap.js';
import { tableRowNeverReached } from './table-row-never-reached.js';
import { tableRowsOverlap } from './table-rows-overlap.js';
import { taskWithoutDeadline } from './task-without-deadline.js';
import { timeOutsideWindows } from './time-outside-windows.js';
import { tooLarge } from './too-large.js';
import { tooManyMessages } from './too-many-messages.js';
import { triggerInvalid } from './trigger-invalid.js';
import { undoInLoop } from './undo-in-loop.js';
import { undoNeverUsed } from './undo-never-used.js';
import { unknownVariable } from './unknown-variable.js';
import { unsureLikeSure } from './unsure-like-sure.js';
import { variableNeverSet } from './variable-never-set.js';
import { waitWithoutLimit } from './wait-without-limit.js';
import { windowEmpty } from './window-empty.js';
import { wordListUnknown } from './word-list-unknown.js';

/** What a drawing is held to, the gravest first. A new rule is one file, one table, one help page and one line here. */
export const rules: readonly Rule[] = [
  noStart,
  severalStarts,
  stepTypeUnknown,
  outcomeUnconnected,
  stepUnreachable,
  noWayToEnd,
  loopWithoutRest,
  sideLineRejoins,
  sideLineEndsJourney,
  nothingToUndo,
  parallelWithoutJoin,
  joinWithoutParallel,
  branchLeavesParallel,
  joinNeverSatisfied,
  joinMayDeadlock,
  waitWithoutLimit,
  windowEmpty,
  calendarUnknown,
  linkIntoStart,
  linkFromLostOutcome,
  configInvalid,
  settingMissing,
  draftUnread,
  classWithoutExamples,
  resultWrongType,
  wordListUnknown,
  catalogueItemUnknown,
  benefitWithoutPool,
  segmentOutdated,
  audienceUnknown,
  scheduleNever,
  entryCapZero,
  callUnknownJourney,
  callCycle,
  expressionInvalid,
  unknownVariable,
  eventNameMissing,
  formMissing,
  formFieldUnknown,
  formIncomplete,
  queueMissing,
  expertWithoutPeople,
  chainNeverReaches,
  readingLimitsCrossed,
  slaGoalAfterDeadline,
  slaNeverComes,
  slaOutcomeUnknown,
  fourEyesSameGroup,
  reassignWithoutGroup,
  taskWithoutDeadline,
  checklistEmpty,
  ladderIncomplete,
  messageWithoutConsentClass,
  messageWithoutContentForChannel,
  messageTooLongForChannel,
  splitShares,
  triggerInvalid,
  timeOutsideWindows,
  settingsInvalid,
  tooLarge,
  undoInLoop,
  undoNeverUsed,
  messageClassClash,
  tooManyMessages,
  messageLoopOverCap,
  unsureLikeSure,
  confidenceOutOfReach,
  variableNeverSet,
  parallelRace,
  quickCallTooLong,
  controlArmContacts,
  callOutcomeUnknown,
  tableRowNeverReached,
  tableRowsOverlap,
  tableGap,
  endOutcomeClash,
  duplicateName,
  missingTranslation,
];

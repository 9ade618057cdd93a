import { type LimitPlace, limitsIn } from '../limits-in.js';
import type { JourneyTemplate } from '../template.js';
import { COMPLAINT_CODE, complaintTemplate } from './complaint.js';
import { COMPLAINT_FAST_LIMITS, COMPLAINT_LIMITS, type ComplaintLimits } from './limits.js';
import { complaintScenarios } from './scenarios.js';

/** J4 投诉 · Complaint SOP. */
export const complaint: JourneyTemplate = {
  code: COMPLAINT_CODE,
  limits: COMPLAINT_LIMITS,
  fastLimits: COMPLAINT_FAST_LIMITS,
  draw: complaintTemplate,
  scenarios: (graph) => complaintScenarios(limitsIn(graph, COMPLAINT_LIMITS, PLACES)),
};

const PLACES: { readonly [K in keyof ComplaintLimits]?: LimitPlace } = {
  contactGoal: ['first-contact', 'goal'],
  contactDeadline: ['first-contact', 'deadline'],
  solutionGoal: ['solve', 'goal'],
  solutionDeadline: ['solve', 'deadline'],
  againDeadline: ['solve-again', 'deadline'],
  repeat: ['solve', 'repeat'],
  waiting: ['solve', 'waiting'],
  expires: ['solve', 'expires'],
  dispatch: ['dispatch', 'expires'],
  verdict: ['verdict', 'duration'],
};

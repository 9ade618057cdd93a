import { type LimitPlace, limitsIn } from '../limits-in.js';
import type { JourneyTemplate } from '../template.js';
import { APPOINTMENT_CODE, appointmentTemplate } from './branch-appointment.js';
import { APPOINTMENT_FAST_LIMITS, APPOINTMENT_LIMITS, type AppointmentLimits } from './limits.js';
import { appointmentScenarios } from './scenarios.js';

/** 网点预约 · Branch appointment: what J6 calls for each visit. */
export const branchAppointment: JourneyTemplate = {
  code: APPOINTMENT_CODE,
  limits: APPOINTMENT_LIMITS,
  fastLimits: APPOINTMENT_FAST_LIMITS,
  draw: appointmentTemplate,
  scenarios: (graph) => appointmentScenarios(limitsIn(graph, APPOINTMENT_LIMITS, PLACES)),
};

const PLACES: { readonly [K in keyof AppointmentLimits]?: LimitPlace } = {
  book: ['book', 'expires'],
  visit: ['serve', 'expires'],
};

import { accessProblems } from '../access/access-problems.js';
import { calendarsProblems } from '../calendars/calendars-problems.js';
import { catalogueProblems } from '../catalogue/catalogue-problems.js';
import { channelsProblems } from '../channels/channels-problems.js';
import { contactPolicyProblems } from '../contact-policy/contact-policy-problems.js';
import { customersProblems } from '../customers/customers-problems.js';
import { enrolmentsProblems } from '../enrolments/enrolments-problems.js';
import { httpProblems } from '../http/problems/http-problems.js';
import { commandProblems } from '../instances/command-problems.js';
import { entryProblems } from '../instances/entry-problems.js';
import { institutionsProblems } from '../institutions/institutions-problems.js';
import { journeysProblems } from '../journeys/journeys-problems.js';
import { kitchenProblems } from '../kitchen/kitchen-problems.js';
import { liveProblems } from '../live/live-problems.js';
import { staffProblems } from '../staff/staff-problems.js';
import { taskProblems } from '../touchpoints/task-problems.js';
import { workProblems } from '../touchpoints/work-problems.js';

/** Every kind of problem that the API answers, by feature. A new one is listed by its feature, a new feature here. */
const registered = [
  httpProblems,
  accessProblems,
  institutionsProblems,
  staffProblems,
  calendarsProblems,
  catalogueProblems,
  channelsProblems,
  contactPolicyProblems,
  customersProblems,
  journeysProblems,
  kitchenProblems,
  entryProblems,
  enrolmentsProblems,
  commandProblems,
  liveProblems,
  workProblems,
  taskProblems,
];

/** Codes and statuses of all of them. */
export const problemKinds: readonly { readonly code: string; readonly status: number }[] = registered.flatMap((problems) =>
  Object.values<{ readonly code: string; readonly status: number }>(problems).map(({ code, status }) => ({ code, status })),
);

import type { Graph, JsonObject } from '@tongtu/workflows/graph';
import { both, draw } from '@tongtu/workflows/testing';

/** Steps of the job in five calls, as the hand-written workflow names them. */
export const fiveSteps = ['eligibility', 'number', 'account', 'limits', 'card'] as const;
/** Steps of the jobs that rest: the calls before and after. */
export const restingSteps = ['eligibility', 'account'] as const;

const body = [
  { name: 'applicant', value: 'vars.applicant' },
  { name: 'product', value: 'vars.product' },
];

const fiveCalls = `start(applicant, product) > ${fiveSteps.map((step) => `${step}=action`).join(' -ok-> ')} -ok-> end`;

function drawn(text: string, steps: readonly string[], more: Readonly<Record<string, JsonObject>> = {}): Graph {
  const calls = steps.map((step): [string, JsonObject] => [step, { path: `/${step}`, body }]);
  return draw(`${text}; ${steps.map((step) => `${step} -failed-> !`).join('; ')}`, {
    variables: { applicant: 'string', product: 'string' },
    configs: { ...Object.fromEntries(calls), ...more },
  });
}

/** Five calls of the core bank, one after the other. */
export function fiveStepJourney(): Graph {
  return drawn(fiveCalls, fiveSteps);
}

/** The same five, each drawn as quick: one fast segment. */
export function fastJourney(): Graph {
  const quick = fiveSteps.map((step): [string, JsonObject] => [step, { path: `/${step}`, body, quick: true, timeout: 'PT0.2S' }]);
  return drawn(fiveCalls, fiveSteps, Object.fromEntries(quick));
}

/** A call, a second of waiting, a call. */
export function waitingJourney(): Graph {
  return drawn('start(applicant, product) > eligibility=action -ok-> wait(PT1S) > account=action -ok-> end', restingSteps);
}

/** A form for the customer, then a call. */
export function formJourney(): Graph {
  const text =
    'start(applicant, product) > touch(P30D) -completed-> account=action -ok-> end; touch -declined-> no=end(declined); touch -expired-> old=end(expired)';
  return drawn(text, ['account']);
}

/** The five calls, beside a branch of so many steps in all that this customer does not take. */
export function longJourney(steps: number): Graph {
  const [first, ...rest] = fiveSteps;
  const sets = Array.from({ length: steps - fiveSteps.length - 3 }, (_, index) => `s${index}=set(product = "${both('x').zh}")`);
  const taken = `which -else-> ${first}=action${rest.map((step) => ` -ok-> ${step}=action`).join('')} -ok-> end`;
  return drawn(
    `start(applicant, product) > which=decision(other: vars.product == "none") -other-> ${sets.join(' > ')} > end; ${taken}`,
    fiveSteps,
  );
}

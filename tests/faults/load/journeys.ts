import { sampleIdNumber } from '@tongtu/store/testing';
import type { Graph, JsonObject } from '@tongtu/workflows/graph';
import { J1_FAST_LIMITS, j1Scenarios, j1Template } from '@tongtu/workflows/templates';
import { draw } from '@tongtu/workflows/testing';
import type { Bank } from '../../journeys/bank/open-bank.js';

const threeCalls = ['one', 'two', 'three'] as const;
const allRaise = threeCalls.map((step) => `${step} -failed-> !`).join('; ');
const inOneGo = { quick: true, timeout: 'PT0.3S' };

/** Code and drawing of what customers travel under load. */
export const loadJourneys: Readonly<Record<'straight' | 'quick' | 'waiting' | 'relay', () => Graph>> = {
  straight: () => drawn('start > one=action -ok-> two=action -ok-> end; one -failed-> !; two -failed-> !', ['one', 'two']),
  quick: () => drawn(`start > ${threeCalls.map((step) => `${step}=action`).join(' -ok-> ')} -ok-> end; ${allRaise}`, threeCalls, inOneGo),
  waiting: () => drawn('start > one=action -ok-> wait(PT2S) > two=action -ok-> end; one -failed-> !; two -failed-> !', ['one', 'two']),
  relay: () => j1Template({ fast: true }),
};
export type LoadJourney = keyof typeof loadJourneys;

/** The pretend core bank opens an account for whoever is named. */
const call = {
  path: '/accounts',
  body: [
    { name: 'product', value: '"wealth"' },
    { name: 'name', value: '"王小芳"' },
    { name: 'idNumber', value: `"${sampleIdNumber}"` },
  ],
};

function drawn(text: string, steps: readonly string[], more: JsonObject = {}): Graph {
  return draw(text, { configs: Object.fromEntries(steps.map((step): [string, JsonObject] => [step, { ...call, ...more }])) });
}

/** Publishes all of them. */
export async function publishLoadJourneys(bank: Bank): Promise<void> {
  for (const [code, graph] of Object.entries(loadJourneys)) await bank.publish(code, graph());
}

/** Everything that a customer fills in who finishes the application alone. */
export function wholeForm(): {
  readonly fields: JsonObject;
  readonly verifications: Readonly<Record<string, { readonly verified: true }>>;
} {
  const [alone] = j1Scenarios(J1_FAST_LIMITS);
  const saved = alone?.acts.map(({ act }) => act).find((act) => act.kind === 'save');
  if (!saved) throw new Error('The first saved trial fills nothing in.');
  const verified = Object.keys(saved.verifications ?? {}).map((key) => [key, { verified: true }] as const);
  return { fields: saved.fields, verifications: Object.fromEntries(verified) };
}

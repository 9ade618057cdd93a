import type { Json } from '@tongtu/workflows/graph';
import { normaliseJournal, type AnyEntry, type ComparableEntry, type Scenario } from '@tongtu/workflows/simulator';
import { must, type Bank } from '../bank/open-bank.js';

/** The day on which trials begin in the simulator. */
const TRIAL_DAY = '2026-03-10';
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The trial as it is today: its days are as far away as they were from the day of the simulator. */
export function asOfToday<S extends Scenario>(scenario: S): S {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10); // the bank's day
  const shiftMs = Date.parse(today) - Date.parse(TRIAL_DAY);
  const shifted = (value: Json): Json => {
    if (typeof value === 'string') return DATE.test(value) ? new Date(Date.parse(value) + shiftMs).toISOString().slice(0, 10) : value;
    if (Array.isArray(value)) return value.map((one: Json) => shifted(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shifted(one as Json)]));
  };
  return { ...scenario, input: shifted(scenario.input), acts: shifted(scenario.acts as unknown as Json) } as S;
}

/**
 * Both journals made comparable. Where the world answers, its reasons are its own (by which channel, how many journeys were paused): the simulator
 * only says that it has answered. `ordered` brings both into the order in which they are compared.
 */
export function comparable(
  real: readonly AnyEntry[],
  simulated: readonly AnyEntry[],
  ordered: (entries: readonly ComparableEntry[]) => readonly ComparableEntry[] = (entries) => entries,
): readonly [ComparableEntry[], ComparableEntry[]] {
  const expected = [...ordered(normaliseJournal(simulated))];
  const found = ordered(normaliseJournal(real.filter((entry) => !goalsReached(real).includes(entry)))).map((entry, index) =>
    expected[index]?.why === 'answered' && entry.why !== null ? { ...entry, why: 'answered' } : entry,
  );
  return [found, expected];
}

/** The lines of each step for themselves, in their order: where branches go side by side, nobody says who of them is first. */
export function byStep(entries: readonly ComparableEntry[]): readonly ComparableEntry[] {
  return [...entries].sort((a, b) => ((a.step ?? '') < (b.step ?? '') ? -1 : (a.step ?? '') > (b.step ?? '') ? 1 : 0));
}

/** Goals are counted beside the journey: the simulator knows nothing of them. */
export function goalsReached(journal: readonly AnyEntry[]): readonly AnyEntry[] {
  return journal.filter(({ kind }) => kind === 'reached');
}

/** A bank that writes to its customers at any hour, as often as a test needs: whether it is night must not decide how a trial comes out. */
export async function writeAtAnyHour({ admin }: Pick<Bank, 'admin'>): Promise<void> {
  for (const contactClass of ['service', 'sales', 'collections'] as const) {
    const params = { path: { class: contactClass } };
    const body = { caps: [], quiet: null, sparesHolidays: false, atOnce: null, reason: 'trials at any hour' };
    must(await admin.PUT('/api/contact-policies/{class}', { params, body }), `the policy of ${contactClass}`);
  }
}

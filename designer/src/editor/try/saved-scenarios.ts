import type { SavedScenario } from './scenarios-for.js';

/** Where a reader's own scenarios are kept: this browser's storage, or a map in tests. */
export type ScenarioStorage = Pick<Storage, 'getItem' | 'setItem'>;

const nameOf = (journey: string): string => `tongtu.scenarios.${journey}`;
/** More than this nobody looks through; the oldest goes. */
const MOST_KEPT = 30;

/** The reader's own scenarios of a journey, the newest first. */
export function ownScenarios(storage: ScenarioStorage, journey: string): readonly SavedScenario[] {
  try {
    const found: unknown = JSON.parse(storage.getItem(nameOf(journey)) ?? '[]');
    return Array.isArray(found)
      ? (found as readonly SavedScenario[]).filter(({ acts, name }) => Array.isArray(acts) && typeof name.zh === 'string')
      : [];
  } catch {
    return [];
  }
}

/** Keeps a scenario; one of the same name is replaced. False when the browser has no room. */
export function keepScenario(storage: ScenarioStorage, journey: string, scenario: SavedScenario): boolean {
  const others = ownScenarios(storage, journey).filter(({ name }) => name.zh !== scenario.name.zh);
  try {
    storage.setItem(nameOf(journey), JSON.stringify([scenario, ...others].slice(0, MOST_KEPT)));
    return true;
  } catch {
    return false;
  }
}

import { REASON } from '../touchpoint/work-config.js';
import type { ResultSetting } from './settings.js';

/** The variables that take the reason why work was declined or returned: all that is surely known then. */
export function reasonsIn(results: readonly ResultSetting[]): readonly string[] {
  return results.flatMap(({ variable, from }) => (from === REASON ? [variable] : []));
}

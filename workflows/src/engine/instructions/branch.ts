import { computeAll, judge } from '../compute.js';
import { park } from '../incident.js';
import { type NotTaken, setVariables } from '../run.js';
import { follow } from '../travel.js';
import type { Handler } from './handler.js';

/** Takes the first case that holds, sets what it sets, and remembers what the others saw. */
export const branch: Handler<'branch'> = (run, position, { cases, otherwise }) => {
  const notTaken: NotTaken[] = [];
  for (const [index, { when, assign = [], way }] of cases.entries()) {
    const judged = judge(run, when);
    if ('failure' in judged)
      return park(run, position, { why: { ...judged.failure, args: { ...judged.failure.args, for: way.outcome } }, notTaken });
    const { holds, saw, missing } = judged.value;
    if (!holds) {
      notTaken.push({ outcome: way.outcome, why: { code: 'case-not-held', args: { when, saw, missing } } });
      continue;
    }
    const computed = computeAll(
      run,
      assign.map(({ name, value }) => [name, value]),
    );
    if ('failure' in computed) return park(run, position, { why: computed.failure, notTaken });
    setVariables(run, computed.value);
    const later = [...cases.slice(index + 1).map((other) => other.way), otherwise];
    const passed = later.map(({ outcome }) => ({ outcome, why: { code: 'earlier-case-held' } }));
    return follow(run, position, { way, why: { code: 'case-held', args: { when, saw } }, notTaken: [...notTaken, ...passed] });
  }
  follow(run, position, { way: otherwise, why: { code: 'no-case-held' }, notTaken });
};

import { useEffect, useEffectEvent } from 'react';
import { isProblem } from '../server/api-problem.js';
import { taskActs, type TaskAnswer } from '../server/tasks.js';

/** Well under the shortest lease a journey can sensibly set (30 s). */
const RENEW_MS = 12_000;

/** Renews the lease of a task that is open on the desk while its page is looked at. A refusal shows itself with the next look. */
export function useKeepLease(task: string, mine: boolean, took: (answer: TaskAnswer) => void): void {
  const renew = useEffectEvent(async () => {
    if (document.visibilityState !== 'visible') return;
    try {
      took(await taskActs.renew(task));
    } catch (trouble) {
      if (!isProblem(trouble)) throw trouble;
    }
  });
  useEffect(() => {
    if (!mine) return undefined;
    const timer = setInterval(() => void renew(), RENEW_MS);
    return () => clearInterval(timer);
  }, [mine, task]);
}

import { formatInstant, parseInstant } from '../calendar/index.js';
import { type Run, update } from './run.js';
import type { OpenTimer } from './state.js';

/** Arms a timer at an absolute due time. Timers of the instance itself have the position ''. */
export function setTimer(run: Run, timer: Omit<OpenTimer, 'id'>): void {
  const id = timer.purpose.kind === 'age' ? 'age' : `${timer.position}:${run.state.nextTimer}`;
  update(run, { timers: [...run.state.timers, { id, ...timer }], nextTimer: run.state.nextTimer + 1 });
  run.requests.push({ type: 'set-timer', timer: id, due: timer.due });
}

/** Disarms every timer that matches. */
export function clearTimers(run: Run, matches: (timer: OpenTimer) => boolean): void {
  const cleared = run.state.timers.filter(matches);
  if (cleared.length === 0) return;
  for (const { id } of cleared) run.requests.push({ type: 'clear-timer', timer: id });
  update(run, { timers: run.state.timers.filter((timer) => !matches(timer)) });
}

/** Takes a timer that has come due out of the state; the world has forgotten it already. */
export function takeTimer(run: Run, id: string): void {
  update(run, { timers: run.state.timers.filter((timer) => timer.id !== id) });
}

/** The instant so many milliseconds after another. Throws when `instant` is none: times come from drivers. */
export function after(instant: string, ms: number): string {
  const start = parseInstant(instant);
  if (start === undefined) throw new Error(`"${instant}" is not an instant`);
  return formatInstant(start + ms);
}

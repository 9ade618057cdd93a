import { advanceEnrolment, tickClocks } from '@tongtu/store';
import { beginAccepted } from './begin-accepted.js';
import type { DispatcherWorld } from './dispatcher.js';

/** Between two looks at the clocks, ms: a schedule is to the minute. */
const tickMs = 1_000;

/** Goes at enrolments in one round: whatever else is due has its turn in between. */
const mostGoes = 5;

/** Of this process alone: another one looks as well. */
const ticked = new WeakMap<object, number>();

/** Begins what is due by schedule or audience, and goes on with what is under way. */
export async function enrol(world: DispatcherWorld): Promise<void> {
  const { store, entrances, calendars } = world;
  const now = performance.now();
  if (now - (ticked.get(world) ?? -tickMs) >= tickMs) {
    ticked.set(world, now);
    await tickClocks({ store, entrances, calendars });
  }
  for (let go = 0; go < mostGoes; go += 1) {
    const news = await advanceEnrolment(store, entrances);
    if (!news) return;
    await beginAccepted(world, news.accepted);
  }
}

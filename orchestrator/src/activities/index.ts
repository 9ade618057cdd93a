import { activityOf, type LocalActivities, type Row } from '@tongtu/workflows/temporal';
import { makeEffectActivity } from '../effects/effect-activity.js';
import { makeRunSegment } from '../effects/run-segment.js';
import type { World } from '../world.js';
import { makeAskDue } from './ask-due.js';
import { guarded } from './guard.js';
import { makeRecall } from './recall.js';
import { makeRecord } from './record.js';
import { makeWorkActivities } from './work-activities.js';

type EffectActivities = Readonly<Record<string, (row: Row, key?: string) => Promise<Row>>>;

/** Everything a worker of this bank can do: the local activities of the engine, and one activity for each operation that a connector performs. */
export function makeActivities(world: World): LocalActivities & EffectActivities {
  const { openWork, checkWork, closeWork, handOverWork } = makeWorkActivities(world);
  const operations = [...new Set(world.connectors.map(({ operation }) => operation))];
  const effects = operations.map((operation) => [activityOf(operation), guarded(world.log, makeEffectActivity(world, operation))] as const);
  return {
    ...Object.fromEntries(effects),
    runSegment: guarded(world.log, makeRunSegment(world)),
    openWork: guarded(world.log, openWork),
    checkWork: guarded(world.log, checkWork),
    closeWork: guarded(world.log, closeWork),
    handOverWork: guarded(world.log, handOverWork),
    askDue: guarded(world.log, makeAskDue(world)),
    recall: guarded(world.log, makeRecall(world)),
    record: guarded(world.log, makeRecord(world)),
  } as LocalActivities & EffectActivities;
}

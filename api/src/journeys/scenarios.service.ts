import { Injectable } from '@nestjs/common';
import { JourneyScenario } from '@tongtu/store';
import type { JsonObject } from '@tongtu/workflows/graph';
import type { StaffCaller } from '../access/caller.js';
import { notFound } from '../http/problems/http-problems.js';
import { Store } from '../world/store.js';
import { findOwnJourney, findSeenJourney, readPeople, type Person } from './journey-lookup.js';
import { scenariosFull } from './journeys-problems.js';
import { scenarioPlay, type ScenarioBody, type ScenarioView } from './scenarios.schema.js';

/** More than this nobody looks through. */
const mostKept = 100;

/** Kept trials of a journey: what everybody who draws it can play again. */
@Injectable()
export class ScenariosService {
  constructor(private readonly store: Store) {}

  /** The newest first. */
  async list(caller: StaffCaller, journeyId: string): Promise<readonly ScenarioView[]> {
    const { manager } = this.store.source;
    await findSeenJourney(manager, caller, journeyId);
    const rows = await manager.find(JourneyScenario, { where: { journeyId }, order: { keptAt: 'desc' } });
    const person = await readPeople(
      manager,
      rows.map(({ keptBy }) => keptBy),
    );
    return rows.map((row) => view(row, person));
  }

  /** Keeps one; one of the same name is replaced. Throws `scenarios-full`. */
  keep(caller: StaffCaller, journeyId: string, { name, play }: ScenarioBody): Promise<ScenarioView> {
    return this.store.source.transaction(async (manager) => {
      // The lock lets one after another be kept, so that the count holds.
      await findOwnJourney(manager, caller, { id: journeyId, lock: true });
      await manager.query(`delete from journey_scenario where journey_id = $1 and name ->> 'zh' = $2`, [journeyId, name.zh]);
      if ((await manager.countBy(JourneyScenario, { journeyId })) >= mostKept) throw scenariosFull({ most: mostKept });
      const { id } = await manager.save(JourneyScenario, { journeyId, name, body: play as JsonObject, keptBy: caller.id });
      const row = await manager.findOneByOrFail(JourneyScenario, { id });
      return view(row, await readPeople(manager, [caller.id]));
    });
  }

  /** Throws `not-found` when the journey has none of that id. */
  async remove(caller: StaffCaller, { journey, scenario }: { readonly journey: string; readonly scenario: string }): Promise<void> {
    const { manager } = this.store.source;
    await findOwnJourney(manager, caller, { id: journey, lock: false });
    const { affected } = await manager.delete(JourneyScenario, { id: scenario, journeyId: journey });
    if (affected === 0) throw notFound({ what: 'scenario' });
  }
}

function view({ id, name, body, keptBy, keptAt }: JourneyScenario, person: (id: string) => Person): ScenarioView {
  return { id, name, play: scenarioPlay.parse(body), keptBy: person(keptBy), keptAt: keptAt.toISOString() };
}

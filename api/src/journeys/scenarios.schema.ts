import { z } from 'zod';
import { json, text } from '../http/text.schema.js';

const iso = z.string().max(40);
const act = z.object({ act: z.record(z.string(), json), after: iso.optional(), at: iso.optional() });

/** What the simulator plays: who comes, with what, what is done to them and when. Whether it fits the drawing shows when it is played. */
export const scenarioPlay = z
  .object({
    customer: z.record(z.string(), json),
    input: z.record(z.string(), json),
    at: iso.optional(),
    answers: z.record(z.string(), json).optional(),
    calendars: z.record(z.string(), json).optional(),
    acts: z.array(act).max(500),
    then: iso.optional(),
    /** Result that it must come to. */
    ends: z.string().max(60).optional(),
  })
  .meta({ id: 'ScenarioPlay' });

export const scenarioBody = z.object({ name: text, play: scenarioPlay }).meta({ id: 'ScenarioInput' });
export type ScenarioBody = z.infer<typeof scenarioBody>;

export const scenarioView = z
  .object({ id: z.uuid(), name: text, play: scenarioPlay, keptBy: z.object({ id: z.uuid(), name: text }), keptAt: z.iso.datetime() })
  .meta({ id: 'Scenario' });
export type ScenarioView = z.infer<typeof scenarioView>;

export const scenarioList = z.object({ items: z.array(scenarioView) }).meta({ id: 'ScenarioList' });

import type { Json, Language } from '../graph/graph.js';
import { after } from './moment.js';
import { computedKey } from './assignment.js';
import { makeOffer } from './ladder.js';
import { startClocks } from './sla/clock.js';
import { nextCheckAt } from './time.js';
import { REVIEW } from './task-config.js';
import type { Actor, FieldState, TouchpointState } from './touchpoint.js';
import { validateField } from './validate-field.js';
import type { RungConditions, WorkConfig } from './work-config.js';
import { type Calendars, fieldsOf, rungsOf, startWorking, stepOf, update } from './working.js';
import type { WorkStep } from './work-result.js';

/** What a row opens with. */
export interface Opening {
  /** ISO instant, by the server's clock. */
  readonly at: string;
  /** Values that pre-fill the form; what is no field of it is kept for the brief. */
  readonly values: Readonly<Record<string, Json>>;
  readonly conditions: RungConditions;
  /** Language in which the customer is spoken to; Chinese when absent. */
  readonly language?: Language;
  /** Those of `calendarsOf`, by code, as they stand now. */
  readonly calendars?: Calendars;
}

const RULES: Actor = { kind: 'system', id: 'journey', name: '' };

/** Opens a touchpoint, or a task with its offer. `checkAt` of the state is when the engine must ask first. */
export function openWork(config: WorkConfig, opening: Opening): WorkStep & { readonly checkAt: string | null } {
  const work = startWorking(config, freshState(config, opening), opening);
  if (config.kind === 'task') makeOffer(work);
  const checkAt = nextCheckAt(config, work.state);
  update(work, { checkAt });
  return { ...stepOf(work), checkAt };
}

function freshState(config: WorkConfig, { at, values: all, conditions, language = 'zh', calendars = {} }: Opening): TouchpointState {
  const { [REVIEW]: reviewed, ...given } = all;
  const { values, computed } = partComputed(config, given);
  const fields = prefill(config, { at, values });
  const rungs = rungsOf(config).slice(1);
  const skipped = rungs.filter(({ id }) => conditions[id]?.when === false).map(({ id }) => id);
  const direct = rungs.find(({ id }) => conditions[id]?.direct && !skipped.includes(id));
  return {
    status: 'open',
    version: 1,
    openedAt: at,
    expiresAt: after(at, config.expiresMs),
    lease: null,
    lastFence: 0,
    lastActivityAt: null,
    fields,
    rung: 0,
    triesUsed: 0,
    offer: null,
    lastOffer: 0,
    breakpoint: null,
    firstBreakpointAt: null,
    checkAt: null,
    language,
    given: Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== null && !fields[key])),
    skipped,
    direct: direct?.id ?? null,
    said: [],
    promises: [],
    ...startClocks({ calendars }, config, at),
    ...(config.kind === 'task' && config.urgency !== undefined ? { urgency: config.urgency } : {}),
    ...(Object.keys(computed).length > 0 ? { computed } : {}),
    ...(reviewed === true ? { reviewed } : {}),
    outcome: null,
    closedBy: null,
    closedAt: null,
  };
}

/** What expressions said of who is asked is no value of the form or the brief. */
function partComputed(
  config: WorkConfig,
  values: Opening['values'],
): { readonly values: Opening['values']; readonly computed: Opening['values'] } {
  const keys = new Map([...rungsOf(config).map(({ id }) => id), REVIEW].map((id) => [computedKey(id), id]));
  const entries = Object.entries(values);
  return {
    values: Object.fromEntries(entries.filter(([name]) => !keys.has(name))),
    computed: Object.fromEntries(entries.flatMap(([name, value]) => (keys.has(name) ? [[keys.get(name) ?? '', value]] : []))),
  };
}

/** Values of the journey go into the form when they fit it; one that does not is left for people to fill in. */
function prefill(config: WorkConfig, { at, values }: Pick<Opening, 'at' | 'values'>): Readonly<Record<string, FieldState>> {
  const family = rungsOf(config)[0]?.family ?? 'customer';
  return Object.fromEntries(
    fieldsOf(config).flatMap((field) => {
      const value = Object.hasOwn(values, field.key) ? (values[field.key] ?? null) : null;
      if (value === null || validateField(field, value)) return [];
      return [[field.key, { value, by: RULES, channel: '', family, at, verified: false }]];
    }),
  );
}

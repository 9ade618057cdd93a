import type { Command } from '../engine/index.js';
import type { Json } from '../graph/graph.js';
import type { By, Family, Refusal, Verification, WorkAction } from '../touchpoint/index.js';
import type { SimulatedAnswer, SimulatedWork, Simulation } from './simulation.js';
import { type InWork, TASK_ACTS_UNDER_LEASE, type TaskAct, taskActions } from './task-acts.js';
import { answer, befall, nextInbox, settle, type Stage, tell, work } from './stage.js';

/** Something that somebody does in a trial, as data: what a saved scenario consists of. */
export type Act =
  /** Answers the effect that waits at a step. */
  | { readonly kind: 'answer'; readonly step: string; readonly answer: SimulatedAnswer }
  | (InWork & { readonly kind: 'take'; /** Takes it away from whoever holds it. */ readonly reason?: string })
  | (InWork & {
      readonly kind: 'save';
      readonly fields: Readonly<Record<string, Json>>;
      readonly verifications?: Readonly<Record<string, Verification>>;
    })
  | (InWork & { readonly kind: 'leave' })
  | (InWork & { readonly kind: 'say'; readonly text: string })
  | (InWork & { readonly kind: 'promise'; readonly text: string; readonly due: string | null })
  | (InWork & { readonly kind: 'complete'; readonly outcome?: string })
  | (InWork & { readonly kind: 'decline'; readonly reason: string })
  | (InWork & { readonly kind: 'hand-over'; readonly reason: string; readonly to?: string })
  | TaskAct
  /** The assistant answers the customer. */
  | { readonly kind: 'assist'; readonly step: string; readonly text: string; readonly confidence: number; readonly intent: string | null }
  | { readonly kind: 'event'; readonly name: string; readonly data: Json }
  | { readonly kind: 'command'; readonly command: Command; readonly reason: string };

/** The trial afterwards; `refusal` says why the touchpoint refused it, `unfit` that there is nothing to do it to. */
export interface Acted {
  readonly simulation: Simulation;
  readonly refusal: Refusal | null;
  readonly unfit: boolean;
}

/** Lets somebody act, now. */
export function act(simulation: Simulation, deed: Act): Acted {
  const stage: Stage = { ...simulation };
  const result = perform(stage, deed);
  settle(stage);
  return { simulation: stage, refusal: typeof result === 'object' ? result : null, unfit: result === 'unfit' };
}

type Result = Refusal | 'unfit' | 'done';

function perform(stage: Stage, deed: Act): Result {
  const { at } = stage;
  switch (deed.kind) {
    case 'answer': {
      const effect = stage.pending.find(({ request }) => request.step === deed.step);
      if (!effect) return 'unfit';
      answer(stage, effect.request.key, deed.answer);
      return 'done';
    }
    case 'event': {
      const inbox = nextInbox(stage);
      befall(stage, { type: 'event', at, inbox, id: `event-${inbox}`, name: deed.name, data: deed.data });
      return 'done';
    }
    case 'command': {
      const operator = { kind: 'staff', id: 'operator', name: stage.language === 'zh' ? '运营人员' : 'Operations' } as const;
      befall(stage, { type: 'commanded', at, inbox: nextInbox(stage), command: deed.command, actor: operator, reason: deed.reason });
      return 'done';
    }
    default:
      return inWork(stage, deed);
  }
}

/** Something that somebody does in a touchpoint or a task. */
export type WorkDeed = Exclude<Act, { readonly kind: 'answer' | 'event' | 'command' }>;

/** In a trial the customer is who they say, and has consented. */
const PROVED = { level: 'strong', consents: ['service', 'sales', 'regulatory'] } as const;

/** Acts of somebody who holds the lease: it is taken first when it is free. */
const UNDER_LEASE: ReadonlySet<WorkDeed['kind']> = new Set(['save', 'complete', 'hand-over', ...TASK_ACTS_UNDER_LEASE]);

/** Whether the lease has to be taken before this is done. */
export function needsTaking(deed: WorkDeed, by: By, { state }: Pick<SimulatedWork, 'state'>): boolean {
  return UNDER_LEASE.has(deed.kind) && state.lease?.actor.id !== by.actor.id;
}

function inWork(stage: Stage, deed: WorkDeed): Result {
  const row = openWorkAt(stage, deed.step);
  if (!row) return 'unfit';
  const by = inTheirChannel(doerOf(deed, stage.players), row);
  if (needsTaking(deed, by, row)) {
    const taken = work(stage, row.key, { kind: 'take', by, ...PROVED });
    tell(stage, row.key, { change: taken.change, by });
    if (!taken.ok && deed.kind !== 'save') return taken.refusal;
  }
  const result = work(stage, row.key, workActionOf(deed, by, stage.works[row.key] ?? row));
  tell(stage, row.key, { change: result.change, by });
  return result.ok ? 'done' : result.refusal;
}

/** Who does it: whoever plays the family, or somebody else of it by name. */
export function doerOf(deed: WorkDeed, players: Simulation['players']): By {
  const family: Family = deed.kind === 'assist' ? 'ai' : deed.as;
  const usual: By = { ...players[family], family };
  const who = deed.kind === 'assist' ? undefined : deed.who;
  return who === undefined ? usual : { ...usual, actor: { kind: 'staff', id: `staff-${who}`, name: who } };
}

/** The customer of a trial goes where the touchpoint can be worked, best where it is preferred. */
function inTheirChannel(by: By, { config }: SimulatedWork): By {
  const channels = config.kind === 'touch' ? (config.channels ?? []) : [];
  if (by.family !== 'customer' || channels.length === 0 || channels.some(({ channel }) => channel === by.channel)) return by;
  const best = channels.find(({ preferred }) => preferred) ?? channels[0];
  return best ? { ...by, channel: best.channel } : by;
}

function openWorkAt({ works }: Stage, step: string): SimulatedWork | undefined {
  return Object.values(works)
    .filter((row) => row.step === step)
    .reduce<SimulatedWork | undefined>((latest, row) => (latest && latest.visit > row.visit ? latest : row), undefined);
}

interface Hand {
  readonly by: By;
  /** Number of the lease that the actor holds; -1 = none, which the touchpoint refuses. */
  readonly fence: number;
  readonly version: number;
  readonly state: SimulatedWork['state'];
}

type DeedOf<K extends WorkDeed['kind']> = Extract<WorkDeed, { readonly kind: K }>;

/** What each deed is to the touchpoint; a missing one does not compile. */
const actionFor: { readonly [K in WorkDeed['kind']]: (deed: DeedOf<K>, hand: Hand) => WorkAction } = {
  take: ({ reason }, { by }) => ({ kind: 'take', by, ...PROVED, ...(reason === undefined ? {} : { takeOver: { reason } }) }),
  save: ({ fields, verifications = {} }, { by, fence, version }) => ({ kind: 'save', by, fence, ifMatch: version, fields, verifications }),
  leave: (_, { by, fence }) => ({ kind: 'release', by, fence }),
  say: ({ text }, { by }) => ({ kind: 'say', by, text }),
  promise: ({ text, due }, { by }) => ({ kind: 'promise', by, text, due }),
  complete: ({ outcome }, { by, fence }) => ({ kind: 'complete', by, fence, ...(outcome === undefined ? {} : { outcome }) }),
  decline: ({ reason }, { by, fence }) => ({ kind: 'decline', by, reason, ...(fence < 0 ? {} : { fence }) }),
  'hand-over': ({ reason, to }, { by, fence }) => ({ kind: 'hand-over', by, fence, reason, ...(to === undefined ? {} : { to }) }),
  ...taskActions,
  assist: ({ text, confidence, intent }, { by }) => ({ kind: 'ai-answered', by, text, confidence, intent, sure: true }),
};

/** What somebody does in a touchpoint or a task, as the row takes it; `state` as the row stands. */
export function workActionOf(deed: WorkDeed, by: By, { state }: Pick<SimulatedWork, 'state'>): WorkAction {
  const fence = state.lease?.actor.id === by.actor.id ? state.lease.fence : -1;
  const action = actionFor[deed.kind] as (deed: WorkDeed, hand: Hand) => WorkAction; // the register pairs each kind with its action
  return action(deed, { by, fence, version: state.version, state });
}

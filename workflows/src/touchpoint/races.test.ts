import { describe, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../graph/graph.js';
import {
  type By,
  changeWork,
  nextCheckAt,
  type OfferChange,
  type TouchpointState,
  type WorkAction,
  type TaskConfig,
  type WorkConfig,
  type WorkResult,
} from './index.js';
import { agent, customer, manager, minute, open, TASK, TOUCH } from './testing/sketch.js';
import { ADVICE, CHAIN, COMPENSATION, COMPLAINT, INSPECTION, WEEK } from './testing/tasks.js';

const COMMON = [
  ...(['take', 'take', 'take', 'take-over', 'renew', 'release', 'save', 'save', 'save', 'verify'] as const),
  ...(['complete', 'complete', 'decline', 'hand-over', 'say', 'tick'] as const),
];
/** What is drawn for some tasks alone. */
const SPECIAL = {
  clock: ['wait', 'wait', 'go-on'],
  checklist: ['check', 'check', 'check', 'check', 'uncheck'],
  review: ['confirm', 'confirm', 'send-back'],
  experts: ['invite', 'invite', 'accept', 'accept', 'refuse', 'opine', 'opine'],
} as const;
const KINDS = [...COMMON, ...Object.values(SPECIAL).flat()];

/** What one of several people at once does, with what they remember of the last answer they got: it may be long out of date. */
interface Deed {
  readonly who: number;
  readonly kind: (typeof KINDS)[number];
  readonly value: number;
  /** Minutes that pass before. */
  readonly wait: number;
}

const PEOPLE: readonly By[] = [
  customer,
  { ...customer, channel: 'web' },
  agent,
  { ...agent, actor: { kind: 'staff', id: 's9', name: '方圆' } },
  manager,
];

/** Staff do most of it; what is special to a task is done often. */
const deedsOf = (special: readonly Deed['kind'][]) =>
  fc.array(
    fc.record({
      who: fc.constantFrom(0, 1, 2, 2, 2, 3, 3, 3, 4),
      kind: fc.constantFrom(...(special.length > 0 ? [...COMMON, ...special, ...special] : KINDS)),
      value: fc.nat({ max: 5 }),
      wait: fc.constantFrom(0, 0, 0, 0, 1, 4, 11, 35, ...(special.includes('wait') ? [90, 90] : [])),
    }),
    { maxLength: 50, size: 'max' },
  );

interface Memory {
  readonly fence: number;
  readonly version: number;
}

/** The list of tasks is the one thing that everybody sees at once. */
type Make = (by: By, deed: Deed, memory: Memory & { readonly lastOffer: number }) => WorkAction;

const fieldsOf = (value: number): Readonly<Record<string, Json>> =>
  value > 4 ? { name: null } : { name: `n${value}`, ...(value > 2 ? { job: `j${value}` } : {}) };

const actionFor: { readonly [K in Deed['kind']]: Make } = {
  take: (by) => ({ kind: 'take', by }),
  'take-over': (by) => ({ kind: 'take', by, takeOver: { reason: '在柜台' } }),
  renew: (by, _, { fence }) => ({ kind: 'renew', by, fence }),
  release: (by, _, { fence }) => ({ kind: 'release', by, fence }),
  save: (by, { value }, { fence, version }) => ({ kind: 'save', by, fence, ifMatch: version, fields: fieldsOf(value) }),
  verify: (by, { value }, { fence, version }) => {
    const photo = value > 1 ? ({ verified: true } as const) : ({ verified: false, failure: 'glare' } as const);
    return { kind: 'save', by, fence, ifMatch: version, fields: { photo: `p${value}` }, verifications: { photo } };
  },
  complete: (by, _, { fence }) => ({ kind: 'complete', by, fence }),
  decline: (by, { value }, { fence }) => ({ kind: 'decline', by, fence, reason: value > 3 ? '不办了' : '' }),
  'hand-over': (by, _, { fence }) => ({ kind: 'hand-over', by, fence, reason: '请接着办' }),
  say: (by, { value }) => ({ kind: 'say', by, text: `t${value}` }),
  wait: (by, { value }, { fence }) => ({ kind: 'wait', by, fence, reason: value > 4 ? '' : '等材料' }),
  'go-on': (by, _, { fence }) => ({ kind: 'go-on', by, fence }),
  check: (by, { value }, { fence }) => ({
    kind: 'check',
    by,
    fence,
    item: ['vault', 'cold', 'exit'][value % 3] ?? '',
    evidence: value > 2 ? 20 : 'ref',
  }),
  uncheck: (by, { value }, { fence }) => ({ kind: 'uncheck', by, fence, item: ['vault', 'cold', 'exit'][value % 3] ?? '' }),
  confirm: (by, _, { fence }) => ({ kind: 'confirm', by, fence }),
  'send-back': (by, { value }, { fence }) => ({ kind: 'send-back', by, fence, reason: value > 4 ? '' : '再看看' }),
  invite: (by, { value }, { fence }) => ({ kind: 'invite', by, fence, expert: value > 3 ? 'law' : 'trust' }),
  accept: (by, { value }, { lastOffer }) => ({ kind: 'accept-invitation', by, offer: lastOffer - (value % 2) }),
  refuse: (by, { value }, { lastOffer }) => ({ kind: 'refuse-invitation', by, offer: lastOffer - (value % 2), reason: '没空' }),
  opine: (by, { value }, { lastOffer }) => ({ kind: 'give-opinion', by, offer: lastOffer - (value % 2), text: '可以' }),
  tick: () => ({ kind: 'tick' }),
};

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}

/** Watches what people were told, and holds the row to it: throws a sentence about what does not hold. */
class Books {
  private readonly acknowledged = new Map<string, Json>();
  private closed = 0;
  private standing: number | null = null;
  private readonly offered = new Set<number>();
  private readonly passed = new Set<string>();
  private readonly experts = new Set<number>();
  private maker: string | null = null;

  constructor(
    private readonly config: WorkConfig,
    private state: TouchpointState,
  ) {
    if (state.offer) this.openOffer(state.offer.number);
  }

  enter(action: WorkAction, at: string, result: WorkResult): void {
    const { state } = result;
    const before = this.state;
    this.state = state;
    if (action.kind === 'save' && result.ok) for (const [key, value] of Object.entries(action.fields)) this.acknowledged.set(key, value);
    for (const [key, value] of this.acknowledged) must(state.fields[key]?.value === value, `what was acknowledged for ${key} is lost`);
    this.fencesGrow(before, action, result);
    result.offers.forEach((offer) => this.offerChanged(offer));
    must((state.offer?.number ?? null) === this.standing, 'another offer stands than was told');
    must(state.version >= before.version, 'the version went back');
    this.finishesOnce(result);
    this.timesPassOnce(before, result);
    this.finishedAsDrawn(action, result);
    if (state.status === 'open') this.isAskedInTime(state, at);
  }

  private finishesOnce({ change, state }: WorkResult): void {
    if (change?.kind === 'closed') this.closed += 1;
    const isOpen = state.status === 'open';
    must(this.closed === (isOpen ? 0 : 1), `it was finished ${this.closed} times`);
    must(isOpen || this.experts.size === 0, 'an expert is still asked');
    must(isOpen || (!state.lease && !state.offer && nextCheckAt(this.config, state) === null), 'a closed row is held, offered or asked');
  }

  /** What is promised passes once each, in its order, never while the clock stands still; standing still moves it on and never back. */
  private timesPassOnce(before: TouchpointState, { entries, state }: WorkResult): void {
    for (const { kind, why } of entries) {
      if (!['goal-passed', 'deadline-passed', 'overdue'].includes(kind)) continue;
      const name = `${kind} ${JSON.stringify(why?.args?.['round'] ?? '')}`;
      must(!this.passed.has(name), `${name} passed twice`);
      must(kind !== 'overdue' || this.passed.has('deadline-passed ""'), 'it was overdue before its deadline');
      this.passed.add(name);
    }
    this.nothingGoesBack(before, state);
  }

  private nothingGoesBack(before: TouchpointState, { sla, expiresAt, waiting, lease, urgency = 0 }: TouchpointState): void {
    const deadline = ({ deadline: mark }: Partial<NonNullable<TouchpointState['sla']>>): string => mark?.due ?? '';
    must(deadline(sla ?? {}) >= deadline(before.sla ?? {}), 'the deadline went back');
    must(expiresAt >= before.expiresAt, 'its end went back');
    must(!waiting || lease?.until === waiting.until, 'it waits for the customer in nobody’s hands');
    must(urgency >= (before.urgency ?? 0) && urgency <= 50, 'the urgency went back, or beyond its maximum');
  }

  /** Whoever was told that a save or an end succeeded held the one live lease at that moment. */
  private fencesGrow(before: TouchpointState, action: WorkAction, { ok, state }: WorkResult): void {
    must([0, 1].includes(state.lastFence - before.lastFence), 'fencing numbers jumped or went back');
    must(!state.lease || state.lease.fence === state.lastFence, 'an old lease is live');
    if (!ok || (action.kind !== 'save' && action.kind !== 'complete' && action.kind !== 'renew')) return;
    must(
      before.lease?.fence === action.fence && before.lease.actor.id === action.by.actor.id,
      `a ${action.kind} succeeded without the lease`,
    );
  }

  private isAskedInTime(state: TouchpointState, at: string): void {
    const next = nextCheckAt(this.config, state);
    must(next !== null && next > at, 'time that has passed was not noticed');
    must(state.checkAt !== null && next !== null && state.checkAt <= next, 'the engine would ask too late');
  }

  /** Nothing is finished without what is drawn: the checklist, the opinion, a second person who is not the first. */
  private finishedAsDrawn(action: WorkAction, { state, change }: WorkResult): void {
    const { config, maker } = this;
    this.maker = state.review?.maker.id ?? (state.status === 'open' ? null : maker);
    must(!state.review || state.lease?.actor.id !== state.review.maker.id, 'whoever did it checks it');
    if (state.status !== 'completed' || change?.kind !== 'closed' || config.kind !== 'task') return;
    nothingIsMissing(config, state);
    if (config.fourEyes) must(action.kind === 'confirm' && isConfirmed(state, maker), 'it was finished by one person alone');
  }

  /** Offers to experts stand beside the one to do the work, each for itself. */
  private expertChanged(change: OfferChange): void {
    if (change.kind === 'lapse' || change.kind === 'withdraw' || change.kind === 'done') this.experts.delete(change.number);
  }

  private openOffer(number: number): void {
    must(this.standing === null && !this.offered.has(number), 'two offers stand, or a number was used twice');
    this.offered.add(number);
    this.standing = number;
  }

  private offerChanged(change: OfferChange): void {
    if (change.kind === 'open' && change.purpose === 'expert') {
      must(!this.offered.has(change.number), 'a number was used twice');
      this.offered.add(change.number);
      this.experts.add(change.number);
      return;
    }
    if (this.experts.has(change.number)) return this.expertChanged(change);
    if (change.kind === 'open') return this.openOffer(change.number);
    must(change.number === this.standing, 'an offer changed that does not stand');
    if (change.kind === 'lapse' || change.kind === 'withdraw' || change.kind === 'done') this.standing = null;
  }
}

function isConfirmed({ reviews = [], closedBy }: TouchpointState, maker: string | null): boolean {
  return maker !== null && reviews.at(-1)?.confirmed === true && reviews.at(-1)?.by.id !== maker && closedBy?.id !== maker;
}

function nothingIsMissing({ checklist, experts = [] }: TaskConfig, { checked = {}, invitations = [] }: TouchpointState): void {
  for (const { id, required } of checklist?.items ?? []) must(!required || checked[id] !== undefined, `${id} is not done`);
  const heard = (id: string): boolean => invitations.some(({ expert, opinion }) => expert === id && opinion !== null);
  for (const { id, needed } of experts) must(!needed || heard(id), `${id} was not heard`);
}

function must(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}

function race(config: WorkConfig, plan: readonly Deed[]): void {
  let state = deepFreeze(open(config, { calendars: { bank: WEEK } }));
  const books = new Books(config, state);
  const memories = PEOPLE.map((): Memory => ({ fence: 0, version: 1 }));
  let now = 0;
  for (const deed of plan) {
    now += deed.wait;
    const memory = { fence: 0, version: 1, ...memories[deed.who], lastOffer: state.lastOffer };
    const action = actionFor[deed.kind](PEOPLE[deed.who] ?? customer, deed, memory);
    const result = deepFreeze(changeWork(config, state, { ...action, at: minute(now), calendars: { bank: WEEK } }));
    books.enter(action, minute(now), result);
    must(JSON.stringify(JSON.parse(JSON.stringify(result.state))) === JSON.stringify(result.state), 'the state is not JSON');
    ({ state } = result);
    // People see the row when they are answered, not when others change it.
    if (result.ok) memories[deed.who] = { fence: state.lease?.fence ?? 0, version: state.version };
  }
}

const REVIEWED: TaskConfig = { ...COMPENSATION, fourEyes: { applies: 'always', reviewers: { kind: 'queue', queue: 'seniors' } } };
const races: readonly (readonly [name: string, config: WorkConfig, special: readonly Deed['kind'][]])[] = [
  ['a touchpoint', TOUCH, []],
  ['a task', TASK, []],
  ['a task with a promise', COMPLAINT, SPECIAL.clock],
  ['a task with a chain of groups', CHAIN, []],
  ['a task with a checklist', INSPECTION, SPECIAL.checklist],
  ['a task for four eyes', REVIEWED, SPECIAL.review],
  ['a task with experts', ADVICE, SPECIAL.experts],
];

describe.each(races)('%s that several people work at once', (_, config, special) => {
  test('has one live lease, loses no acknowledged field, and is finished once', () => {
    fc.assert(
      fc.property(deedsOf(special), (plan) => race(config, plan)),
      { numRuns: 1_500 },
    );
  }, 120_000);
});

test('a rung that had to be reached while an agent held the work is asked when the agent gives it back', () => {
  const takes = [0, 35, 4, 4, 35, 35, 4, 11, 1, 11].map((wait): Deed => ({ who: 0, kind: 'take', value: 0, wait }));
  const agents: readonly Deed[] = [
    { who: 2, kind: 'take', value: 0, wait: 11 },
    { who: 2, kind: 'release', value: 0, wait: 4 },
  ];
  race(TOUCH, [...takes, ...agents]);
});

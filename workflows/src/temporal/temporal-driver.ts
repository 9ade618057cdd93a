import { defineSearchAttributeKey } from '@temporalio/common';
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { apply, begin, resume } from '../engine/index.js';
import type { Happening } from '../engine/happening.js';
import type { Decision, JournalEntry, Request } from '../engine/request.js';
import type { State } from '../engine/state.js';
import type { Label, Plan } from '../plan/plan.js';
import type { BrokenEffect, Carried, EffectAnswer } from './activities.js';
import { ArmedTimers } from './armed-timers.js';
import { failureOf } from './failure.js';
import { Flights } from './flights.js';
import { foreseeEnd, outputOf } from './foresee-end.js';
import { happeningsTaken } from './happenings-taken.js';
import { type CarriedOver, type Delivered, type FirstPosition, searchAttributes, type StartInput } from './messages.js';
import { type Landed, type Question, record } from './perform.js';
import { plainAnswer } from './pack-effect.js';
import { firstPositionOf, positionsOf } from './positions.js';
import { QuickEffects } from './quick-effects.js';
import { UnsentJournal } from './unsent-journal.js';

/** How much longer than suggested a history may grow while the instance is never quiet; then nothing new is begun until it is. */
const patience = 1.5;

const incidentAttribute = defineSearchAttributeKey(searchAttributes.incident, 'BOOL');

/** Performs what the engine requests and tells it what happened: one instance on Temporal. It decides nothing about the journey. */
export class TemporalDriver {
  private state: State;
  private readonly journal: UnsentJournal;
  private readonly timers: ArmedTimers;
  private readonly flights: Flights;
  /** Journal entries that each request in the air carries, and how much the instance knew when it was asked. */
  private readonly luggage = new Map<string, { readonly entries: readonly JournalEntry[]; readonly taken: number }>();
  private readonly quick = new QuickEffects();
  /** Happenings held back for the next run. */
  private readonly waiting: Happening[] = [];
  private isOver = false;
  /** What the instance hands back, once it is over. */
  private output: Pick<Carried, 'output'> = {};
  private hasRested: boolean;
  private showsIncident: boolean;
  /** History length at which continue-as-new was first suggested. */
  private suggestedAt: number | null = null;

  /** Begins an instance, or goes on with one after continue-as-new. Throws when the carried state belongs to another plan. */
  constructor(
    private readonly plan: Plan,
    private readonly input: StartInput,
  ) {
    const { carried } = input;
    if (carried && carried.plan !== input.plan) throw new Error(`The state carried over belongs to ${carried.plan}, not to ${input.plan}.`);
    const shield = CancellationScope.current();
    this.timers = new ArmedTimers(shield, (timer) => this.take({ type: 'due', at: now(), timer }));
    this.flights = new Flights(shield, {
      landed: (key, landed) => this.landed(key, landed),
      failed: (key, error) => this.failed(key, error),
      isOpen: (key) => this.isOpen(key),
    });
    this.journal = new UnsentJournal(carried?.unsent ?? []);
    this.hasRested = carried?.hasRested ?? false;
    this.showsIncident = carried ? hasIncident(carried.state) : false;
    const first = carried ? goOn(plan, carried) : begin(plan, { input: input.input, customer: input.customer, at: now() });
    this.state = first.state;
    const waiting = carried?.waiting ?? [];
    this.quick.foresee(keysIn(waiting), () => {
      this.carryOut(first);
      for (const happening of waiting) this.take(takenIn(happening));
    });
  }

  /** Signal: happenings from the inbox. */
  deliver(delivered: readonly Delivered[]): void {
    for (const { happening } of delivered) this.take(takenIn(happening));
  }

  /** Update: answers once the instance has come to rest, has ended, or cannot rest before the next run. */
  async firstPosition(): Promise<FirstPosition> {
    await condition(() => this.hasRested || this.isOver || this.isHolding());
    return firstPositionOf(this.input.instance, this.state, positionsOf(this.plan, this.state));
  }

  /** Until the instance is over. Continues as new on the way when the history has grown long. */
  async run(): Promise<void> {
    for (;;) {
      await condition(() => this.next() !== 'wait');
      const next = this.next();
      if (next === 'finish') return this.finish();
      if (next === 'renew') return this.renew();
      if (next === 'record') await record(this.news());
      if (next === 'rest') this.hasRested = true;
    }
  }

  private next(): 'finish' | 'renew' | 'record' | 'rest' | 'wait' {
    if (!this.flights.isEmpty) return 'wait';
    if (this.isOver) return 'finish';
    if (this.isRenewalSuggested() && allHandlersFinished()) return 'renew';
    if (!this.journal.isEmpty) return 'record';
    return this.hasRested || this.quick.isHolding ? 'wait' : 'rest';
  }

  private take(happening: Happening): void {
    if (this.isOver) return;
    if (this.isHolding()) this.waiting.push(happening);
    else this.carryOut(apply(this.plan, this.state, happening));
    if ('inbox' in happening) this.letGo();
  }

  private carryOut({ state, entries, requests }: Decision): void {
    this.state = state;
    this.journal.add(entries);
    this.isOver = requests.some(({ type }) => type === 'finish');
    this.output = outputOf(requests);
    this.flights.cancelUnless((key) => this.isOpen(key));
    this.quick.keepOnly((key) => this.isOpen(key));
    for (const request of requests) this.ask(request);
    this.showIncident();
  }

  private ask(request: Request): void {
    switch (request.type) {
      case 'set-timer':
        return this.timers.arm(request.timer, request.due);
      case 'clear-timer':
        // What is over has no timers; disarming each would cost an event.
        return this.isOver ? undefined : this.timers.disarm(request.timer);
      case 'finish':
        return undefined;
      default:
        return this.fly(request);
    }
  }

  private fly(request: Question): void {
    const { key } = request;
    if (this.flights.has(key) || this.quick.isForeseen(key)) return;
    const at = now();
    const { state } = this;
    const isQuick = request.type === 'perform' && request.quick;
    // Answers that were held back in a pause come together: what they make the engine ask is answered by the next of them.
    if (isQuick && !this.isOpen(key)) return;
    const isSlow = this.quick.takeSlow(key);
    const closings = isQuick && !isSlow ? [] : foreseeEnd({ plan: this.plan, state, instance: this.input.instance, at }, request);
    const carried = this.news();
    this.luggage.set(key, { entries: carried.entries, taken: happeningsTaken(state) });
    const { instance, plan: hash, subject } = this.input;
    const traveller = { instance, hash, subject };
    this.flights.start(request, { at, label: this.labelOf(key), traveller, state, carried, closings, isSlow });
  }

  private landed(key: string, { answers, broken }: Landed): void {
    if (answers.length === 0) return this.hold(key);
    this.luggage.delete(key);
    if (broken?.isPassing) this.quick.slowDown(broken.key);
    const happened = [...answers.map((answer) => answeredBy(answer, key)), ...(broken && !broken.isPassing ? [brokenAt(broken)] : [])];
    this.quick.foresee(keysIn(happened), () => {
      for (const happening of happened) this.take(happening);
    });
    if (!answers.at(-1)?.isClosed || this.isHolding()) return;
    if (!this.isOver) throw new Error(`${key} closed the instance, and it is not over.`);
    this.journal.skipThrough(this.state.sequence);
  }

  /** Something has come for the instance before a quick effect was begun: it is begun when that was heard and did not change the way. */
  private hold(key: string): void {
    const { entries = [], taken = 0 } = this.luggage.get(key) ?? {};
    this.journal.giveBack(entries);
    this.luggage.delete(key);
    if (!this.isOpen(key)) return;
    this.quick.hold(key);
    if (happeningsTaken(this.state) > taken) this.letGo();
  }

  /** Not in a pause: what is not begun yet begins when it is over. */
  private letGo(): void {
    if (!this.quick.isHolding || this.isHolding() || this.state.status !== 'running') return;
    const keys = this.quick.letGo();
    for (const request of resume(this.plan, this.state)) if ('key' in request && keys.has(request.key)) this.ask(request);
  }

  private failed(key: string, error: unknown): void {
    this.journal.giveBack(this.luggage.get(key)?.entries ?? []);
    this.luggage.delete(key);
    // Cancelled because the engine has dropped it: nobody waits for the answer.
    if (isCancellation(error) && !this.isOpen(key)) return;
    this.take({ type: 'failed', at: now(), key, error: failureOf(error) });
  }

  private isOpen(key: string): boolean {
    return this.state.requests.some((request) => request.key === key);
  }

  private labelOf(key: string): Label {
    const asked = this.state.requests.find((request) => request.key === key);
    if (asked?.type === 'undo') return asked.label;
    return this.state.positions.find(({ id }) => id === asked?.position)?.label ?? '';
  }

  private news(): Carried {
    const { status, outcome } = this.state;
    const { output } = this;
    return {
      ...{ instance: this.input.instance, entries: this.journal.take(), positions: positionsOf(this.plan, this.state) },
      ...{ status, outcome, ...output },
    };
  }

  private async finish(): Promise<void> {
    while (!this.journal.isEmpty) await record(this.news());
    await condition(allHandlersFinished);
  }

  private isRenewalSuggested(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    if (continueAsNewSuggested) this.suggestedAt ??= historyLength;
    return this.suggestedAt !== null;
  }

  private isHolding(): boolean {
    return this.isRenewalSuggested() && workflowInfo().historyLength > (this.suggestedAt ?? 0) * patience;
  }

  private renew(): Promise<never> {
    const { plan } = this.input;
    const carried = { plan, state: this.state, unsent: this.journal.entries, waiting: this.waiting, hasRested: this.hasRested };
    return continueAsNew({ ...this.input, carried });
  }

  private showIncident(): void {
    const shows = hasIncident(this.state);
    if (shows === this.showsIncident) return;
    this.showsIncident = shows;
    upsertSearchAttributes([{ key: incidentAttribute, value: shows }]);
  }
}

/** Repeats what has not been answered, except where the answer is among the happenings carried over. */
function goOn(plan: Plan, { state, waiting }: CarriedOver): Decision {
  const answered = new Set(keysIn(waiting));
  const requests = resume(plan, state).filter((request) => !('key' in request && answered.has(request.key)));
  return { state, requests, entries: [] };
}

/** Dated by our own clock: due times count from it, and those who put things into inboxes have clocks of their own. When an event happened stays with it. */
function takenIn(happening: Happening): Happening {
  const at = now();
  return happening.type === 'event' ? { ...happening, at, occurred: happening.occurred ?? happening.at } : { ...happening, at };
}

function answeredBy(answer: EffectAnswer, asked: string): Happening {
  return { type: 'answered', at: answer.at ?? now(), key: answer.key ?? asked, answer: plainAnswer(answer) };
}

function brokenAt({ key, code, message }: BrokenEffect): Happening {
  return { type: 'failed', at: now(), key, error: { code, message } };
}

function keysIn(happenings: readonly Happening[]): readonly string[] {
  return happenings.flatMap((happening) => ('key' in happening ? [happening.key] : []));
}

function now(): string {
  return new Date().toISOString();
}

function hasIncident({ positions }: State): boolean {
  return positions.some(({ incident }) => incident !== null);
}

import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { acceptEntry, type Acceptance, Idempotency } from '@tongtu/store';
import type { StepNames } from '@tongtu/workflows/plan';
import type { Caller } from '../access/caller.js';
import { claimKey, findKept, keepAnswer, type Claim, type KeptAnswer } from '../http/idempotency/answer-once.js';
import { Store } from '../world/store.js';
import { EntryReader, type TriggerWish } from './entry-reader.js';
import { readStanding, viewPositions } from './instance-positions.js';
import { Starts } from './starts.js';
import type { TriggerBody } from './trigger.schema.js';

/** How long a repeated request waits for the answer to the first, which is still being made: a little longer than that may take. */
const patienceMs = 3_000;
const lookEveryMs = 25;

/** Sets journeys off: accepts in one transaction, starts at once, gives everybody who repeats the same answer. */
@Injectable()
export class TriggerService {
  constructor(
    private readonly store: Store,
    private readonly entries: EntryReader,
    private readonly starts: Starts,
  ) {}

  /**
   * The answer to keep: 201 or 202 with `TriggeredView`, 200 for a customer who goes on, 409 with the rule. Throws for what is not accepted at all:
   * unknown journey or customer, wrong input, a key used for another body.
   */
  async trigger(caller: Caller, wish: TriggerWish): Promise<KeptAnswer> {
    const claim = { scope: `${keyOwner(caller)} POST /journeys/${wish.code}/instances`, key: wish.key, body: wish.body };
    const entry = await this.entries.read(caller, wish).catch((problem: unknown) => this.keptInstead(claim, problem));
    if ('response' in entry) return entry;
    const done = await this.store.source.transaction(async (manager): Promise<Done> => {
      const claimed = await claimKey(manager, { ...claim, instance: entry.instance });
      if (claimed !== true) return claimed ? { answer: claimed } : {};
      const acceptance = await acceptEntry(manager, this.store.keyRing, entry);
      const answer = await answerAtOnce(manager, acceptance, wish.body);
      return { acceptance, ...(answer ? { answer: await keepAnswer(manager, claim, answer) } : {}) };
    });
    return this.finish(done, claim, entry.journey.names);
  }

  /** What remains to be done after the commit. */
  private async finish({ answer, acceptance }: Done, claim: Claim, names: StepNames): Promise<KeptAnswer> {
    if (answer && acceptance?.accepted) this.starts.begin(acceptance);
    if (answer) return answer;
    if (!acceptance?.accepted) return this.answerOfFirst(claim);
    const { manager } = this.store.source;
    const position = await this.starts.awaitPosition(acceptance);
    const made = position
      ? { status: 201, response: await viewPositions(manager, { ...position, names }), fulfils: acceptance.outbox }
      : startingAnswer(acceptance.instance);
    return keepAnswer(manager, claim, made);
  }

  /** What cannot be accepted now may have been accepted before, by another version: then that answer stands. */
  private async keptInstead(claim: Claim, problem: unknown): Promise<KeptAnswer> {
    const kept = await findKept(this.store.source.manager, claim);
    if (kept) return kept;
    throw problem;
  }

  /** Waits for the answer that another request with the same key is about to get. When it never comes, whoever made it is gone: the instance is safe, and starting. */
  private async answerOfFirst(claim: Claim): Promise<KeptAnswer> {
    const { manager } = this.store.source;
    const { scope, key } = claim;
    for (const until = Date.now() + patienceMs; ; await sleep(lookEveryMs)) {
      const { status, response, instanceId } = await manager.findOneByOrFail(Idempotency, { scope, key });
      if (status !== null) return { status, response };
      if (instanceId === null) throw new Error(`${scope} ${key} was committed without an instance.`);
      if (Date.now() > until) return keepAnswer(manager, claim, startingAnswer(instanceId));
    }
  }
}

/** What the transaction of a trigger came to: an answer that is kept, an accepted entry to be started; neither when the key's first request is still on its way. */
interface Done {
  readonly answer?: KeptAnswer;
  readonly acceptance?: Acceptance;
}

/** Answers that need not wait for the workflow; null for whoever wants the first position. */
async function answerAtOnce(manager: EntityManager, acceptance: Acceptance, body: TriggerBody): Promise<KeptAnswer | null> {
  if (acceptance.accepted) return body.wait === 'accepted' ? startingAnswer(acceptance.instance) : null;
  const { rule, until, running } = acceptance;
  if (rule === 'already-running' && running !== null && body.orContinue)
    return { status: 200, response: await readStanding(manager, running) };
  return { status: 409, response: { rule, until, running } };
}

function startingAnswer(instance: string): KeptAnswer {
  return { status: 202, response: { instance, status: 'starting', positions: [], work: null } };
}

/** Two callers may choose the same key. */
function keyOwner(caller: Caller): string {
  return caller.kind === 'channel' ? `channel:${caller.code}` : `staff:${caller.id}`;
}

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { ConnectorFailure, openTestBank, tell, type TestBank } from '@tongtu/orchestrator/testing';
import { open } from '@tongtu/store/codec';
import { changeWork, putInInbox } from '@tongtu/store/work';
import { sampleKeyRing, type SampleJourney } from '@tongtu/store/testing';
import type { Happening } from '@tongtu/workflows/engine';
import type { Plan } from '@tongtu/workflows/plan';
import { type AnyEntry, needsTaking, type WorkDeed, workActionOf } from '@tongtu/workflows/simulator';
import type { By, WorkAction } from '@tongtu/workflows/touchpoint';
import { type Circumstances, engineLines, type Simulated, type TimedAct } from './simulate.js';
import { Scripts } from './scripted-connectors.js';

/** How a scenario came out on Temporal. */
export interface Played {
  readonly workflowId: string;
  readonly outcome: string | null;
  readonly journal: readonly AnyEntry[];
  readonly refusals: readonly string[];
}

/** What is played. */
export interface Play {
  readonly plan: Plan;
  readonly circumstances: Circumstances;
  readonly simulated: Simulated;
}

/** An instance on its way. */
interface Playing {
  readonly workflowId: string;
  readonly instance: string;
  readonly plan: Plan;
  readonly journey: SampleJourney;
}

/** Time for what happens by itself after the last step. */
const patienceMs = 20_000;
/** Time for what has begun before somebody acts. */
const settlingMs = 2_000;

/** Plays scenarios on the Temporal server of the test run, with the worker and the store that production has. One for a test file. */
export class TemporalStage {
  private constructor(
    private readonly bank: TestBank,
    private readonly scripts: Scripts,
    private readonly people: Readonly<Record<WorkDeed['kind'] | By['family'], By>>,
  ) {}

  static async open(): Promise<TemporalStage> {
    const scripts = new Scripts((code) => new ConnectorFailure({ code, isRetryable: false, isInDoubt: false }));
    const bank = await openTestBank({ instead: (usual) => scripts.instead(usual) });
    const staff = async (family: 'remote' | 'branch'): Promise<By> => {
      const id = await bank.bank.staff(`${family}-${randomUUID()}`, {
        roles: [family === 'remote' ? 'agent' : 'manager'],
        queues: ['help'],
      });
      return { actor: { kind: 'staff', id, name: family }, channel: family, family };
    };
    const people = {
      customer: { actor: { kind: 'customer', id: 'customer', name: '客户' }, channel: 'app', family: 'customer' },
      ai: { actor: { kind: 'ai', id: 'assistant', name: '智能助手' }, channel: 'assistant', family: 'ai' },
      remote: await staff('remote'),
      branch: await staff('branch'),
    } as const;
    return new TemporalStage(bank, scripts, people as never);
  }

  close(): Promise<void> {
    this.scripts.giveUp();
    return this.bank.close();
  }

  /** Plays one scenario; its journal is read once it is as long as in the simulator, or has had time to be. */
  async play({ plan, circumstances, simulated }: Play): Promise<Played> {
    const playing = await this.begin(plan, circumstances);
    const { instance, workflowId } = playing;
    const refusals: string[] = [];
    for (const { afterMs, lines, act } of simulated.acts) {
      await pause(afterMs);
      await this.untilAsFar(instance, lines);
      const refusal = await this.perform(playing, act);
      if (refusal) refusals.push(refusal);
    }
    await pause(simulated.restMs);
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const journal = await this.journalOf(instance);
      const isWhole = journal.length >= simulated.simulation.journal.length;
      if (isWhole || performance.now() > deadline) return { workflowId, outcome: await this.outcomeOf(instance), journal, refusals };
      await pause(100);
    }
  }

  /** On a busy machine the steps before an act take their time; in the simulator they take none. What rides with an effect that is open is not written yet. */
  private async untilAsFar(instance: string, lines: number): Promise<void> {
    for (const deadline = performance.now() + settlingMs; performance.now() < deadline; await pause(50))
      if (engineLines(await this.journalOf(instance)) >= lines) return;
  }

  /** The histories of all runs of a workflow, the first run first. It must be over. */
  async historiesOf(workflowId: string): Promise<readonly History[]> {
    const { workflow } = this.bank.client;
    await workflow.getHandle(workflowId).result();
    const histories: History[] = [];
    let runId = (await workflow.getHandle(workflowId).describe()).raw.workflowExecutionInfo?.firstRunId ?? undefined;
    while (runId) {
      const history = await workflow.getHandle(workflowId, runId).fetchHistory();
      histories.push(history);
      runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
    }
    return histories;
  }

  private async begin(plan: Plan, { input = {}, customer = {}, answers }: Circumstances): Promise<Playing> {
    const journey = await this.bank.publish(plan);
    const start = await this.bank.accept(journey, input);
    const { instance } = start.input;
    this.scripts.expect(instance, { plan, ...(answers ? { answers } : {}) });
    await this.bank.gateway.start({ ...start, input: { ...start.input, customer } });
    return { workflowId: start.workflowId, instance, plan, journey };
  }

  /** The code of a refusal, if it is refused. */
  private async perform({ instance, plan, journey }: Playing, act: TimedAct['act']): Promise<string | null> {
    const at = new Date().toISOString();
    switch (act.kind) {
      case 'publish':
        await this.publishNext(journey, act.plan);
        return null;
      case 'answer':
        this.scripts.answer(instance, act.step, act.answer);
        return null;
      case 'event': {
        const { name, data } = act;
        // Only events that the plan names are delivered.
        if (plan.listens.includes(name)) await this.tell(instance, (inbox) => ({ type: 'event', at, inbox, id: randomUUID(), name, data }));
        return null;
      }
      case 'command': {
        const { command, reason } = act;
        const actor = { kind: 'staff', id: 'operator', name: '运营人员' } as const;
        await this.tell(instance, (inbox) => ({ type: 'commanded', at, inbox, command, actor, reason }));
        return null;
      }
      default:
        return this.work(instance, act);
    }
  }

  /** A second version of the journey, which is the live one from now on. */
  private async publishNext({ journey, version }: SampleJourney, plan: Plan): Promise<void> {
    const { source } = this.bank.database;
    const { plan: hash } = await this.bank.publish(plan);
    await source.query(
      `insert into version (id, journey_id, number, graph, plan_hash, names, published_by)
       select $1, journey_id, number + 1, graph, $2, names, published_by from version where id = $3`,
      [randomUUID(), hash, version],
    );
    await source.query('update journey set live_version = 2 where id = $1', [journey]);
  }

  private async tell(instance: string, happening: (inbox: number) => Extract<Happening, { readonly inbox: number }>): Promise<void> {
    const { source, keyRing } = this.bank.world.store;
    await source.transaction((manager) => putInInbox(manager, keyRing, { instance, source: 'test', eventId: randomUUID(), happening }));
    await tell(this.bank, instance);
  }

  private async work(instance: string, deed: WorkDeed): Promise<string | null> {
    const by = this.people[deed.kind === 'assist' ? 'ai' : deed.as];
    const work = await this.workAt(instance, deed.step);
    const state = await this.stateOf(work);
    if (needsTaking(deed, by, { state })) {
      const refusal = await this.change(instance, work, { kind: 'take', by });
      if (refusal && deed.kind !== 'save') return refusal;
    }
    return this.change(instance, work, workActionOf(deed, by, { state: await this.stateOf(work) }));
  }

  private async change(instance: string, work: string, action: WorkAction): Promise<string | null> {
    const outcome = await changeWork(this.bank.world.store, { work, action, at: new Date().toISOString() });
    if (!outcome) throw new Error(`There is no work ${work}`);
    if (outcome.hasNews) await tell(this.bank, instance);
    return outcome.result.ok ? null : outcome.result.refusal.code;
  }

  private async workAt(instance: string, step: string): Promise<string> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const [row] = await this.bank.database.source.query<{ id: string }[]>(
        'select id from work where instance_id = $1 and step = $2 order by visit desc limit 1',
        [instance, step],
      );
      if (row) return row.id;
      if (performance.now() > deadline) throw new Error(`No work is open at ${step}`);
      await pause(50);
    }
  }

  private async stateOf(work: string): Promise<Parameters<typeof workActionOf>[2]['state']> {
    const [row] = await this.bank.database.source.query<{ state: Buffer; key_id: string }[]>(
      'select state, key_id from work where id = $1',
      [work],
    );
    if (!row) throw new Error(`There is no work ${work}`);
    return open(sampleKeyRing, { bytes: row.state, keyId: row.key_id });
  }

  private async outcomeOf(instance: string): Promise<string | null> {
    const [row] = await this.bank.database.source.query<{ outcome: string | null }[]>('select outcome from instance where id = $1', [
      instance,
    ]);
    return row?.outcome ?? null;
  }

  private async journalOf(instance: string): Promise<readonly AnyEntry[]> {
    const rows = await this.bank.database.source.query<JournalRow[]>(
      'select origin, sequence, step, visit, kind, outcome, why, not_taken, key_id from journal where instance_id = $1',
      [instance],
    );
    return rows.map(({ why, not_taken, key_id, ...row }): AnyEntry => ({
      ...row,
      why: why && open(sampleKeyRing, { bytes: why, keyId: key_id }),
      notTaken: not_taken ? open(sampleKeyRing, { bytes: not_taken, keyId: key_id }) : [],
    }));
  }
}

interface JournalRow extends Omit<AnyEntry, 'why' | 'notTaken'> {
  readonly why: Buffer | null;
  readonly not_taken: Buffer | null;
  readonly key_id: string;
}

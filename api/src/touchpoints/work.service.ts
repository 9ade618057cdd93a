import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { changeWork, findWork, type WorkRecord } from '@tongtu/store/work';
import type { Text } from '@tongtu/workflows/graph';
import type { By, Family, WorkAction, WorkResult } from '@tongtu/workflows/touchpoint';
import type { Caller } from '../access/caller.js';
import { notFound, type Thing } from '../http/problems/http-problems.js';
import { InboxDelivery } from '../temporal/inbox-delivery.js';
import type { ApiSettings } from '../world/api-settings.js';
import { Store } from '../world/store.js';
import { SETTINGS } from '../world/world.module.js';
import { withoutStars } from './field-masking.js';
import { byOf } from './reader.js';
import { requireStanding } from './standing-offer.js';
import { refusalProblem } from './refusal-problem.js';
import { workScopeParameters } from './offer-scope.js';
import { workScope } from './work-scope.js';
import { viewerOf, viewWork, type NamedWork } from './work-view.js';
import type { WorkView } from './work.schema.js';

/** Which row, who asks, and as what they know it (for "there is no such …"). */
export interface WorkAsked {
  readonly caller: Caller;
  readonly work: string;
  readonly as: Extract<Thing, 'touchpoint' | 'task'>;
  /** The offer the caller acts on: it is theirs to see, they act for its family, and it can be taken only while it stands. */
  readonly offer?: { readonly id: string; readonly family: Family };
}

/** Makes the action from who acts and the lease number they act under (0 = they hold none). */
export type MakeAction = (by: By, fence: number) => WorkAction;

interface Names {
  readonly journey_id: string;
  readonly journey_code: string;
  readonly journey_name: Text;
  readonly customer_number: string | null;
  readonly customer_name: string | null;
  readonly customer_tier: string | null;
  readonly customer_consents: readonly string[] | null;
}

const readNames = `select journey.id as journey_id, journey.code as journey_code, journey.name as journey_name,
    customer.number as customer_number, customer.name_masked as customer_name, customer.tier as customer_tier, customer.consents as customer_consents
  from instance join journey on journey.id = instance.journey_id
    left join customer on instance.subject_kind = 'customer' and customer.id::text = instance.subject_id
  where instance.id = $1`;

/** Actions by which an offer is claimed. */
const CLAIMS: ReadonlySet<WorkAction['kind']> = new Set(['take', 'accept-invitation']);

/** Reads and moves work rows for whoever may: load, decide, save, tell Temporal. */
@Injectable()
export class WorkService {
  constructor(
    private readonly store: Store,
    private readonly delivery: InboxDelivery,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** The row as the caller may see it. Throws `not-found`. */
  async read(asked: WorkAsked): Promise<WorkView> {
    const { work, by } = await this.load(asked);
    return viewWork(work, by);
  }

  /** The row with names, and as whom the caller looks at it. Throws `not-found`. */
  async load(asked: WorkAsked): Promise<{ readonly work: NamedWork; readonly by: By }> {
    await this.requireSeen(asked);
    const record = await findWork(this.store.source.manager, this.store.keyRing, { address: { id: asked.work } });
    if (!record) throw notFound({ what: asked.as });
    const work = await this.named(this.store.source.manager, record);
    return { work, by: actingAs(asked, work) };
  }

  /** Does one thing to the row and answers it as it stands then. Throws the problem that a refusal is, after keeping what time had done. */
  async act(asked: WorkAsked, make: MakeAction): Promise<WorkView> {
    await this.requireSeen(asked);
    const doing: { work?: NamedWork; by?: By; action?: WorkAction } = {};
    const outcome = await changeWork(this.store, {
      work: asked.work,
      at: new Date().toISOString(),
      action: async (record, manager) => {
        doing.work = await this.named(manager, record);
        doing.by = actingAs(asked, doing.work);
        doing.action = cleaned(make(doing.by, record.state.lease?.fence ?? 0), { work: doing.work, by: doing.by });
        // Under the row's lock, where alone offers change; a closed row says itself what became of it.
        if (asked.offer && CLAIMS.has(doing.action.kind) && record.state.status === 'open') await requireStanding(manager, asked.offer.id);
        return doing.action;
      },
    });
    const { work: before, by, action } = doing;
    if (!outcome || !before || !by || !action) throw notFound({ what: asked.as });
    // Temporal is told after the commit and nobody waits for it: what cannot be told now is told by the dispatcher.
    if (outcome.hasNews) void this.delivery.deliver(outcome.record.instance);
    const work = { ...before, state: outcome.result.state };
    if (!outcome.result.ok && !isRepeated(action, by, outcome.result))
      throw refusalProblem({ work, refusal: outcome.result.refusal, action, by, timeZone: this.settings.timeZone });
    return viewWork(work, by);
  }

  private async named(manager: EntityManager, { id, instance, step, config, state, subjectId }: WorkRecord): Promise<NamedWork> {
    const [names] = await manager.query<Names[]>(readNames, [instance]);
    if (!names) throw new Error(`Work ${id} has no instance.`);
    const { customer_number: number, customer_name: name, customer_tier: tier } = names;
    return {
      id,
      instance,
      step,
      config,
      state,
      journey: { id: names.journey_id, code: names.journey_code, name: names.journey_name },
      customer: number !== null && name !== null && tier !== null ? { id: subjectId, number, name, tier } : null,
      consents: names.customer_consents ?? [],
    };
  }

  /** Channels see all touchpoints, staff what is within their scope or their work. */
  private async requireSeen({ caller, work, as, offer }: WorkAsked): Promise<void> {
    if (caller.kind === 'channel' || offer) return;
    const rows = await this.store.source.query<unknown[]>(`select 1 from work where ${workScope(1)} and work.id = $4`, [
      ...workScopeParameters(caller),
      work,
    ]);
    if (rows.length === 0) throw notFound({ what: as });
  }
}

/** Who acts on an offer acts for the rung that made it: a queue may stand in for a manager. */
function actingAs({ caller, offer }: WorkAsked, { customer, state, config }: NamedWork): By {
  const turn = (config.kind === 'touch' ? config.ladder[state.rung]?.family : undefined) ?? null;
  const by = byOf(caller, { id: customer?.id ?? '', name: customer?.name ?? null }, turn);
  return offer && caller.kind === 'staff' ? { ...by, family: offer.family, channel: offer.family } : by;
}

/** A save without what was only stars; a claim with what the customer has consented to, as it stands under the row's lock. */
function cleaned(action: WorkAction, { work: { config, state, consents }, by }: { readonly work: NamedWork; readonly by: By }): WorkAction {
  if (action.kind === 'take') return { ...action, consents };
  if (action.kind !== 'save') return action;
  return { ...action, fields: withoutStars(action.fields, { config, state, viewer: viewerOf(state, by) }) };
}

/** Completing or confirming again what one has finished that way already: the answer was lost, not the work. */
function isRepeated(action: WorkAction, by: By, { state, ...result }: WorkResult): boolean {
  if (result.ok || result.refusal.code !== 'closed' || (action.kind !== 'complete' && action.kind !== 'confirm')) return false;
  const isSameOutcome = action.kind === 'confirm' || action.outcome === undefined || action.outcome === state.outcome;
  return state.status === 'completed' && isSameOutcome && state.closedBy?.id === by.actor.id;
}

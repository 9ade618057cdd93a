import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Instance, PlanRow, Version } from '@tongtu/store';
import { open } from '@tongtu/store/codec';
import { putInInbox } from '@tongtu/store/work';
import type { Command, Why } from '@tongtu/workflows/engine';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { InboxDelivery } from '../temporal/inbox-delivery.js';
import { Store } from '../world/store.js';
import { commandRefused } from './command-problems.js';
import { commandFault } from './command-rules.js';
import type { CommandBody, CommandView } from './instances.schema.js';
import { InstancesService } from './instances.service.js';

/** How long an operator waits for the instance's own word. */
const patienceMs = 1_000;
const lookEveryMs = 50;

interface ResultRow {
  readonly kind: string;
  readonly why: Buffer | null;
  readonly key_id: string | null;
}

/** The journal entry by which the engine answers an order: written in the orderer's name. */
const findResult = `select kind, why, key_id from journal
  where instance_id = $1 and origin = 'engine' and sequence > $2 and actor ->> 'id' = $3 order by sequence limit 1`;

/** Orders of operators: judged, written down with name and reason, and delivered. */
@Injectable()
export class CommandsService {
  constructor(
    private readonly store: Store,
    private readonly instances: InstancesService,
    private readonly delivery: InboxDelivery,
  ) {}

  /** Throws `command-refused` when the order makes no sense, by the rows or by the instance's own word. */
  async give(caller: StaffCaller, id: string, { command, reason }: CommandBody): Promise<CommandView> {
    await this.instances.find(caller, id);
    const order = command as Command;
    const before = await this.store.source.transaction((manager) => this.write(manager, caller, { id, command: order, reason }));
    await this.delivery.deliver(id);
    return this.awaitResult(caller, id, before);
  }

  /** Returns the last journal number before the order. */
  private async write(
    manager: EntityManager,
    caller: StaffCaller,
    order: { readonly id: string; readonly command: Command; readonly reason: string },
  ): Promise<number> {
    const { id, command, reason } = order;
    // Only one order at a time: each is judged by what the one before left.
    const instance = await manager.findOneOrFail(Instance, { where: { id }, lock: { mode: 'for_no_key_update' } });
    const [{ body: plan }, { graph }] = await Promise.all([
      manager.findOneByOrFail(PlanRow, { hash: instance.planHash }),
      manager.findOneByOrFail(Version, { id: instance.versionId }),
    ]);
    const fault = commandFault(command, { status: instance.status, positions: instance.positions, plan, graph });
    if (fault) throw commandRefused({ why: fault }, { members: { why: fault } });
    const actor = { kind: 'staff', id: caller.id, name: caller.name.zh } as const;
    const at = new Date().toISOString();
    const receipt = await putInInbox(manager, this.store.keyRing, {
      instance: id,
      source: 'operator',
      eventId: randomUUID(),
      happening: (inbox) => ({ type: 'commanded', at, inbox, command, actor, reason }),
    });
    if (!receipt.taken) throw commandRefused({ why: 'over' }, { members: { why: 'over' } });
    await writeAudit(manager, {
      staffId: caller.id,
      action: `instance.${command.kind}`,
      target: ['instance', id],
      reason,
      after: auditOf(command),
    });
    return instance.lastSequence;
  }

  private async awaitResult(caller: StaffCaller, id: string, sequence: number): Promise<CommandView> {
    for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(lookEveryMs)) {
      const [row] = await this.store.source.query<ResultRow[]>(findResult, [id, sequence, caller.id]);
      if (row?.kind === 'refused') {
        const why = row.why && row.key_id ? open<Why>(this.store.keyRing, { bytes: row.why, keyId: row.key_id }).code : '';
        throw commandRefused({ why }, { members: { why } });
      }
      if (row) return { result: 'done' };
    }
    return { result: 'accepted' };
  }
}

/** What the audit log keeps of an order: names of the variables that are set, not their values, which may be personal. */
function auditOf(command: Command): Readonly<Record<string, unknown>> {
  return command.kind === 'set' ? { kind: command.kind, names: Object.keys(command.values) } : { ...command };
}

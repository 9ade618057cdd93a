import { Customer } from '../entities/customer.js';
import { Instance } from '../entities/instance.js';
import { Journey } from '../entities/journey.js';
import { PlanRow } from '../entities/plan-row.js';
import type { Json } from '@tongtu/workflows/graph';
import { open } from '../codec/index.js';
import type { InstanceStart } from '../temporal-gateway/index.js';
import type { StoreAccess } from '../work/store-access.js';
import { factsOf, factsRead } from './customer-facts.js';

/** What Temporal is started with for an accepted instance: what the dispatcher needs to finish what a crash interrupted. Null when it has begun, ended or was refused. */
export async function loadStart({ source, keyRing }: StoreAccess, instanceId: string): Promise<InstanceStart | null> {
  const { manager } = source;
  const instance = await manager.findOneBy(Instance, { id: instanceId, status: 'starting' });
  if (!instance) return null;
  const [{ code }, { body: plan }, customer] = await Promise.all([
    manager.findOneOrFail(Journey, { where: { id: instance.journeyId }, select: { id: true, code: true } }),
    manager.findOneByOrFail(PlanRow, { hash: instance.planHash }),
    instance.subjectKind === 'customer' ? manager.findOneBy(Customer, { id: instance.subjectId }) : null,
  ]);
  const input = open<Readonly<Record<string, Json>>>(keyRing, { bytes: instance.input, keyId: instance.keyId });
  return {
    workflowId: instance.workflowId,
    journey: code,
    input: {
      instance: instance.id,
      plan: instance.planHash,
      subject: { kind: instance.subjectKind, id: instance.subjectId },
      input,
      customer: customer ? factsRead(plan, factsOf(customer)) : {},
      at: instance.startedAt.toISOString(),
    },
  };
}

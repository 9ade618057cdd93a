import { isUndoKey } from '@tongtu/workflows/temporal';
import { verdicts, type Books, type EffectFacts, type Finding, type InstanceFacts, type RunFacts, type Verdict } from './books.js';
import { effectOf, judgeMessages } from './judge-messages.js';

/** How long anything may be on its way before it counts as stuck or lost, ms. */
const graceMs = 60_000;

const finding = (verdict: Verdict, what: string, about: string): Finding => ({ verdict, what, about });

/** Every disagreement between the books. None = they agree. */
export function judgeBooks(books: Books): readonly Finding[] {
  return [
    ...books.instances.flatMap((instance) => judgeInstance(instance, books)),
    ...judgeAcknowledged(books),
    ...books.workGaps.map(({ instance, origin }) => finding('lost', `a journal entry of ${origin} is missing`, instance)),
    ...judgeEffects(books),
    ...judgeReceipts(books),
    ...judgeMessages(books),
    ...judgeRuns(books),
  ];
}

/** How many there are of each. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length;
  return Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>;
}

function isOld(since: string | null, at: string): boolean {
  return since !== null && Date.parse(at) - Date.parse(since) > graceMs;
}

function judgeInstance(instance: InstanceFacts, { at }: Books): readonly Finding[] {
  const { id, status } = instance;
  return [
    ...(instance.triggers === 0 ? [finding('phantom', 'nobody asked for this instance', id)] : []),
    ...(instance.triggers > 1 ? [finding('duplicated', 'several requests name this instance', id)] : []),
    ...(instance.entries < instance.lastSequence ? [finding('lost', 'journal entries of the engine are missing', id)] : []),
    ...(instance.inboxRows < instance.inboxLast ? [finding('lost', 'happenings are missing in the inbox', id)] : []),
    ...(status === 'starting' && isOld(instance.startedAt, at) ? [finding('stuck', 'accepted and not begun', id)] : []),
    ...(isOld(instance.waitingSince, at) && status !== 'ended' ? [finding('stuck', 'a happening waits for delivery', id)] : []),
    ...(isOld(instance.overdueSince, at) ? [finding('stuck', 'a promise in the outbox is overdue', id)] : []),
    ...(instance.hasNothingToWaitFor && isOld(instance.lastSeenAt, at) ? [finding('stuck', 'it runs and waits for nothing', id)] : []),
  ];
}

function judgeAcknowledged({ acknowledged, instances }: Books): readonly Finding[] {
  if (acknowledged === null) return [];
  const known = new Set(instances.map(({ id }) => id));
  return acknowledged.filter((id) => !known.has(id)).map((id) => finding('lost', 'a caller was told of an instance that is not there', id));
}

/** Effects are named without their generation to find one step's work done twice. The numbers of undos say which one it is: a step may undo many things. */
const deedOf = ({ instance, key }: Pick<EffectFacts, 'instance' | 'key'>) =>
  `${instance}:${isUndoKey(key) ? key : key.slice(0, key.lastIndexOf(':'))}`;

function judgeEffects({ effects, at }: Books): readonly Finding[] {
  const done = effects.filter(({ status, putOff = false }) => status === 'done' && !putOff);
  const deeds = new Map<string, number>();
  for (const effect of done) if (!effect.retried) deeds.set(deedOf(effect), (deeds.get(deedOf(effect)) ?? 0) + 1);
  return [
    ...[...deeds].filter(([, times]) => times > 1).map(([deed]) => finding('duplicated', 'one effect was done under several keys', deed)),
    ...effects
      .filter(({ status }) => status === 'uncertain')
      .map((effect) => finding('uncertain', 'nobody knows whether it was done', keyOf(effect))),
    ...effects
      .filter(({ status, startedAt }) => status === 'pending' && isOld(startedAt, at))
      .map((effect) => finding('stuck', 'an effect is under way for long', keyOf(effect))),
  ];
}

/** The key under which a provider knows an effect. */
const keyOf = ({ instance, key }: Pick<EffectFacts, 'instance' | 'key'>) => `${instance}:${key}`;

function judgeReceipts({ effects, deliveries, receipts }: Books): readonly Finding[] {
  const ledger = new Set(effects.map(keyOf));
  const sent = deliveries
    .filter(({ status }) => status === 'sent' || status === 'read')
    .filter((one) => !ledger.has(effectOf(keyOf(one))))
    .map((one) => finding('phantom', 'a message was sent without an entry in the ledger', keyOf(one)));
  if (receipts === null) return sent;
  const after = new Set(receipts.after);
  const calls = effects.filter(({ operation, status }) => operation === 'http.request' && status === 'done').map(keyOf);
  const repeated = receipts.after.filter((key, index) => receipts.after.indexOf(key) !== index);
  return [
    ...sent,
    ...receipts.before
      .filter((key) => !ledger.has(key))
      .map((key) => finding('phantom', 'the provider did something that is not in the ledger', key)),
    ...calls.filter((key) => !after.has(key)).map((key) => finding('lost', 'the provider knows nothing of an effect that is done', key)),
    ...[...new Set(repeated)].map((key) => finding('duplicated', 'the provider did one effect several times', key)),
  ];
}

function judgeRuns({ instances, runs, at }: Books): readonly Finding[] {
  if (runs === null) return [];
  const known = new Map(instances.map((instance) => [instance.id, instance]));
  const after = new Map(runs.after.map((run) => [run.instance, run]));
  return [
    ...runs.before
      .filter(({ instance }) => !known.has(instance))
      .map(({ workflowId }) => finding('phantom', 'a workflow runs for no instance', workflowId)),
    ...runs.after
      .filter(({ starts }) => starts > 1)
      .map(({ instance }) => finding('duplicated', 'an instance was started several times', instance)),
    ...instances.flatMap((instance) => judgeRun(instance, after.get(instance.id), at)),
  ];
}

function judgeRun(
  { id, status, startedAt, lastSeenAt, endedAt }: InstanceFacts,
  run: RunFacts | undefined,
  at: string,
): readonly Finding[] {
  if (status === 'starting') return [];
  // Temporal forgets what is over after a while, and lists what is new after a moment; what is on its way it may not forget.
  if (!run)
    return status === 'ended' || !isOld(startedAt, at) ? [] : [finding('lost', 'Temporal has no run of an instance on its way', id)];
  if (status === 'ended') return run.isOpen && isOld(endedAt, at) ? [finding('stuck', 'over by the journal, open by Temporal', id)] : [];
  if (run.isOpen) return [];
  if (!run.isCompleted) return [finding('lost', 'its run was broken off', id)];
  return isOld(run.closedAt, at) && isOld(lastSeenAt, at) ? [finding('lost', 'over by Temporal, on its way by the journal', id)] : [];
}

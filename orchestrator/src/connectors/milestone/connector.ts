import type { EntityManager } from 'typeorm';
import { openGoal, recordChanges } from '@tongtu/store';
import type { KeyRing } from '@tongtu/store/codec';
import type { Why } from '@tongtu/workflows/engine';
import { answerNext } from '../answer-next.js';
import type { Effect, LocalConnector } from '../connector.js';

interface Within {
  readonly manager: EntityManager;
  readonly keyRing: KeyRing;
}

/** What passing a milestone does, by its kind. */
const passes: Readonly<Record<string, (effect: Effect, within: Within) => Promise<Why>>> = {
  stage: enterStage,
  reached: reachGoal,
  goal: watchGoal,
};

/** How far an instance has come, in our own database: its stage, the goals it has reached, and those that an event may still reach. */
export function makeMilestoneConnector(): LocalConnector {
  return {
    name: 'milestone',
    operation: 'milestone.pass',
    serves: ({ kind }) => typeof kind === 'string' && Object.hasOwn(passes, kind),
    kind: 'local',
    perform: async (effect, within) => {
      const why = (await passes[String(effect.settings['kind'])]?.(effect, within)) ?? { code: 'stage-entered' };
      await recordChanges(within.manager, [{ topic: `instance:${effect.instance}`, key: effect.instance }]);
      return { answer: answerNext(effect.settings, why), receipt: { step: stepOf(effect) } };
    },
  };
}

/** The stage shown is the last one that was entered; when it was entered first is what is recorded. */
async function enterStage(effect: Effect, { manager }: Within): Promise<Why> {
  await manager.query('update instance set stage = $2 where id = $1', [effect.instance, JSON.stringify(effect.settings['label'])]);
  await record(manager, effect, { kind: 'stage', value: null });
  return { code: 'stage-entered' };
}

async function reachGoal(effect: Effect, { manager }: Within): Promise<Why> {
  const value = numberOf(effect.input['value']);
  await record(manager, effect, { kind: 'goal', value });
  return { code: 'goal-held', args: { value } };
}

/** Only what happens to a customer is heard of; for others there is nothing to watch. */
async function watchGoal(effect: Effect, { manager, keyRing }: Within): Promise<Why> {
  const { instance, subject, settings, input } = effect;
  if (subject.kind !== 'customer') return { code: 'no-addressee' };
  const event = String(settings['event']);
  const until = await openGoal(manager, keyRing, {
    instance,
    step: stepOf(effect),
    customer: subject.id,
    event,
    windowMs: Number(settings['windowMs']),
    context: { match: textOf(settings['match']), value: textOf(settings['value']), vars: input },
  });
  return { code: 'goal-opened', args: { event, until } };
}

async function record(
  manager: EntityManager,
  effect: Effect,
  { kind, value }: { readonly kind: 'stage' | 'goal'; readonly value: number | null },
): Promise<void> {
  await manager.query(
    `insert into milestone_reached (instance_id, step, kind, reached_at, value) values ($1, $2, $3, now(), $4) on conflict (instance_id, step) do nothing`,
    [effect.instance, stepOf(effect), kind, value],
  );
}

function stepOf({ key }: Effect): string {
  return key.split(':')[0] ?? key;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

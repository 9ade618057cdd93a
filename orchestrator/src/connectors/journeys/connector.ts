import type { EntityManager } from 'typeorm';
import { recordChanges } from '@tongtu/store';
import type { KeyRing } from '@tongtu/store/codec';
import { putInInbox } from '@tongtu/store/work';
import type { Command } from '@tongtu/workflows/engine';
import type { Text } from '@tongtu/workflows/graph';
import type { Actor } from '@tongtu/workflows/touchpoint';
import { answerNext } from '../answer-next.js';
import type { Effect, LocalConnector } from '../connector.js';

interface Within {
  readonly manager: EntityManager;
  readonly keyRing: KeyRing;
}

/**
 * Puts the customer's other journeys of a class on hold, or lets those go on that were put on hold so. They are ordered like by an operator:
 * through their inbox, with this journey's name and the drawn reason in their journals. Who hears of it late is told by the dispatcher.
 */
export function makeJourneysConnector(): LocalConnector {
  return {
    name: 'journeys',
    operation: 'journeys.pause',
    serves: ({ action }) => action === 'pause' || action === 'resume',
    kind: 'local',
    perform: async (effect, within) => {
      const isPause = effect.settings['action'] === 'pause';
      const others = isPause ? await holdOthers(effect, within) : await releaseOthers(effect, within);
      const actor = await actorOf(effect, within.manager);
      for (const instance of others) await order(effect, within, { instance, actor, command: { kind: isPause ? 'pause' : 'resume' } });
      await recordChanges(
        within.manager,
        others.map((instance) => ({ topic: `instance:${instance}` as const, key: instance })),
      );
      const why = { code: isPause ? 'journeys-paused' : 'journeys-resumed', args: { count: others.length } };
      return { answer: answerNext(effect.settings, why), receipt: { instances: [...others] } };
    },
  };
}

/** Who was told to wait and goes on all the same was let go on by a person: that hold is over, and a new one may begin. */
const endedHolds = `update journey_pause set resumed_at = now() from instance other
  where other.id = journey_pause.instance_id and journey_pause.resumed_at is null and other.subject_kind = $1 and other.subject_id = $2
    and other.status = 'running' and exists (
      select from inbox where inbox.instance_id = other.id and inbox.source = 'journey:' || journey_pause.by_instance_id
        and inbox.event_id = journey_pause.key || ':pause' and inbox.delivered_at < now() - interval '10 seconds'
    )`;

/** The customer's other instances of the class that go on now, marked as put on hold by this one. In one order, so that nobody waits in a circle. */
async function holdOthers({ instance, key, subject, settings }: Effect, { manager }: Within): Promise<readonly string[]> {
  await manager.query(endedHolds, [subject.kind, subject.id]);
  const rows = await manager.query<{ instance_id: string }[]>(
    `insert into journey_pause (instance_id, by_instance_id, key, contact_class)
     select other.id, $1, $2, $3 from instance other join version on version.id = other.version_id
     where other.subject_kind = $4 and other.subject_id = $5 and other.id <> $1 and other.status in ('starting', 'running')
       and version.graph -> 'settings' ->> 'contactClass' = $3
     order by other.id
     on conflict (instance_id) where resumed_at is null do nothing
     returning instance_id`,
    [instance, key, settings['class'], subject.kind, subject.id],
  );
  return rows.map(({ instance_id }) => instance_id);
}

/** Those of the class that are still on hold by a journey, whichever it was: a person's pause stays. */
async function releaseOthers({ subject, settings }: Effect, { manager }: Within): Promise<readonly string[]> {
  const [rows] = await manager.query<[{ instance_id: string; goes_on: boolean }[], number]>(
    `update journey_pause set resumed_at = now() from instance other
     where other.id = journey_pause.instance_id and journey_pause.resumed_at is null and journey_pause.contact_class = $1
       and other.subject_kind = $2 and other.subject_id = $3
     returning journey_pause.instance_id, other.status in ('starting', 'running', 'paused') as goes_on`,
    [settings['class'], subject.kind, subject.id],
  );
  return rows
    .filter(({ goes_on }) => goes_on)
    .map(({ instance_id }) => instance_id)
    .sort();
}

/** The journey itself, by its name: that is who the other journals name. */
async function actorOf({ instance }: Effect, manager: EntityManager): Promise<Actor> {
  const [row] = await manager.query<{ name: Text }[]>(
    'select journey.name from instance join journey on journey.id = instance.journey_id where instance.id = $1',
    [instance],
  );
  return { kind: 'system', id: instance, name: row?.name.zh ?? '' };
}

interface Order {
  readonly instance: string;
  readonly actor: Actor;
  readonly command: Command;
}

async function order(
  { instance: own, key, settings }: Effect,
  { manager, keyRing }: Within,
  { instance, actor, command }: Order,
): Promise<void> {
  const { zh } = settings['reason'] as unknown as Text;
  const at = new Date().toISOString();
  await putInInbox(manager, keyRing, {
    instance,
    source: `journey:${own}`,
    eventId: `${key}:${command.kind}`,
    happening: (inbox) => ({ type: 'commanded', at, inbox, command, actor, reason: zh }),
  });
}

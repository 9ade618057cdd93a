import { deliverInbox, ScriptKit, type ScriptCard } from '@tongtu/store';
import { changeWorkIn, findWork, type WorkRecord } from '@tongtu/store/work';
import type { Said, WorkAction } from '@tongtu/workflows/touchpoint';
import { chooseReply } from '../assistant/choose-reply.js';
import type { DispatcherWorld } from './dispatcher.js';
import { markDone, type OutboxItem } from './outbox.js';

/**
 * Answers what a customer has said while it is the assistant's turn. Reply and outbox row are one transaction: said once. When the assistant
 * is not sure, or is asked for a person, the ladder climbs, and the instance is told at once.
 */
export async function replyForAssistant(
  { store, gateway, recogniser }: DispatcherWorld,
  { id, instance, payload }: OutboxItem,
): Promise<void> {
  const hasNews = await store.source.transaction(async (manager) => {
    const work = String(payload['work']);
    const record = await findWork(manager, store.keyRing, { address: { id: work }, lock: true });
    if (!(await markDone(manager, id)) || !record) return false;
    const said = unanswered(record.state.said);
    if (said === '' || !isAssistantsTurn(record)) return false;
    const cards = await cardsOf(record, (code) => manager.findOneBy(ScriptKit, { code }));
    const { text, ...understood } = chooseReply({ record, cards, understood: recogniser.understand(said) });
    const action: WorkAction = { kind: 'ai-answered', by: assistantOf(record), text, ...understood };
    const outcome = await changeWorkIn(manager, store.keyRing, { work, action, at: new Date().toISOString() });
    return outcome?.hasNews ?? false;
  });
  if (hasNews) await deliverInbox(store, gateway, instance);
}

/** Everything that the customer has said since somebody answered. */
function unanswered(said: readonly Said[]): string {
  const answered = said.findLastIndex(({ by }) => by.kind !== 'customer');
  return said
    .slice(answered + 1)
    .map(({ text }) => text)
    .join(' ');
}

function isAssistantsTurn({ config, state }: WorkRecord): boolean {
  return config.kind === 'touch' && state.status === 'open' && config.ladder[state.rung]?.family === 'ai';
}

async function cardsOf({ config }: WorkRecord, find: (code: string) => Promise<ScriptKit | null>): Promise<readonly ScriptCard[]> {
  if (config.scriptKit === null) return [];
  return (await find(config.scriptKit))?.cards ?? [];
}

function assistantOf({ config, state }: WorkRecord) {
  const channel = config.kind === 'touch' ? config.ladder[state.rung]?.channels[0] : undefined;
  const name = state.language === 'en' ? 'Assistant' : '智能助手';
  return { actor: { kind: 'ai' as const, id: 'assistant', name }, channel: channel ?? 'ai', family: 'ai' as const };
}

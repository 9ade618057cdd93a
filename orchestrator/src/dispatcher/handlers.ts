import { deliverInbox, loadStart } from '@tongtu/store';
import type { DispatcherWorld } from './dispatcher.js';
import { lookAfterCall } from './look-after-call.js';
import { comeBackIn, markDone, type OutboxItem } from './outbox.js';
import { replyForAssistant } from './reply-for-assistant.js';

/** What is done for each kind of row. Each may be done twice: after a crash nobody knows how far it came. */
type Handlers = { readonly [Kind in OutboxItem['kind']]: (world: DispatcherWorld, item: OutboxItem) => Promise<void> };

/** An address that is still another instance's is free within moments; one that runs but has not reported, too. */
const momentMs = 300;

export const handlers: Handlers = {
  start: async ({ store, gateway }, { id, instance }) => {
    const start = await loadStart(store, instance);
    const started = start ? await gateway.start(start) : 'already';
    if (started === 'taken') return comeBackIn(store.source.manager, id, momentMs);
    await markDone(store.source.manager, id);
  },
  deliver: async ({ store, gateway }, { id, instance }) => {
    if ((await deliverInbox(store, gateway, instance)) === 'not-yet') return comeBackIn(store.source.manager, id, momentMs);
    await markDone(store.source.manager, id);
  },
  'ai-reply': replyForAssistant,
  call: lookAfterCall,
};

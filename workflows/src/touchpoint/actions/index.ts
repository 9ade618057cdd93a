import type { WorkAction } from '../work-action.js';
import { aiAnswered } from './ai-answered.js';
import { cancel } from './cancel.js';
import { addItem, check, uncheck } from './checklist.js';
import { complete } from './complete.js';
import { decline } from './decline.js';
import { acceptInvitation, giveOpinion, invite, refuseInvitation } from './experts.js';
import type { ActionHandler } from './handler.js';
import { handOver, handOverOrdered } from './hand-over.js';
import { promise } from './promise.js';
import { release } from './release.js';
import { renew } from './renew.js';
import { confirm, sendBack } from './review.js';
import { save } from './save.js';
import { say } from './say.js';
import { take } from './take.js';
import { goOnWorking, wait } from './wait.js';

/** What each action does; a missing one does not compile. */
export const actions: { readonly [K in WorkAction['kind']]: ActionHandler<K> } = {
  take,
  renew,
  release,
  save,
  say,
  promise,
  complete,
  decline,
  'hand-over': handOver,
  'hand-over-ordered': handOverOrdered,
  'ai-answered': aiAnswered,
  cancel,
  check,
  uncheck,
  'add-item': addItem,
  confirm,
  'send-back': sendBack,
  invite,
  'accept-invitation': acceptInvitation,
  'refuse-invitation': refuseInvitation,
  'give-opinion': giveOpinion,
  wait,
  'go-on': goOnWorking,
  tick: () => null, // time passes before every action
};

import { notAllowed } from '../access/access-problems.js';
import type { Caller } from '../access/caller.js';
import type { AddItemBody, CheckBody, ConfirmBody, InviteBody, OpinionBody, SendBackBody } from './work-parts.schema.js';
import type { MakeAction } from './work.service.js';
import type {
  CompleteBody,
  DeclineBody,
  FieldsBody,
  HandOverBody,
  LeaseBody,
  PromiseBody,
  SaidBody,
  TakeBody,
  WaitBody,
} from './work.schema.js';

/** What touchpoints and tasks let do, from what was sent. Who names no lease number acts under the one they hold. */
export const workActions = {
  take:
    ({ takeOver, level }: TakeBody): MakeAction =>
    (by) => ({ kind: 'take', by, ...(takeOver ? { takeOver } : {}), ...(level ? { level } : {}) }),
  renew:
    ({ fence }: LeaseBody): MakeAction =>
    (by, held) => ({ kind: 'renew', by, fence: fence ?? held }),
  release: (): MakeAction => (by, fence) => ({ kind: 'release', by, fence }),
  complete:
    ({ fence, outcome }: CompleteBody): MakeAction =>
    (by, held) => ({ kind: 'complete', by, fence: fence ?? held, ...(outcome === undefined ? {} : { outcome }) }),
  decline:
    ({ fence, reason }: DeclineBody): MakeAction =>
    (by) => ({ kind: 'decline', by, reason, ...(fence === undefined ? {} : { fence }) }),
  handOver:
    ({ fence, reason, to }: HandOverBody): MakeAction =>
    (by, held) => ({ kind: 'hand-over', by, fence: fence ?? held, reason, ...(to === undefined ? {} : { to }) }),
  wait:
    ({ fence, reason }: WaitBody): MakeAction =>
    (by, held) => ({ kind: 'wait', by, fence: fence ?? held, reason }),
  goOn: (): MakeAction => (by, fence) => ({ kind: 'go-on', by, fence }),
  check:
    (item: string, { evidence, fence }: CheckBody): MakeAction =>
    (by, held) => ({ kind: 'check', by, fence: fence ?? held, item, ...(evidence === undefined ? {} : { evidence }) }),
  uncheck:
    (item: string): MakeAction =>
    (by, fence) => ({ kind: 'uncheck', by, fence, item }),
  addItem:
    ({ label, evidence, fence }: AddItemBody): MakeAction =>
    (by, held) => ({ kind: 'add-item', by, fence: fence ?? held, label, evidence }),
  confirm:
    ({ note, fence }: ConfirmBody): MakeAction =>
    (by, held) => ({ kind: 'confirm', by, fence: fence ?? held, ...(note === undefined ? {} : { note }) }),
  sendBack:
    ({ reason, fence }: SendBackBody): MakeAction =>
    (by, held) => ({ kind: 'send-back', by, fence: fence ?? held, reason }),
  invite:
    ({ expert, question, fence }: InviteBody): MakeAction =>
    (by, held) => ({ kind: 'invite', by, fence: fence ?? held, expert, ...(question === undefined ? {} : { question }) }),
  /** What somebody who was asked as an expert does under the number of their offer. */
  accept:
    (offer: number): MakeAction =>
    (by) => ({ kind: 'accept-invitation', by, offer }),
  refuse:
    (offer: number, { reason }: DeclineBody): MakeAction =>
    (by) => ({ kind: 'refuse-invitation', by, offer, reason }),
  giveOpinion:
    (offer: number, { text }: OpinionBody): MakeAction =>
    (by) => ({ kind: 'give-opinion', by, offer, text }),
  say:
    ({ text }: SaidBody): MakeAction =>
    (by) => ({ kind: 'say', by, text }),
  promise:
    ({ text, due }: PromiseBody): MakeAction =>
    (by) => ({ kind: 'promise', by, text, due: due === null ? null : new Date(due).toISOString() }),
};

/** A save on the version that was read. Only a channel asks verifiers and may report what they said; throws `not-allowed` otherwise. */
export function saveAction(caller: Caller, ifMatch: number, { fields, verifications, fence }: FieldsBody): MakeAction {
  if (caller.kind === 'staff' && Object.keys(verifications).length > 0) throw notAllowed({ roles: [] });
  return (by, held) => ({ kind: 'save', by, fence: fence ?? held, ifMatch, fields, verifications });
}

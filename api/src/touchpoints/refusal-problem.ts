import type { FormField, JsonObject } from '@tongtu/workflows/graph';
import type { By, Lease, Refusal, WorkAction } from '@tongtu/workflows/touchpoint';
import type { ProblemException } from '../http/problems/problem.js';
import { isMasked, maskValue } from './field-masking.js';
import { fieldWords } from './field-words.js';
import { evidenceWrong, taskRefusals, type TaskRefusalCode } from './task-refusals.js';
import {
  choiceUnknown,
  fieldsInvalid,
  heldByAnother,
  leaseLost,
  notYourTurn,
  staleVersion,
  takeOverRefused,
  wordsRefused,
  workClosed,
  type HolderWords,
} from './work-problems.js';
import { viewerOf, viewWork, type NamedWork } from './work-view.js';

/** What was refused to whom, with the row as it stands now. */
export interface RefusedWork {
  readonly work: NamedWork;
  readonly refusal: Refusal;
  readonly action: WorkAction;
  readonly by: By;
  /** The bank's zone (IANA), for times in sentences. */
  readonly timeZone: string;
}

type Render = (refused: RefusedWork) => ProblemException;

const renders: { readonly [Code in Exclude<Refusal['code'], TaskRefusalCode>]: Render } = {
  closed: ({ work, by }) => {
    const { status, outcome, closedAt, closedBy } = work.state;
    return workClosed(
      { status },
      { members: { outcome, closedAt, closedBy: closedBy && { ...closedBy }, touchpoint: viewWork(work, by) as unknown as JsonObject } },
    );
  },
  'held-by-another': (refused) => heldByAnother(holderWords(refused), { members: holderMembers(refused) }),
  'not-held': ({ work, action }) => leaseLost({}, { members: { version: work.state.version, unsaved: keysOf(action) } }),
  'stale-version': stale,
  'not-allowed': (refused) => {
    if (refused.refusal.fields) return invalidFields(refused);
    return refused.refusal.holder ? takeOverRefused(holderWords(refused), { members: holderMembers(refused) }) : notYourTurn({});
  },
  'missing-fields': invalidFields,
  'unknown-field': invalidFields,
  'invalid-value': invalidFields,
  'unknown-outcome': () => choiceUnknown({ what: 'outcome' }, { field: 'outcome' }),
  'unknown-rung': () => choiceUnknown({ what: 'rung' }, { field: 'to' }),
  'reason-needed': () => wordsRefused({ why: 'reason-needed' }, { field: 'reason' }),
  'text-needed': () => wordsRefused({ why: 'text-needed' }, { field: 'text' }),
  'too-long': ({ action }) => wordsRefused({ why: 'too-long' }, { field: 'reason' in action ? 'reason' : 'text' }),
};

/** The problem that a refusal is to its caller, with everything a program needs to go on. */
export function refusalProblem(refused: RefusedWork): ProblemException {
  const { work, refusal, action } = refused;
  const { code } = refusal;
  if (isOfTasks(code)) return taskRefusals[code](work, refusal);
  return code === 'invalid-value' && action.kind === 'check' ? evidenceWrong(work, refusal) : renders[code](refused);
}

function isOfTasks(code: Refusal['code']): code is TaskRefusalCode {
  return Object.hasOwn(taskRefusals, code);
}

function holderOf({ refusal }: RefusedWork): Lease {
  if (!refusal.holder) throw new Error(`The refusal "${refusal.code}" names no holder.`);
  return refusal.holder;
}

function holderWords(refused: RefusedWork): HolderWords {
  const { actor, family, since, until } = holderOf(refused);
  const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: refused.timeZone });
  return {
    holder: actor.name,
    family,
    since: clock.format(new Date(since)),
    until: clock.format(new Date(until)),
    isSave: refused.action.kind === 'save',
  };
}

function holderMembers(refused: RefusedWork): JsonObject {
  const { actor, family, channel, since, until } = holderOf(refused);
  const { state } = refused.work;
  const kept = Object.entries(state.fields).flatMap(([key, { value }]) => (value === null ? [] : [key]));
  return {
    holder: actor.name,
    holderKind: actor.kind,
    family,
    channel,
    since,
    until,
    version: state.version,
    kept,
    unsaved: keysOf(refused.action),
  };
}

/** Fields of a save that did not come through. */
function keysOf(action: WorkAction): readonly string[] {
  return action.kind === 'save' ? Object.keys(action.fields) : [];
}

/** Names what differs between what was sent and what stands there, as the caller may see it. */
function stale({ work, action, by }: RefusedWork): ProblemException {
  const { config, state } = work;
  const sent = action.kind === 'save' ? action.fields : {};
  const viewer = viewerOf(state, by);
  const differing = fieldsIn(work).filter(
    ({ key }) => Object.hasOwn(sent, key) && JSON.stringify(state.fields[key]?.value ?? null) !== JSON.stringify(sent[key]),
  );
  const fields = differing.map((field) => {
    const stands = state.fields[field.key];
    const value = stands?.value ?? null;
    return {
      key: field.key,
      value: isMasked(field, viewer) ? maskValue(field.type, value) : value,
      by: stands?.by.name ?? null,
      at: stands?.at ?? null,
    };
  });
  const labels = differing.map(({ label }) => ({ zh: label.zh, en: label.en ?? label.zh }));
  return staleVersion({ labels }, { members: { version: state.version, fields, form: config.form.id } });
}

function invalidFields({ work, refusal }: RefusedWork): ProblemException {
  const known = new Map(fieldsIn(work).map((field) => [field.key, field]));
  const errors = (refusal.fields ?? []).map(({ key, problem }) => ({
    field: key,
    code: problem,
    ...fieldWords(key, problem, known.get(key)),
  }));
  const [first] = errors;
  return fieldsInvalid(
    { count: errors.length, first: first ?? { zh: '', en: '' } },
    { ...(first ? { field: first.field } : {}), members: { errors } },
  );
}

function fieldsIn({ config }: NamedWork): readonly FormField[] {
  return config.form.sections.flatMap(({ fields }) => fields);
}

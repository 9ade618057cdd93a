import type { Text } from '@tongtu/workflows/graph';
import type { Refusal } from '@tongtu/workflows/touchpoint';
import type { ProblemException } from '../http/problems/problem.js';
import { fieldWords } from './field-words.js';
import { taskProblems } from './task-problems.js';
import type { NamedWork } from './work-view.js';

type Both = Text & { readonly en: string };

/** Refusals that only some touchpoints and tasks give. */
export type TaskRefusalCode = Extract<
  Refusal['code'],
  | 'channel-not-allowed'
  | 'level-too-low'
  | 'consent-missing'
  | 'waiting-not-drawn'
  | 'already-waiting'
  | 'not-waiting'
  | 'unknown-item'
  | 'evidence-needed'
  | 'list-closed'
  | 'checklist-open'
  | 'in-review'
  | 'not-in-review'
  | 'same-person'
  | 'unknown-expert'
  | 'already-invited'
  | 'not-invited'
  | 'opinion-missing'
>;

type Render = (work: NamedWork, refusal: Refusal) => ProblemException;

const { channelBarred, clockRefused, notFinished, checklistRefused, reviewRefused, expertRefused } = taskProblems;

/** How each is told; a missing one does not compile. */
export const taskRefusals: { readonly [Code in TaskRefusalCode]: Render } = {
  'channel-not-allowed': (_, { needs = {} }) => channelBarred({ why: 'channel' }, { members: { channels: needs.channels ?? [] } }),
  'level-too-low': (_, { needs = {} }) => channelBarred({ why: 'level' }, { members: { level: needs.level ?? null } }),
  'consent-missing': (_, { needs = {} }) => channelBarred({ why: 'consent' }, { members: { consent: needs.consent ?? null } }),
  'waiting-not-drawn': () => clockRefused({ why: 'waiting-not-drawn' }),
  'already-waiting': () => clockRefused({ why: 'already-waiting' }),
  'not-waiting': () => clockRefused({ why: 'not-waiting' }),
  'unknown-item': () => checklistRefused({ why: 'unknown-item', detail: { zh: '没有勾上。', en: 'Nothing was ticked.' } }),
  'evidence-needed': (work, { missing = [] }) =>
    checklistRefused({ why: 'evidence-needed', detail: listed(missing.map((id) => itemLabel(work, id))) }, { field: 'evidence' }),
  'list-closed': () => checklistRefused({ why: 'list-closed', detail: { zh: '没有加上。', en: 'Nothing was added.' } }),
  'checklist-open': (work, { missing = [] }) =>
    notFinished({ what: 'items', labels: missing.map((id) => itemLabel(work, id)) }, { members: { missing } }),
  'in-review': () => reviewRefused({ why: 'in-review' }),
  'not-in-review': () => reviewRefused({ why: 'not-in-review' }),
  'same-person': () => reviewRefused({ why: 'same-person' }),
  'unknown-expert': () => expertRefused({ why: 'unknown-expert' }, { field: 'expert' }),
  'already-invited': () => expertRefused({ why: 'already-invited' }),
  'not-invited': () => expertRefused({ why: 'not-invited' }),
  'opinion-missing': (work, { missing = [] }) =>
    notFinished({ what: 'opinions', labels: missing.map((id) => expertLabel(work, id)) }, { members: { missing } }),
};

/** What is wrong with the evidence of an item. */
export function evidenceWrong(work: NamedWork, { fields = [] }: Refusal): ProblemException {
  const [first] = fields;
  const label = itemLabel(work, first?.key ?? '');
  const field = { key: '', label, type: 'text', required: true, dataClass: 'C1', ...limitsOf(work, first?.key) } as const;
  const detail = first ? fieldWords(first.key, first.problem, field) : label;
  return checklistRefused({ why: 'evidence-wrong', detail }, { field: 'evidence' });
}

function itemsOf({ config, state }: NamedWork) {
  const drawn = config.kind === 'task' ? (config.checklist?.items ?? []) : [];
  return [...drawn, ...(state.added ?? []).map(({ id, label }) => ({ id, label: { zh: label } as Text }))];
}

function itemLabel(work: NamedWork, id: string): Both {
  return both(itemsOf(work).find((item) => item.id === id)?.label, id);
}

function limitsOf({ config }: NamedWork, id: string | undefined): { readonly minimum?: number; readonly maximum?: number } {
  const item = config.kind === 'task' ? config.checklist?.items.find((one) => one.id === id) : undefined;
  return {
    ...(item?.minimum === undefined ? {} : { minimum: item.minimum }),
    ...(item?.maximum === undefined ? {} : { maximum: item.maximum }),
  };
}

function expertLabel({ config }: NamedWork, id: string): Both {
  return both(config.kind === 'task' ? config.experts?.find((expert) => expert.id === id)?.label : undefined, id);
}

function both(label: Text | undefined, otherwise: string): Both {
  const zh = label?.zh ?? otherwise;
  return { zh, en: label?.en ?? zh };
}

function listed(labels: readonly Both[]): Both {
  return { zh: `“${labels.map(({ zh }) => zh).join('、')}”`, en: `"${labels.map(({ en }) => en).join(', ')}"` };
}

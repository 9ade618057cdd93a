import type { Text } from '@tongtu/workflows/graph';
import { defineProblem } from '../http/problems/problem.js';

type Both = Text & { readonly en: string };

type ClockTrouble = 'waiting-not-drawn' | 'already-waiting' | 'not-waiting';

const clockTroubles: Readonly<Record<ClockTrouble, Both>> = {
  'waiting-not-drawn': { zh: '这个任务不能停表', en: 'The clock of this task may not be stopped' },
  'already-waiting': { zh: '已经停表，在等客户', en: 'The clock stands still already' },
  'not-waiting': { zh: '表正走着，没有在等客户', en: 'The clock is running' },
};

const clockRefused = defineProblem<{ readonly why: ClockTrouble }>({
  code: 'clock-refused',
  status: 409,
  words: {
    zh: ({ why }) => ({ title: clockTroubles[why].zh, detail: '时限没有变。', remedy: '请刷新任务，看现在的状态。' }),
    en: ({ why }) => ({ title: clockTroubles[why].en, detail: 'Its times have not changed.', remedy: 'Look at the task as it is now.' }),
  },
});

const notFinished = defineProblem<{ readonly labels: readonly Both[]; readonly what: 'items' | 'opinions' }>({
  code: 'task-not-finished',
  status: 422,
  words: {
    zh: ({ labels, what }) => ({
      title: what === 'items' ? `清单还差 ${labels.length} 项` : '还缺专家意见',
      detail: `还没有：${labels.map(({ zh }) => zh).join('、')}。`,
      remedy: what === 'items' ? '请逐项做完并交上凭据，再办妥。' : '请专家给出意见，再办妥。',
    }),
    en: ({ labels, what }) => ({
      title: what === 'items' ? `${labels.length} items of the checklist are open` : 'An expert is still to be heard',
      detail: `Missing: ${labels.map(({ en }) => en).join(', ')}.`,
      remedy: what === 'items' ? 'Do each with its evidence, then finish.' : 'Let the expert give an opinion, then finish.',
    }),
  },
});

type ChecklistTrouble = 'unknown-item' | 'evidence-needed' | 'evidence-wrong' | 'list-closed';

const checklistTroubles: Readonly<Record<ChecklistTrouble, { readonly title: Both; readonly remedy: Both }>> = {
  'unknown-item': {
    title: { zh: '清单里没有这一项', en: 'The checklist has no such item' },
    remedy: { zh: '请从清单里选。', en: 'Choose one of the list.' },
  },
  'evidence-needed': {
    title: { zh: '要先交凭据', en: 'Its evidence is needed' },
    remedy: { zh: '请交上照片、读数或签名，再勾这一项。', en: 'Hand in the photo, reading or signature with it.' },
  },
  'evidence-wrong': {
    title: { zh: '凭据不合要求', en: 'The evidence does not fit' },
    remedy: { zh: '请按这一项的要求重填。', en: 'Enter it as the item asks.' },
  },
  'list-closed': {
    title: { zh: '这份清单不能加项', en: 'Nothing may be added to this checklist' },
    remedy: { zh: '需要时请找设计旅程的同事。', en: 'Ask whoever designs the journey.' },
  },
};

const checklistRefused = defineProblem<{ readonly why: ChecklistTrouble; readonly detail: Both }>({
  code: 'checklist-refused',
  status: 422,
  words: {
    zh: ({ why, detail }) => ({ title: checklistTroubles[why].title.zh, detail: detail.zh, remedy: checklistTroubles[why].remedy.zh }),
    en: ({ why, detail }) => ({ title: checklistTroubles[why].title.en, detail: detail.en, remedy: checklistTroubles[why].remedy.en }),
  },
});

type ReviewTrouble = 'in-review' | 'not-in-review' | 'same-person';

const reviewTroubles: Readonly<Record<ReviewTrouble, { readonly title: Both; readonly remedy: Both }>> = {
  'in-review': {
    title: { zh: '正在复核，不能改', en: 'It is being checked and cannot be changed' },
    remedy: { zh: '请等复核的人通过或退回。', en: 'Wait until it is confirmed or sent back.' },
  },
  'not-in-review': {
    title: { zh: '没有要复核的', en: 'There is nothing to check' },
    remedy: { zh: '请刷新任务，看现在的状态。', en: 'Look at the task as it is now.' },
  },
  'same-person': {
    title: { zh: '要换一个人', en: 'Somebody else has to do this' },
    remedy: { zh: '办的人不能复核自己，也不能当自己的专家。', en: 'Nobody checks their own work, or is their own expert.' },
  },
};

const reviewRefused = defineProblem<{ readonly why: ReviewTrouble }>({
  code: 'review-refused',
  status: 409,
  words: {
    zh: ({ why }) => ({ title: reviewTroubles[why].title.zh, detail: '这次操作没有生效。', remedy: reviewTroubles[why].remedy.zh }),
    en: ({ why }) => ({ title: reviewTroubles[why].title.en, detail: 'Nothing was changed.', remedy: reviewTroubles[why].remedy.en }),
  },
});

type ExpertTrouble = 'unknown-expert' | 'already-invited' | 'not-invited';

const expertTroubles: Readonly<Record<ExpertTrouble, Both>> = {
  'unknown-expert': { zh: '这个任务没有这位专家', en: 'The task has no such expert' },
  'already-invited': { zh: '已经请过了', en: 'They have been asked already' },
  'not-invited': { zh: '没有请您，或已经不用了', en: 'You are not asked, or not any more' },
};

const expertRefused = defineProblem<{ readonly why: ExpertTrouble }>({
  code: 'expert-refused',
  status: 409,
  words: {
    zh: ({ why }) => ({ title: expertTroubles[why].zh, detail: '这次操作没有生效。', remedy: '请刷新任务，看现在的状态。' }),
    en: ({ why }) => ({ title: expertTroubles[why].en, detail: 'Nothing was changed.', remedy: 'Look at the task as it is now.' }),
  },
});

const barred: Readonly<Record<'channel' | 'level' | 'consent', { readonly title: Both; readonly remedy: Both }>> = {
  channel: {
    title: { zh: '不在这个渠道办', en: 'Not in this channel' },
    remedy: { zh: '请客户到允许的渠道办。', en: 'Let the customer do it in a channel that is allowed.' },
  },
  level: {
    title: { zh: '要先认证', en: 'The customer has to prove who they are' },
    remedy: { zh: '请按要求的程度认证后再办。', en: 'Authenticate them at the level that is needed, then go on.' },
  },
  consent: {
    title: { zh: '客户还没有同意', en: 'The customer has not consented' },
    remedy: { zh: '请先取得客户同意。', en: 'Ask for the consent first.' },
  },
};

const channelBarred = defineProblem<{ readonly why: 'channel' | 'level' | 'consent' }>({
  code: 'channel-barred',
  status: 403,
  words: {
    zh: ({ why }) => ({ title: barred[why].title.zh, detail: '按旅程的设定，客户现在不能在这里办这一步。', remedy: barred[why].remedy.zh }),
    en: ({ why }) => ({
      title: barred[why].title.en,
      detail: 'The journey does not let the customer do this here as they are.',
      remedy: barred[why].remedy.en,
    }),
  },
});

/** Problems that only some touchpoints and tasks have. */
export const taskProblems = { channelBarred, clockRefused, notFinished, checklistRefused, reviewRefused, expertRefused };

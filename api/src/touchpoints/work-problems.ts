import type { Text } from '@tongtu/workflows/graph';
import type { Family } from '@tongtu/workflows/touchpoint';
import { defineProblem } from '../http/problems/problem.js';

type Both = Text & { readonly en: string };

const families: Readonly<Record<Family, Both>> = {
  customer: { zh: '客户本人', en: 'the customer' },
  ai: { zh: '智能助手', en: 'the assistant' },
  remote: { zh: '远程中心', en: 'the remote centre' },
  branch: { zh: '网点', en: 'the branch' },
};

/** Who holds something, for the words; times are `HH:MM` in the bank's zone. */
export interface HolderWords {
  readonly holder: string;
  readonly family: Family;
  readonly since: string;
  readonly until: string;
  /** A save was refused: what was entered was not kept by the server. */
  readonly isSave: boolean;
}

export const heldByAnother = defineProblem<HolderWords>({
  code: 'held-by-another',
  status: 409,
  words: {
    zh: ({ holder, family, since, until, isSave }) => ({
      title: isSave ? `没有存上：${holder} ${since} 起在办` : `${holder} 正在办`,
      detail: `${holder}（${families[family].zh}）从 ${since} 起占用，到 ${until} 为止。之前存好的内容都在。`,
      remedy: isSave ? '您改的内容请先留着，等对方办完或放手后再存。' : '可以等对方放手，或说明理由后接过来。',
    }),
    en: ({ holder, family, since, until, isSave }) => ({
      title: isSave ? `Not saved: ${holder} has been working here since ${since}` : `${holder} is working on it`,
      detail: `${holder} (${families[family].en}) holds it from ${since} until ${until}. What was saved before is kept.`,
      remedy: isSave ? 'Keep your changes and save them when it is free.' : 'Wait until it is free, or take it over with a reason.',
    }),
  },
});

export const leaseLost = defineProblem<object>({
  code: 'lease-lost',
  status: 409,
  words: {
    zh: () => ({
      title: '您的占用已经结束',
      detail: '占用到期或已放手，这次操作没有生效。存过的内容都在。',
      remedy: '请重新接着办，再试一次。',
    }),
    en: () => ({
      title: 'You no longer hold it',
      detail: 'Your hold has lapsed or was given up; nothing was done. What was saved is kept.',
      remedy: 'Take it again and repeat.',
    }),
  },
});

export const workClosed = defineProblem<{ readonly status: string }>({
  code: 'work-closed',
  status: 409,
  words: {
    zh: ({ status }) => ({
      title: closings[status]?.zh ?? '已经结束',
      detail: '这一步已经结束，不能再改。结果附在后面。',
      remedy: '请查看结果。',
    }),
    en: ({ status }) => ({
      title: closings[status]?.en ?? 'Already closed',
      detail: 'This step is closed and cannot be changed. Its result is attached.',
      remedy: 'Look at the result.',
    }),
  },
});

const closings: Readonly<Record<string, Both>> = {
  completed: { zh: '已经办妥了', en: 'Already finished' },
  declined: { zh: '客户已表示不办', en: 'Declined by the customer' },
  returned: { zh: '任务已退回', en: 'Task was returned' },
  expired: { zh: '已经过期', en: 'Expired' },
  cancelled: { zh: '旅程已离开这一步', en: 'The journey has left this step' },
};

export const staleVersion = defineProblem<{ readonly labels: readonly Both[] }>({
  code: 'stale-version',
  status: 412,
  words: {
    zh: ({ labels }) => ({
      title: '内容已被更新，没有存上',
      detail:
        labels.length === 0 ? '您打开之后有人改过别的内容。' : `您打开之后这些内容有了变化：${labels.map(({ zh }) => zh).join('、')}。`,
      remedy: '请看一眼最新内容，再存一次。',
    }),
    en: ({ labels }) => ({
      title: 'Not saved: it has changed since',
      detail:
        labels.length === 0
          ? 'Something else was changed after you opened it.'
          : `Changed since you opened it: ${labels.map(({ en }) => en).join(', ')}.`,
      remedy: 'Look at what it is now and save again.',
    }),
  },
});

export const fieldsInvalid = defineProblem<{ readonly first: Both; readonly count: number }>({
  code: 'fields-invalid',
  status: 422,
  words: {
    zh: ({ first, count }) => ({
      title: count === 1 ? '有一项要改' : `有 ${count} 项要改`,
      detail: first.zh,
      remedy: '请按每一项的提示改好再提交。这次没有存任何一项。',
    }),
    en: ({ first, count }) => ({
      title: count === 1 ? 'One field needs a change' : `${count} fields need a change`,
      detail: first.en,
      remedy: 'Correct each field as it says. None was saved.',
    }),
  },
});

export const takeOverRefused = defineProblem<HolderWords>({
  code: 'take-over-refused',
  status: 409,
  words: {
    zh: ({ holder, until }) => ({
      title: '这里不能接手',
      detail: `${holder} 正在办，占用到 ${until}；按旅程的设定，此时不能由您接手。`,
      remedy: '请等对方办完或放手。',
    }),
    en: ({ holder, until }) => ({
      title: 'Not to be taken over',
      detail: `${holder} holds it until ${until}; the journey does not let you take it over.`,
      remedy: 'Wait until it is finished or free.',
    }),
  },
});

export const notYourTurn = defineProblem<object>({
  code: 'not-your-turn',
  status: 403,
  words: {
    zh: () => ({ title: '不在您的渠道办理', detail: '按旅程的设定，这一步不能在您的渠道这样办。', remedy: '请由设定的渠道接手。' }),
    en: () => ({
      title: 'Not for your channel',
      detail: 'The journey does not let your channel do this here.',
      remedy: 'Leave it to the channels of the ladder.',
    }),
  },
});

export const choiceUnknown = defineProblem<{ readonly what: 'outcome' | 'rung' }>({
  code: 'choice-unknown',
  status: 422,
  words: {
    zh: ({ what }) => ({
      title: what === 'outcome' ? '没有这个结果' : '没有这一级',
      detail: '所选的值不在这一步的设定里。',
      remedy: '请从给出的选项里选。',
    }),
    en: ({ what }) => ({
      title: what === 'outcome' ? 'No such outcome' : 'No such rung',
      detail: 'The value is not among those of this step.',
      remedy: 'Choose one that is offered.',
    }),
  },
});

export const wordsRefused = defineProblem<{ readonly why: 'reason-needed' | 'text-needed' | 'too-long' }>({
  code: 'words-refused',
  status: 422,
  words: {
    zh: ({ why }) => ({
      title: { 'reason-needed': '请写明理由', 'text-needed': '内容是空的', 'too-long': '内容太长' }[why],
      detail: '需要 1 到 2000 个字。',
      remedy: '请补充或精简后再提交。',
    }),
    en: ({ why }) => ({
      title: { 'reason-needed': 'A reason is needed', 'text-needed': 'The text is empty', 'too-long': 'The text is too long' }[why],
      detail: 'It takes 1 to 2,000 characters.',
      remedy: 'Complete or shorten it.',
    }),
  },
});

export const taskGone = defineProblem<{ readonly state: string }>({
  code: 'task-gone',
  status: 409,
  words: {
    zh: ({ state }) => ({
      title: '任务已不在了',
      detail: state === 'lapsed' ? '这次邀约已到时间，转给了下一级。' : '这个任务已被收回，可能客户自己办了，或转给了别人。',
      remedy: '请从列表里领另一个任务。',
    }),
    en: ({ state }) => ({
      title: 'The task is gone',
      detail:
        state === 'lapsed'
          ? 'Its time was up and it went on to others.'
          : 'It was withdrawn: the customer went on alone, or others have it.',
      remedy: 'Claim another task from the list.',
    }),
  },
});

/** Problems of touchpoints and tasks. */
export const workProblems = {
  heldByAnother,
  leaseLost,
  workClosed,
  staleVersion,
  fieldsInvalid,
  takeOverRefused,
  notYourTurn,
  choiceUnknown,
  wordsRefused,
  taskGone,
};

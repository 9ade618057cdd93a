import type { Text } from '@tongtu/workflows/graph';
import { inLanguage } from '../http/language.js';
import { defineProblem } from '../http/problems/problem.js';

export const notAKitchen = defineProblem<Record<never, never>>({
  code: 'not-a-kitchen',
  status: 409,
  words: {
    zh: () => ({
      title: '不能由此开设网点旅程',
      detail: '这条旅程没有发布带开放项的版本，或者您就在它的机构里。',
      remedy: '请总行标出开放给网点的部分并发布，再由下级机构开设。',
    }),
    en: () => ({
      title: 'No branch journey can be made of this',
      detail: 'No version with open parts is published, or you belong to its own institution.',
      remedy: 'Let head office open parts and publish; then an institution below it can make its own.',
    }),
  },
});

export const notOwnBranch = defineProblem<Record<never, never>>({
  code: 'not-own-branch',
  status: 403,
  words: {
    zh: () => ({ title: '不是本机构的旅程', detail: '网点的设置只由本机构的人修改。', remedy: '请联系该机构的设计师或经理。' }),
    en: () => ({
      title: 'Not your institution',
      detail: 'The settings of a branch are changed by its own people only.',
      remedy: 'Ask a designer or manager there.',
    }),
  },
});

export const partLocked = defineProblem<{ readonly first: Text }>({
  code: 'part-locked',
  status: 422,
  words: {
    zh: ({ first }) => ({ title: '改到了不能改的地方', detail: `${first.zh}。`, remedy: '请撤销这处修改；确实要改，请总行开放它。' }),
    en: ({ first }) => ({
      title: 'A locked part was changed',
      detail: `${inLanguage(first, 'en')}.`,
      remedy: 'Undo this change, or ask head office to open the part.',
    }),
  },
});

export const overlayUnfit = defineProblem<{ readonly first: Text; readonly remedy: Text }>({
  code: 'overlay-unfit',
  status: 422,
  words: {
    zh: ({ first, remedy }) => ({ title: '网点设置不能保存', detail: `${first.zh}。`, remedy: remedy.zh }),
    en: ({ first, remedy }) => ({
      title: 'The branch settings cannot be saved',
      detail: `${inLanguage(first, 'en')}.`,
      remedy: inLanguage(remedy, 'en'),
    }),
  },
});

export const mergeConflicts = defineProblem<{ readonly count: number }>({
  code: 'merge-conflicts',
  status: 409,
  words: {
    zh: ({ count }) => ({
      title: '还有冲突没处理',
      detail: `有 ${count} 处网点设置在新版样板里不再适用。`,
      remedy: '请逐处改值或放弃，再接受新版。',
    }),
    en: ({ count }) => ({
      title: 'Conflicts are left',
      detail: `${count} of the branch's own settings no longer fit the new template.`,
      remedy: 'Give each another value or give it up, then accept the new version.',
    }),
  },
});

export const templateMovedOn = defineProblem<{ readonly version: number }>({
  code: 'template-moved-on',
  status: 409,
  words: {
    zh: ({ version }) => ({ title: '样板又更新了', detail: `样板现在是第 ${version} 版。`, remedy: '请重新查看合并结果，再接受。' }),
    en: ({ version }) => ({
      title: 'The template moved on',
      detail: `The template is at version ${version} now.`,
      remedy: 'Look at the merge again, then accept it.',
    }),
  },
});

/** Problems of journeys that branches make of head office's. */
export const kitchenProblems = { notAKitchen, notOwnBranch, partLocked, overlayUnfit, mergeConflicts, templateMovedOn };

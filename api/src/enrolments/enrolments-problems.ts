import { defineProblem } from '../http/problems/problem.js';
import type { ListFault } from './customers-csv.js';

const faultWords: Readonly<Record<ListFault['fault'], { readonly zh: string; readonly en: string }>> = {
  unreadable: { zh: '读不懂', en: 'cannot be read' },
  head: { zh: '第一列要叫 number 或“客户号”', en: 'the first column must be called number' },
  column: { zh: '有一列不是这条旅程要的信息，或重复了', en: 'a column is not an input of the journey, or is there twice' },
  number: { zh: '客户号不对', en: 'is no customer number' },
  value: { zh: '有一项的种类不对', en: 'a value has the wrong type' },
  empty: { zh: '没有客户', en: 'has no customers' },
  'too-long': { zh: '超过 20000 行，请改用客群', en: 'has more than 20,000 lines: use a segment' },
};

export const listRefused = defineProblem<{ readonly faults: readonly ListFault[] }>({
  code: 'list-refused',
  status: 422,
  words: {
    zh: ({ faults }) => ({
      title: '名单没有收下',
      detail: faults
        .slice(0, 5)
        .map(({ line, fault }) => `第 ${line} 行${faultWords[fault].zh}`)
        .join('；'),
      remedy: '改好后重新上传，一位都还没有发起。',
    }),
    en: ({ faults }) => ({
      title: 'The list was not taken',
      detail: faults
        .slice(0, 5)
        .map(({ line, fault }) => `line ${line}: ${faultWords[fault].en}`)
        .join('; '),
      remedy: 'Correct it and upload it again; nobody has entered yet.',
    }),
  },
});

export const enrolmentOver = defineProblem<object>({
  code: 'enrolment-over',
  status: 409,
  words: {
    zh: () => ({ title: '已经结束', detail: '这一批已经办完或停了。' }),
    en: () => ({ title: 'Over already', detail: 'It is done or stopped already.' }),
  },
});

export const staffNotOffered = defineProblem<object>({
  code: 'list-not-offered',
  status: 409,
  words: {
    zh: () => ({ title: '不能上传名单', detail: '这条旅程的“开始”没有勾“员工手动”。', remedy: '请设计人员勾上后再发布。' }),
    en: () => ({
      title: 'No lists here',
      detail: 'The start of this journey does not let staff set it off.',
      remedy: 'Ask its designer to allow that, and to publish.',
    }),
  },
});

/** Problems of entries in bulk. */
export const enrolmentsProblems = { listRefused, enrolmentOver, staffNotOffered };

import type { FieldHint } from '../define-step.js';
import type { TogetherSettings } from './together.js';

const reading = { widget: 'number', showWhen: { field: 'evidence', equals: 'reading' } } as const;

/** How the settings about what several people do together are shown. */
export const togetherForm: { readonly [K in keyof TogetherSettings]-?: FieldHint } = {
  checklist: {
    label: { zh: '检查清单', en: 'Checklist' },
    help: { zh: '顺序不限；凭据齐了才能勾', en: 'In any order; an item is ticked with its evidence' },
    widget: 'items',
    items: {
      key: 'id',
      base: 'item',
      add: { zh: '加一项', en: 'Add an item' },
      empty: { zh: '没有清单', en: 'No checklist' },
      initial: { label: { zh: '要查的一项', en: 'New item' }, evidence: 'none' },
      fields: {
        label: { label: { zh: '查什么', en: 'What' }, widget: 'text-both' },
        evidence: {
          label: { zh: '凭据', en: 'Evidence' },
          widget: 'select',
          options: [
            { value: 'none', label: { zh: '勾上就行', en: 'Just a tick' } },
            { value: 'photo', label: { zh: '照片', en: 'Photo' } },
            { value: 'reading', label: { zh: '读数', en: 'Reading' } },
            { value: 'signature', label: { zh: '签名', en: 'Signature' } },
            { value: 'file', label: { zh: '文件', en: 'File' } },
            { value: 'note', label: { zh: '文字', en: 'Note' } },
          ],
        },
        minimum: { ...reading, label: { zh: '最小', en: 'At least' } },
        maximum: { ...reading, label: { zh: '最大', en: 'At most' } },
        unit: { label: { zh: '单位', en: 'Unit' }, widget: 'text', showWhen: { field: 'evidence', equals: 'reading' } },
        optional: { label: { zh: '可以不做', en: 'Optional' }, widget: 'switch' },
      },
    },
  },
  checklistOpen: { label: { zh: '办的人可以加项', en: 'Items may be added' }, widget: 'switch' },
  fourEyes: {
    label: { zh: '要不要第二个人复核', en: 'Checked by a second person' },
    widget: 'select',
    usual: 'never',
    options: [
      { value: 'never', label: { zh: '不用', en: 'No' } },
      { value: 'always', label: { zh: '每次都要', en: 'Always' } },
      { value: 'condition', label: { zh: '符合条件时', en: 'On a condition' } },
      { value: 'field', label: { zh: '某个数字超过多少时', en: 'When a number is above a limit' } },
    ],
  },
  fourEyesWhen: {
    label: { zh: '什么条件', en: 'Condition' },
    help: { zh: '任务建立时算一次', en: 'Judged when the task opens' },
    widget: 'condition',
    showWhen: { field: 'fourEyes', equals: 'condition' },
  },
  fourEyesField: { label: { zh: '哪个数字', en: 'Which number' }, widget: 'form-field', showWhen: { field: 'fourEyes', equals: 'field' } },
  fourEyesAbove: { label: { zh: '超过多少', en: 'Above' }, widget: 'number', usual: '0', showWhen: { field: 'fourEyes', equals: 'field' } },
  reviewers: {
    label: { zh: '谁来复核', en: 'Who checks it' },
    help: { zh: '永远不会是办的那个人', en: 'Never whoever did it' },
    widget: 'assignment',
  },
  experts: {
    label: { zh: '可以请的专家', en: 'Experts who may be asked' },
    help: { zh: '办的人来请；一个不来，找下一个', en: 'The holder asks; who refuses is followed by the next' },
    widget: 'items',
    items: {
      key: 'id',
      base: 'expert',
      add: { zh: '加一位专家', en: 'Add an expert' },
      empty: { zh: '没有专家', en: 'None' },
      initial: { label: { zh: '专家', en: 'Expert' }, staff: [], within: 'PT30M' },
      fields: {
        label: { label: { zh: '什么专家', en: 'What for' }, widget: 'text-both' },
        staff: { label: { zh: '按顺序找谁（登录名）', en: 'Who, in their order (sign-in names)' }, widget: 'tags' },
        queue: { label: { zh: '他们都不来，找哪个队列', en: 'Then which queue' }, widget: 'queue' },
        within: { label: { zh: '多久没应，找下一位', en: 'Ask the next one after' }, widget: 'duration' },
        needed: { label: { zh: '没有意见不能办完', en: 'Must be heard' }, widget: 'switch' },
      },
    },
  },
};

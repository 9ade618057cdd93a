import type { FieldHint } from '../define-step.js';
import type { TaskSettings } from './config.js';
import { slaForm } from './sla-form.js';
import { togetherForm } from './together-form.js';

/** How the settings of a task are shown. */
export const taskForm: { readonly [K in keyof TaskSettings]-?: FieldHint } = {
  assignment: { label: { zh: '谁来办', en: 'Who does it' }, widget: 'assignment', essential: true },
  form: { label: { zh: '办什么', en: 'What to do' }, widget: 'form', essential: true },
  expires: { label: { zh: '多久内办完', en: 'Finish within' }, widget: 'duration', essential: true },
  instructions: { label: { zh: '办理说明', en: 'Instructions' }, widget: 'text-both' },
  brief: { label: { zh: '交代给他的信息', en: 'Brief' }, widget: 'mapping' },
  claimWithin: {
    label: { zh: '多久没人领，就找下一组', en: 'Ask the next group after' },
    widget: 'duration',
  },
  chain: {
    label: { zh: '接着找谁', en: 'Who is asked next' },
    help: { zh: '前一组没人领时，按顺序找', en: 'In this order, when the one before has not claimed it' },
    widget: 'items',
    items: {
      key: 'id',
      base: 'group',
      add: { zh: '加一组', en: 'Add a group' },
      empty: { zh: '只找“谁来办”里的', en: 'Nobody else' },
      initial: { label: { zh: '下一组', en: 'Next group' }, assignment: { kind: 'queue', queue: '' } },
      ordered: true,
      fields: {
        label: { label: { zh: '叫什么', en: 'Name' }, widget: 'text-both' },
        assignment: { label: { zh: '是谁', en: 'Who' }, widget: 'assignment' },
        within: { label: { zh: '多久没人领，再找下一组', en: 'Ask the next one after' }, widget: 'duration' },
      },
    },
  },
  lease: { label: { zh: '领走后占用多久', en: 'Length of a claim' }, widget: 'duration' },
  ...slaForm,
  ...togetherForm,
  completions: { label: { zh: '办完的几种情形', en: 'Ways to complete' }, widget: 'completions' },
  scriptKit: { label: { zh: '话术锦囊', en: 'Script kit' }, widget: 'script-kit' },
  results: { label: { zh: '办完记下', en: 'Kept when done' }, widget: 'results' },
};

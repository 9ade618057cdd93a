import { endCard, type Drawn } from '../picture.js';
import type { QueueLimits } from './limits.js';

/** While the customer waits the assistant collects what will be asked. A side line: it ends by itself, and with the journey. */
export function formSteps(limits: QueueLimits): readonly Drawn[] {
  return [
    {
      id: 'known',
      type: 'decision',
      name: { zh: '填过了吗', en: 'Known already?' },
      config: { cases: [{ id: 'known', label: { zh: '填过了', en: 'Yes' }, when: 'vars.business != null' }] },
    },
    {
      id: 'collect',
      type: 'touch',
      name: { zh: '先把要办的填好', en: 'Fill in the errand' },
      config: {
        form: 'errand',
        expires: limits.form,
        idle: limits.idle,
        lease: limits.lease,
        takeOver: 'with-reason',
        completions: [],
        prefill: [],
        results: [
          { variable: 'business', from: 'business' },
          { variable: 'errandNote', from: 'errandNote' },
        ],
        ladder: [
          { id: 'self', family: 'customer', label: { zh: '客户本人', en: 'The customer' }, tryFor: limits.form, tries: 1, channels: [] },
          {
            id: 'assistant',
            family: 'ai',
            label: { zh: '智能助手', en: 'Assistant' },
            tryFor: limits.assistant,
            tries: 1,
            channels: [],
            minimumConfidence: 0.8,
            opening: {
              zh: '您好，排队的时候我先帮您把要办的记下来，轮到就能直接办。您今天来办什么？',
              en: 'Hello, while you wait let us note what you are here for, so that it goes fast. What can we do for you today?',
            },
          },
        ],
      },
    },
    endCard('form-closed', { zh: '填单结束', en: 'Form closed' }),
  ];
}

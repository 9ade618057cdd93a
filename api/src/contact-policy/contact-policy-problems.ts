import { defineProblem } from '../http/problems/problem.js';

export const policyFixed = defineProblem<object>({
  code: 'contact-policy-fixed',
  status: 422,
  words: {
    zh: () => ({ title: '监管类没有限制', detail: '法规要求的通知不受次数和时段限制，不能设定。', remedy: '请改其他类别。' }),
    en: () => ({
      title: 'Regulatory contact has no limits',
      detail: 'What the law demands passes caps and hours; none can be set for it.',
      remedy: 'Choose another class.',
    }),
  },
});

export const consentReasonMissing = defineProblem<object>({
  code: 'consent-reason-missing',
  status: 422,
  words: {
    zh: () => ({ title: '请写明原因', detail: '替客户改同意要留下原因，例如“客户来电要求”。', remedy: '写上原因再保存。' }),
    en: () => ({
      title: 'Say why',
      detail: 'A consent changed in the customer’s name keeps the reason, such as "asked for by phone".',
      remedy: 'Write the reason and save again.',
    }),
  },
});

/** Problems of contact policies and consents. */
export const contactPolicyProblems = { policyFixed, consentReasonMissing };

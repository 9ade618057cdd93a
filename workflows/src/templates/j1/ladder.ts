import type { JsonObject } from '../../graph/graph.js';
import type { J1Limits } from './limits.js';
import { J1_QUEUE } from './staff.js';

/** Who takes over an application that was left: the assistant, then the remote centre, then the customer's own manager; for VIP customers the manager at once. */
export function relayLadder(limits: J1Limits): readonly JsonObject[] {
  return [
    { id: 'self', family: 'customer', label: { zh: '客户本人', en: 'The customer' }, tryFor: limits.expires, tries: 1, channels: [] },
    {
      id: 'assistant',
      family: 'ai',
      label: { zh: '智能助手', en: 'Assistant' },
      tryFor: limits.assistant,
      tries: 1,
      channels: [],
      minimumConfidence: 0.8,
      opening: {
        zh: '您好，您填过的内容都存好了，不用重填。我看到停在了身份核验，咱们一起把它办完。',
        en: 'Hello, everything you filled in is saved. You stopped at the identity check; let us finish it together.',
      },
    },
    {
      id: 'remote',
      family: 'remote',
      label: { zh: '远程中心', en: 'Remote centre' },
      tryFor: limits.remote,
      tries: 2,
      channels: [],
      assignment: { kind: 'queue', queue: J1_QUEUE },
      opening: {
        zh: '您好，我是远程中心的客服。您的问卷和资料都在，剩下的我陪您两分钟办好。',
        en: 'Hello, this is the remote centre. Your answers are all here; the rest takes two minutes together.',
      },
    },
    {
      id: 'manager',
      family: 'branch',
      label: { zh: '客户的经理', en: "Customer's own manager" },
      tryFor: limits.manager,
      tries: 1,
      by: limits.managerBy,
      directWhen: 'customer.tier == "vip"',
      channels: [],
      assignment: { kind: 'relationship-manager', otherwise: J1_QUEUE },
      opening: {
        zh: '您好，我是您的客户经理。开户只差最后几步，我帮您接着办。',
        en: 'Hello, this is your relationship manager. Only a few steps are left; let me help you finish.',
      },
    },
  ];
}

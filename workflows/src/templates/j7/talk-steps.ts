import type { JsonObject } from '../../graph/graph.js';
import { endCard, type Drawn } from '../picture.js';
import type { LargeDepositLimits } from './limits.js';
import { DEPOSIT_QUEUE } from './staff.js';

/** The offer is made, in one of two ways; who says nothing is called by their manager, with the same offer. */
export function talkSteps(limits: LargeDepositLimits): readonly Drawn[] {
  return [
    telling('tell-rate', { zh: '讲利率', en: 'Speak of the rate' }, RATE),
    telling('tell-plan', { zh: '讲安排', en: 'Speak of the plan' }, PLAN),
    {
      id: 'reply',
      type: 'wait',
      name: { zh: '等客户回话', en: 'Wait for the answer' },
      config: {
        duration: limits.reply,
        events: [
          answered('take', { zh: '就按这个办', en: 'Takes it' }),
          answered('talk', { zh: '先聊聊', en: 'Wants to talk' }),
          answered('no', { zh: '不需要', en: 'Says no' }),
        ],
      },
    },
    call(limits),
    {
      id: 'await-renewal',
      type: 'wait',
      name: { zh: '等到期那天', en: 'Wait for the day' },
      config: { duration: limits.renewal, events: [] },
    },
    endCard('open', { zh: '到期了还没动', en: 'Matured, not moved' }),
    endCard('declined', { zh: '客户不需要', en: 'Does not want it' }),
  ];
}

type Both = Readonly<{ zh: string; en: string }>;

const RATE: Both = {
  zh: '您的存款七天后到期。{{vars.offerName}}现在的利率比活期高得多，到期当天就能接着算，一天不空。',
  en: 'Your deposit matures in seven days. {{vars.offerNameEn}} pays far more than a current account, from that very day.',
};

const PLAN: Both = {
  zh: '您的存款七天后到期。这笔钱接下来怎么放，我们替您想了一个安排：{{vars.offerName}}。您看合不合适。',
  en: 'Your deposit matures in seven days. We have thought about what to do with it: {{vars.offerNameEn}}. See whether it suits you.',
};

function telling(id: string, name: Both, body: Both): Drawn {
  const title: Both = { zh: '您的大额存款快到期了', en: 'Your deposit matures soon' };
  return {
    id,
    type: 'message',
    name,
    config: {
      channels: [
        { channel: 'in-app', title: { ...title }, body: { ...body } },
        { channel: 'sms', body: { ...body } },
      ],
      ...{ class: 'service', consent: 'service', order: 'preferred', quiet: 'wait', active: 'wait', tries: 3, survey: 'wish' },
    },
  };
}

function answered(wish: string, label: Both): JsonObject {
  return { id: wish, label: { ...label }, event: 'message-answered', match: `event.wish == "${wish}"`, since: 'step', assign: [] };
}

function call(limits: LargeDepositLimits): Drawn {
  return {
    id: 'call',
    type: 'task',
    name: { zh: '客户经理打电话', en: 'The manager calls' },
    config: {
      assignment: { kind: 'relationship-manager', otherwise: DEPOSIT_QUEUE },
      form: 'deposit-call',
      instructions: {
        zh: '说的方案和消息里的一样，不另外许诺。先问这笔钱有没有别的用处，再讲方案；不需要就选“客户不需要”。',
        en: 'Make the same offer as the message, promise nothing else. Ask first whether the money is needed elsewhere; if they do not want it, say so.',
      },
      brief: [
        { name: 'offer', value: 'vars.offerName' },
        { name: 'benefit', value: 'vars.benefit' },
        { name: 'amount', value: 'vars.amount' },
      ],
      expires: limits.call,
      lease: limits.lease,
      completions: [{ code: 'unwanted', label: { zh: '客户不需要', en: 'Not wanted' } }],
      results: [],
    },
  };
}

import type { JsonObject } from '../../graph/graph.js';
import { endCard, type Drawn } from '../picture.js';
import type { FirstDaysLimits } from './limits.js';
import { CARE_QUEUE } from './staff.js';

/** One thing at a time, by the way that the customer likes best. */
export function talkSteps(limits: FirstDaysLimits): readonly Drawn[] {
  return [
    ...messages(),
    {
      id: 'take-back',
      type: 'set',
      name: { zh: '没说成，下次再说', en: 'Not said, say it later' },
      config: {
        variables: [{ name: 'told', value: 'vars.told.filter(one, one != vars.lastTold)' }],
        attributes: [],
        addTags: [],
        removeTags: [],
      },
    },
    call(limits),
    {
      id: 'how-far',
      type: 'decision',
      name: { zh: '走到哪一步了', en: 'How far it went' },
      config: {
        cases: [
          { id: 'active', label: { zh: '转过账', en: 'Transferred' }, when: 'vars.transferred' },
          { id: 'activated', label: { zh: '只激活', en: 'Only activated' }, when: 'vars.activated' },
        ],
      },
    },
    endCard('active', { zh: '用起来了', en: 'In use' }),
    endCard('activated-only', { zh: '激活了没用', en: 'Activated, not used' }),
    endCard('dormant', { zh: '没有激活', en: 'Never activated' }),
    endCard('unwanted', { zh: '不想被打扰', en: 'Does not want it' }),
  ];
}

function messages(): readonly Drawn[] {
  return [
    telling('welcome', { zh: '欢迎', en: 'Welcome' }, [
      inApp(
        { zh: '欢迎来到同途银行', en: 'Welcome' },
        {
          zh: '账户开好了。接下来三十天，我们会在合适的时候告诉您最有用的一件事。',
          en: 'Your account is open. For thirty days we tell you one useful thing at a time.',
        },
      ),
    ]),
    telling('tell-activate', { zh: '教客户激活卡', en: 'How to activate the card' }, [
      inApp(
        { zh: '激活银行卡只要一分钟', en: 'Activate your card in a minute' },
        { zh: '在“我的卡”里点“激活”，对着手机刷一下脸就好。', en: 'Open "My cards", tap "Activate" and look at the phone.' },
      ),
      sms({
        zh: '您的银行卡还没激活。打开手机银行，“我的卡”里点“激活”，一分钟就好。',
        en: 'Your card is not active yet. Open the app, "My cards", "Activate": it takes a minute.',
      }),
    ]),
    telling('tell-transfer', { zh: '教客户转第一笔', en: 'How to make a transfer' }, [
      inApp(
        { zh: '转账不收手续费', en: 'Transfers are free' },
        {
          zh: '卡激活了。试着给自己的另一张卡转一笔，到账很快，不收手续费。',
          en: 'Your card is active. Try a transfer to another card of yours: fast, and free.',
        },
      ),
      sms({
        zh: '您的卡已激活，转账不收手续费，打开手机银行就能试一笔。',
        en: 'Your card is active and transfers are free. Try one in the app.',
      }),
    ]),
    telling('tell-more', { zh: '教客户更多用法', en: 'More to do with it' }, [
      inApp(
        { zh: '常用的几件事，放到首页', en: 'Put what you use on the first page' },
        {
          zh: '您已经用得很熟了。把转账、缴费、账单放到首页，一点就到。',
          en: 'You know your way by now. Put transfers, bills and statements on the first page.',
        },
      ),
    ]),
  ];
}

type Both = Readonly<{ zh: string; en: string }>;

function inApp(title: Both, body: Both): JsonObject {
  return { channel: 'in-app', title, body };
}

function sms(body: Both): JsonObject {
  return { channel: 'sms', body };
}

function telling(id: string, name: Both, channels: readonly JsonObject[]): Drawn {
  return {
    id,
    type: 'message',
    name,
    config: {
      channels,
      class: 'service',
      consent: 'service',
      order: 'preferred',
      quiet: 'wait',
      active: 'wait',
      tries: 3,
      survey: 'useful',
    },
  };
}

/** Two silences in a row, and the card still lies in its letter: somebody calls. */
function call(limits: FirstDaysLimits): Drawn {
  return {
    id: 'call',
    type: 'task',
    name: { zh: '客户经理打个电话', en: 'The manager calls' },
    config: {
      assignment: { kind: 'relationship-manager', otherwise: CARE_QUEUE },
      form: 'welcome-call',
      instructions: {
        zh: '客户开户后一直没有激活。问问有没有难处，能帮就帮，不推销；不想被打扰就选“不想再收到”。',
        en: 'The customer has never activated the card. Ask what is in the way and help; do not sell. If they want to be left alone, say so.',
      },
      brief: [
        { name: 'silences', value: 'vars.silences' },
        { name: 'opens', value: 'vars.opens' },
      ],
      expires: limits.call,
      lease: limits.lease,
      completions: [{ code: 'unwanted', label: { zh: '不想再收到', en: 'No more' } }],
      results: [],
    },
  };
}

import { durationMs, toDuration } from '../../calendar/index.js';
import type { FormField } from '../../graph/form.js';
import type { Json } from '../../graph/graph.js';
import { type Act, type AnswerPolicy, sampleValue, type Scenario } from '../../simulator/index.js';
import { applicationForm } from './forms.js';
import type { TemplateScenario } from '../template.js';
import { J1_LIMITS, type J1Limits } from './limits.js';

type Timed = Scenario['acts'][number];

/** What happens to a break-off relay, from the customer who needs nobody to the one nobody reaches; with the limits that its drawing has. */
export function j1Scenarios(limits: J1Limits = J1_LIMITS): readonly TemplateScenario[] {
  return [...finished(limits), ...relayed(limits), ...left(limits), ...troubled(limits)];
}

const NORMAL = { tier: 'normal', language: 'zh', consents: ['service'] };
const VIP = { ...NORMAL, tier: 'vip' };
const SOON = 'PT1S';

function finished(limits: J1Limits): readonly TemplateScenario[] {
  return [
    {
      name: { zh: '自己一口气办完', en: 'Finished alone' },
      customer: NORMAL,
      input: { applicantName: '王芳', mobile: '13800000000' },
      acts: [soon(save(fields())), soon(complete('customer'))],
      ends: 'opened',
    },
    {
      name: { zh: '放下半天，自己回来办完', en: 'Came back alone' },
      customer: NORMAL,
      input: {},
      acts: [
        soon(save(fields(BEFORE_IDENTITY))),
        soon(LEAVE),
        { after: plus(limits.idle, limits.assistant), act: save(fields()) },
        soon(complete('customer')),
      ],
      ends: 'opened',
    },
  ];
}

function relayed(limits: J1Limits): readonly TemplateScenario[] {
  const onceIdle = plus(limits.idle, SOON);
  return [
    {
      name: { zh: '核验两次没过，智能助手帮着办成', en: 'The assistant solves it' },
      customer: NORMAL,
      input: {},
      acts: [
        soon(save(fields(BEFORE_IDENTITY))),
        soon(failedPhoto),
        soon(failedPhoto),
        soon(LEAVE),
        { after: onceIdle, act: { kind: 'say', step: 'fill', as: 'customer', text: '照片总有反光怎么办' } },
        soon({ kind: 'assist', step: 'fill', text: '把证件平放，关掉闪光灯再拍一次。', confidence: 0.95, intent: 'photo-glare' }),
        soon(save(fields())),
        soon(complete('customer')),
      ],
      ends: 'opened',
    },
    {
      name: { zh: '智能助手没把握，远程中心办成', en: 'Unsure assistant, remote centre finishes' },
      customer: NORMAL,
      input: {},
      acts: [
        soon(save(fields((field) => field.key !== 'occupation'))),
        soon(LEAVE),
        { after: onceIdle, act: { kind: 'say', step: 'fill', as: 'customer', text: '我这种情况职业怎么算' } },
        soon({ kind: 'assist', step: 'fill', text: '', confidence: 0.3, intent: null }),
        soon({ kind: 'take', step: 'fill', as: 'remote' }),
        soon({ kind: 'save', step: 'fill', as: 'remote', fields: { occupation: '自由职业' } }),
        soon(complete('remote')),
      ],
      ends: 'opened',
    },
    {
      name: { zh: '贵宾停下来，直接交给客户经理', en: 'VIP, straight to the manager' },
      customer: VIP,
      input: {},
      acts: [
        soon(save(fields((field) => field.key !== 'address'))),
        soon(LEAVE),
        { after: onceIdle, act: { kind: 'take', step: 'fill', as: 'branch' } },
        soon({ kind: 'save', step: 'fill', as: 'branch', fields: { address: '上海市徐汇区漕溪路 1 号' } }),
        soon(complete('branch')),
      ],
      ends: 'opened',
    },
  ];
}

/** What the assistant makes of the customer's reason. */
function understands(outcome: 'ok' | 'unsure', intent: string | null, confidence: number): AnswerPolicy {
  const why = { code: outcome === 'ok' ? 'understood' : 'not-understood', args: { confidence } };
  return { byStep: { understand: [{ outcome, values: { intent, confidence }, why }] }, otherwise: 'first-way' };
}

function left(limits: J1Limits): readonly TemplateScenario[] {
  const decline = (reason: string): Timed => soon({ kind: 'decline', step: 'fill', as: 'customer', reason });
  const meant = (intent: string) => understands('ok', intent, 0.9);
  return [
    {
      name: { zh: '嫌麻烦，不办了', en: 'Declines, too complicated' },
      customer: NORMAL,
      input: {},
      answers: meant('too-complicated'),
      acts: [soon(save(fields(BEFORE_IDENTITY))), decline('要填的太多，太麻烦了')],
      ends: 'not-opened',
    },
    {
      name: { zh: '要投诉，客户经理回访', en: 'Complains, the manager calls back' },
      customer: NORMAL,
      input: {},
      answers: meant('complaint'),
      acts: [
        decline('核验一直失败，我要投诉'),
        soon({ kind: 'take', step: 'call-back', as: 'branch' }),
        soon({ kind: 'save', step: 'call-back', as: 'branch', fields: { callResult: 'unhappy' } }),
        soon({ kind: 'complete', step: 'call-back', as: 'branch' }),
      ],
      ends: 'not-opened',
    },
    {
      name: { zh: '听不懂原因，回访也没联系上', en: 'Reason unclear, nobody reached' },
      customer: NORMAL,
      input: {},
      answers: understands('unsure', null, 0.2),
      acts: [decline('嗯')],
      then: plus(limits.task, SOON),
      ends: 'not-opened',
    },
    {
      name: { zh: '一直不回来，申请过期', en: 'Never comes back, expires' },
      customer: NORMAL,
      input: {},
      acts: [soon(save(fields(BEFORE_IDENTITY))), soon(LEAVE)],
      then: plus(limits.expires, SOON),
      ends: 'not-opened',
    },
    {
      name: { zh: '客户在 App 里撤回', en: 'Withdraws in the app' },
      customer: NORMAL,
      input: {},
      acts: [soon(save(fields(BEFORE_IDENTITY))), soon({ kind: 'event', name: 'customer.withdrew', data: {} })],
      ends: 'withdrawn',
    },
  ];
}

function troubled(limits: J1Limits): readonly TemplateScenario[] {
  const core = (...answers: readonly ({ readonly outcome: string } | { readonly error: string })[]) =>
    ({ byStep: { 'open-account': answers }, otherwise: 'first-way' }) as const;
  const applied = [soon(save(fields())), soon(complete('customer'))];
  return [
    {
      name: { zh: '资料不符，客户补交后办成', en: 'Mismatch, handed in later' },
      customer: NORMAL,
      input: {},
      answers: core({ outcome: 'mismatch' }, { outcome: 'ok' }),
      acts: [...applied, soon({ kind: 'event', name: 'customer.documents-supplied', data: {} })],
      ends: 'opened',
    },
    {
      name: { zh: '资料不符，客户经理复核后办成', en: 'Mismatch, the manager puts it right' },
      customer: NORMAL,
      input: {},
      answers: core({ outcome: 'mismatch' }),
      acts: [
        ...applied,
        { after: plus(limits.supply, SOON), act: { kind: 'take', step: 'review', as: 'branch' } },
        soon({ kind: 'save', step: 'review', as: 'branch', fields: { reviewResult: 'corrected' } }),
        soon({ kind: 'complete', step: 'review', as: 'branch' }),
      ],
      ends: 'opened',
    },
    {
      name: { zh: '核心系统没成，运营重试后办成', en: 'Core banking fails, operations retry' },
      customer: NORMAL,
      input: {},
      answers: core({ error: 'core-unavailable' }, { outcome: 'ok' }),
      acts: [...applied, soon({ kind: 'command', command: { kind: 'retry' }, reason: '核心系统恢复了' })],
      ends: 'opened',
    },
  ];
}

const LEAVE: Act = { kind: 'leave', step: 'fill', as: 'customer' };

const failedPhoto: Act = {
  kind: 'save',
  step: 'fill',
  as: 'customer',
  fields: { idFront: 'sample-photo' },
  verifications: { idFront: { verified: false, failure: 'glare' } },
};

function complete(as: 'customer' | 'remote' | 'branch'): Act {
  return { kind: 'complete', step: 'fill', as };
}

const BEFORE_IDENTITY = (field: FormField): boolean => field.dataClass !== 'C3' && field.type !== 'boolean';

function fields(wanted: (field: FormField) => boolean = () => true): readonly FormField[] {
  return applicationForm.sections.flatMap((section) => section.fields).filter(wanted);
}

/** The customer fills these in; what an outside service verifies passes. */
function save(some: readonly FormField[]): Act {
  return {
    kind: 'save',
    step: 'fill',
    as: 'customer',
    fields: Object.fromEntries(some.map((field): [string, Json] => [field.key, sampleValue(field)])),
    verifications: Object.fromEntries(
      some.flatMap(({ key, verifiedBy }) => (verifiedBy === undefined ? [] : [[key, { verified: true as const }]])),
    ),
  };
}

function soon(act: Act): Timed {
  return { after: SOON, act };
}

function plus(one: string, other: string): string {
  return toDuration(durationMs(one) + durationMs(other));
}

import { durationMs } from '../../calendar/index.js';
import type { Json } from '../../graph/graph.js';
import type { TemplateScenario } from '../template.js';
import { after, answering, event, NORMAL, order, plus, returned, soon, SOON, type Timed, understood, UNSURE, worked } from '../trial.js';
import type { CollectionsLimits } from './limits.js';

/** What happens to an overdue loan, from the customer who had only forgotten to the one whom nobody reaches. */
export function collectionsScenarios(limits: CollectionsLimits): readonly TemplateScenario[] {
  return [...paying(limits), ...promising(limits), ...inHardship(limits), ...unpaid(limits), ...troubled(limits)];
}

const LOAN = 'L-2026-0042';
/** The first wait of every round is over. */
const BEGUN = 'PT3S';
const overdue = (days: number): Readonly<Record<string, Json>> => ({ loan: LOAN, amount: 3200, days });
/** The same with time enough for the first contact to have begun. */
const onceBegun = ([first, ...others]: readonly Timed[]): readonly Timed[] => (first ? [after(BEGUN, first.act), ...others] : []);
const paid = soon(event('loan.repaid', { loan: LOAN, amount: 3200 }));
const says = (date: string): Timed => after(BEGUN, event('customer.promised-payment', { loan: LOAN, date }));
const talked = (said: string, promisedDate: string | null = null): Timed => after(BEGUN, event('voice.call-ended', { said, promisedDate }));
const called = (intent: string, fields: Readonly<Record<string, Json>> = {}): readonly Timed[] =>
  worked('agent-call', 'remote', { fields: { intent, followUp: '您好，刚才和您通过电话，有困难随时联系我们。', ...fields } });
/** From one contact to the next. */
const nextRound = ({ round }: CollectionsLimits): string => plus(round, BEGUN);

/** From ten in the morning to six on the next day, unless no promise reaches so far. */
const untilNextEvening = ({ promise }: CollectionsLimits): string => (durationMs(promise) < durationMs('PT32H') ? promise : 'PT32H');

function paying({ voice }: CollectionsLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, ends: 'repaid' };
  return [
    {
      ...base,
      name: { zh: '收到提醒就还了', en: 'Pays after the message' },
      input: overdue(2),
      acts: [after(BEGUN, event('loan.repaid', { loan: LOAN, amount: 3200 }))],
    },
    {
      ...base,
      name: { zh: 'AI 语音里说周五还，周五前还上', en: 'Tells the voice robot a day, and pays' },
      input: overdue(5),
      answers: answering({ understand: [understood('promise')] }),
      acts: [talked('周五发了工资就还', '2026-03-13'), paid],
    },
    {
      ...base,
      name: { zh: '通话结果来晚了，还是还上了', en: 'The result of the call comes late' },
      input: overdue(5),
      acts: [after(plus(voice, BEGUN), event('voice.call-ended', { said: '明天还', promisedDate: null })), paid],
    },
    {
      ...base,
      name: { zh: '坐席打完电话，客户当天还上', en: 'Pays after the call of an agent' },
      input: overdue(12),
      answers: answering({ 'send-words': [{ outcome: 'suppressed' }], thank: [{ outcome: 'suppressed' }] }),
      acts: [soon(event('loan.repaid', { loan: 'L-another', amount: 100 })), ...onceBegun(called('refuse')), paid],
    },
    {
      ...base,
      name: { zh: '提醒发不出去，客户自己还上', en: 'No message gets through, pays anyway' },
      input: overdue(1),
      answers: answering({ remind: [{ outcome: 'failed' }], thank: [{ outcome: 'failed' }] }),
      acts: [after(BEGUN, event('loan.repaid', { loan: LOAN, amount: 3200 }))],
    },
  ];
}

function promising(limits: CollectionsLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, ends: 'repaid' };
  return [
    {
      ...base,
      name: { zh: '说好又没还，一级一级往上，最后谈妥', en: 'Breaks a promise, goes up step by step' },
      input: overdue(2),
      answers: answering({
        'voice-call': [{ outcome: 'ok' }],
        understand: [UNSURE],
        'check-words': [{ outcome: 'block' }, { outcome: 'pass' }],
      }),
      acts: [
        says('2026-03-11'),
        after(plus(untilNextEvening(limits), nextRound(limits)), event('voice.call-ended', { said: '嗯……再说吧', promisedDate: null })),
        { after: nextRound(limits), act: { kind: 'take', step: 'legal-review', as: 'remote' } },
        soon({ kind: 'save', step: 'legal-review', as: 'remote', fields: { legalDecision: 'negotiate' } }),
        soon({ kind: 'complete', step: 'legal-review', as: 'remote' }),
        ...called('promise', { promisedDate: '2026-05-29', followUp: '再不还，后果自负' }),
        ...worked('rewrite', 'remote', { fields: { newText: '您说好 5 月 29 日还款，我们等您。' } }),
        paid,
      ],
    },
    {
      ...base,
      name: { zh: '说的日子已经过了，第二天再联系', en: 'The promised day is past already' },
      input: overdue(2),
      acts: [says('2026-03-01'), paid],
    },
    {
      ...base,
      name: { zh: '改了两次短信都没改，照样往下走', en: 'The text is never rewritten' },
      input: overdue(12),
      answers: answering({ 'check-words': [{ outcome: 'block' }], 'send-words': [{ outcome: 'sent' }] }),
      acts: [...onceBegun(called('refuse')), ...returned('rewrite', 'remote', '没时间改'), paid],
    },
  ];
}

function inHardship(limits: CollectionsLimits): readonly TemplateScenario[] {
  const plan = worked('help', 'remote', { fields: { helpPlan: 'extension', helpNote: '延期三个月' } });
  return [
    {
      name: { zh: '电话里说有困难，定了方案，按方案还完', en: 'In hardship, keeps to the plan' },
      customer: NORMAL,
      input: overdue(10),
      acts: [...onceBegun(called('hardship')), ...plan],
      then: plus(limits.plan, SOON),
      ends: 'plan-completed',
    },
    {
      name: { zh: '在 App 里申报困难，没谈成，后来还上', en: 'Declares hardship in the app, no plan, pays later' },
      customer: NORMAL,
      input: overdue(2),
      acts: [
        after(BEGUN, event('customer.declared-hardship', { reason: '上个月失业了' })),
        ...worked('help', 'remote', { fields: { helpPlan: 'none' }, outcome: 'no-plan' }),
        paid,
      ],
      ends: 'repaid',
    },
    {
      name: { zh: '方案没守住，法务同意再帮一次，还是没成', en: 'Breaks the plan, legal offers help again' },
      customer: NORMAL,
      input: overdue(29),
      acts: [
        ...onceBegun(called('hardship')),
        ...plan,
        soon(event('loan.plan-broken', { loan: LOAN })),
        { after: nextRound(limits), act: { kind: 'take', step: 'legal-review', as: 'remote' } },
        soon({ kind: 'save', step: 'legal-review', as: 'remote', fields: { legalDecision: 'help' } }),
        soon({ kind: 'complete', step: 'legal-review', as: 'remote' }),
        ...returned('help', 'remote', '客户不愿意再谈'),
        { after: nextRound(limits), act: { kind: 'take', step: 'agent-call', as: 'remote' } },
        soon({ kind: 'decline', step: 'agent-call', as: 'remote', reason: '客户请我们别再打' }),
        paid,
      ],
      ends: 'repaid',
    },
  ];
}

function unpaid(limits: CollectionsLimits): readonly TemplateScenario[] {
  const silent = plus(limits.longest, SOON);
  return [
    {
      name: { zh: '谁也联系不上，移交资产保全', en: 'Nobody reaches the customer' },
      customer: NORMAL,
      input: overdue(1),
      answers: answering({ remind: [{ outcome: 'sent' }, { outcome: 'suppressed' }] }),
      acts: [],
      then: silent,
      ends: 'handed-over',
    },
    {
      name: { zh: '第 60 天还没着落', en: 'Nothing by day 60' },
      customer: NORMAL,
      input: overdue(60),
      acts: [...onceBegun(returned('legal-review', 'remote', '材料不全'))],
      then: plus(limits.round, BEGUN),
      ends: 'handed-over',
    },
    {
      name: { zh: '法务复核后移交诉讼', en: 'Legal takes it to court' },
      customer: NORMAL,
      input: overdue(35),
      acts: [...onceBegun(worked('legal-review', 'remote', { fields: { legalDecision: 'court', legalNote: '抵押物正在转移' } }))],
      ends: 'taken-to-court',
    },
    {
      name: { zh: '核心系统说记错了，撤销', en: 'It was booked by mistake' },
      customer: NORMAL,
      input: overdue(3),
      acts: [after(BEGUN, event('loan.overdue-withdrawn', { loan: LOAN }))],
      ends: 'withdrawn',
    },
  ];
}

function troubled(limits: CollectionsLimits): readonly TemplateScenario[] {
  return [
    {
      name: { zh: '语音平台坏了，改由人工', en: 'The voice platform is down, a person calls' },
      customer: NORMAL,
      input: overdue(6),
      answers: answering({ 'voice-call': [{ error: 'voice-platform-down' }], 'send-words': [{ outcome: 'failed' }] }),
      acts: [
        { after: nextRound(limits), act: { kind: 'take', step: 'agent-call', as: 'remote' } },
        ...called('not-reached').slice(1),
        paid,
      ],
      ends: 'repaid',
    },
    {
      name: { zh: '禁用语检查没查成，运营重试', en: 'The check of words fails, operations retry' },
      customer: NORMAL,
      input: overdue(12),
      answers: answering({ 'check-words': [{ error: 'database-away' }, { outcome: 'warn' }], understand: [{ error: 'away' }] }),
      acts: [...onceBegun(called('dispute')), soon(order({ kind: 'retry' }, '数据库恢复了')), paid],
      ends: 'repaid',
    },
    {
      name: { zh: '智能助手没反应，下次由人工打', en: 'The assistant does not answer' },
      customer: NORMAL,
      input: overdue(4),
      answers: answering({ understand: [{ error: 'assistant-away' }] }),
      acts: [talked('我已经还过了'), paid],
      ends: 'repaid',
    },
  ];
}

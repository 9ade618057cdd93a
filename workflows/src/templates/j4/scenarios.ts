import { durationMs } from '../../calendar/index.js';
import type { Json } from '../../graph/graph.js';
import type { Act } from '../../simulator/index.js';
import type { TemplateScenario } from '../template.js';
import { after, answering, event, NORMAL, order, plus, returned, soon, SOON, type Timed, worked } from '../trial.js';
import type { ComplaintLimits } from './limits.js';

/** What happens to a complaint, from the one that is solved at once to the one that is not solved twice. */
export function complaintScenarios(limits: ComplaintLimits): readonly TemplateScenario[] {
  return [...solvedOnes(limits), ...againAndAgain(limits), ...leftAlone(limits), ...astray(limits)];
}

const complains = (more: Readonly<Record<string, Json>> = {}): Readonly<Record<string, Json>> => ({
  ...{ number: 'T-0042', kind: 'fee', severity: 'low', words: '年费扣了两次' },
  ...more,
});
const contacted = worked('first-contact', 'remote', { fields: { contactResult: 'reached', wish: '退回多扣的年费' } });
const says = (solved: 'yes' | 'no'): Timed => soon(event('message-answered', { solved, satisfaction: solved === 'yes' ? 5 : 1 }));

/** Everything that a solution needs, by whoever has it. */
function solved(step: 'solve' | 'solve-again', compensation = 0): readonly Timed[] {
  const as = 'remote';
  const solution = compensation > 0 ? 'compensated' : 'explained';
  const fields = { solution, compensation, answer: '年费多扣了一次，已经退回，对不起给您添麻烦了。' };
  return [
    soon({ kind: 'take', step, as }),
    soon({ kind: 'save', step, as, fields }),
    soon({ kind: 'check', step, as, item: 'recording', evidence: 'recording-1' }),
    soon({ kind: 'check', step, as, item: 'letter', evidence: 'letter-1' }),
    soon({ kind: 'complete', step, as }),
  ];
}

/** The second person. */
const SECOND = { step: 'solve', as: 'remote', who: '周敏' } as const;
const confirmed = soon({ ...SECOND, kind: 'confirm', note: '金额无误' });

/** Long enough for three reminders after the deadline of the first contact: nights and weekends do not count. */
const overdue = ({ contactDeadline, repeat }: ComplaintLimits): string =>
  durationMs(contactDeadline) >= 3_600_000 ? 'P6D' : plus(contactDeadline, repeat, repeat, repeat, SOON);

function solvedOnes(limits: ComplaintLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: complains(), ends: 'solved' };
  const waits: Act = { kind: 'wait', step: 'solve', as: 'remote', reason: '等客户补流水' };
  return [
    {
      ...base,
      name: { zh: '解释清楚，客户满意', en: 'Explained, and solved' },
      answers: answering({ acknowledge: [{ outcome: 'suppressed' }] }),
      acts: [...contacted, ...solved('solve'), says('yes')],
    },
    {
      ...base,
      name: { zh: '赔 800 元，第二个人退回一次再同意', en: 'Compensated, the second person sends it back once' },
      acts: [
        ...contacted,
        ...solved('solve', 800),
        soon({ ...SECOND, kind: 'send-back', reason: '少了流水' }),
        soon({ kind: 'take', step: 'solve', as: 'remote' }),
        soon({ kind: 'check', step: 'solve', as: 'remote', item: 'statement', evidence: 'statement-1' }),
        soon({ kind: 'complete', step: 'solve', as: 'remote' }),
        confirmed,
        says('yes'),
      ],
    },
    {
      ...base,
      name: { zh: '等客户补材料时停表', en: 'The clock stops while the customer is waited for' },
      input: complains({ kind: 'security', severity: 'middle' }),
      acts: [
        ...contacted,
        soon({ kind: 'take', step: 'solve', as: 'remote' }),
        soon(waits),
        after(limits.repeat, { kind: 'go-on', step: 'solve', as: 'remote' }),
        ...solved('solve', 200).slice(1),
        says('yes'),
      ],
    },
    {
      ...base,
      name: { zh: '没人联系，超时逐级往上，机构负责人接手', en: 'Nobody contacts them, reminders climb to those above' },
      input: complains({ regulator: true }),
      acts: [
        after(overdue(limits), { kind: 'take', step: 'first-contact', as: 'branch' }),
        soon({ kind: 'save', step: 'first-contact', as: 'branch', fields: { contactResult: 'reached' } }),
        soon({ kind: 'complete', step: 'first-contact', as: 'branch' }),
        ...solved('solve'),
        says('yes'),
      ],
    },
  ];
}

function againAndAgain(limits: ComplaintLimits): readonly TemplateScenario[] {
  const notSolved = [...contacted, ...solved('solve'), says('no')];
  const base = { customer: NORMAL, input: complains({ severity: 'high' }) };
  return [
    {
      ...base,
      name: { zh: '说没解决，换人再办，解决了', en: 'Opened again, then solved' },
      answers: answering({ acknowledge: [{ outcome: 'failed' }] }),
      acts: [...notSolved, ...solved('solve-again'), says('yes')],
      ends: 'solved',
    },
    {
      ...base,
      name: { zh: '两次都没解决', en: 'Not solved twice' },
      acts: [
        ...notSolved,
        ...returned('solve-again', 'remote', '要总行定'),
        ...worked('dispatch', 'remote', { fields: { owner: 'head' } }),
        ...solved('solve-again'),
        says('no'),
      ],
      ends: 'unsolved',
    },
    {
      ...base,
      name: { zh: '再办的没办完，又转了一圈', en: 'The second time takes too long' },
      acts: [
        ...notSolved,
        after(plus(limits.expires, SOON), { kind: 'take', step: 'dispatch', as: 'remote' }),
        ...worked('dispatch', 'remote', { fields: { owner: 'squad' } }).slice(1),
        ...solved('solve-again'),
        says('yes'),
      ],
      ends: 'solved',
    },
  ];
}

function leftAlone(limits: ComplaintLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: complains() };
  return [
    {
      ...base,
      name: { zh: '答复了，客户没评价', en: 'Answered, no verdict' },
      acts: [...contacted, ...solved('solve')],
      then: plus(limits.verdict, SOON),
      ends: 'closed',
    },
    {
      ...base,
      name: { zh: '答复没处发，结案', en: 'Nobody to answer' },
      answers: answering({ answer: [{ outcome: 'suppressed' }] }),
      acts: [...contacted, ...solved('solve')],
      ends: 'closed',
    },
    {
      ...base,
      name: { zh: '电话里说清楚，撤诉', en: 'Withdrawn on the phone' },
      acts: worked('first-contact', 'remote', { fields: { contactResult: 'reached' }, outcome: 'withdrawn' }),
      ends: 'withdrawn',
    },
    {
      ...base,
      name: { zh: '正在查，客户在 App 里撤诉', en: 'Withdrawn in the app meanwhile' },
      acts: [...contacted, soon({ kind: 'take', step: 'solve', as: 'remote' }), soon(event('complaint.withdrawn', { number: 'T-0042' }))],
      ends: 'withdrawn',
    },
  ];
}

function astray(limits: ComplaintLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, ends: 'solved' };
  return [
    {
      ...base,
      name: { zh: '不归这里管，改派后办好', en: 'The wrong owner, somebody else solves it' },
      input: complains({ kind: 'service' }),
      acts: [
        ...returned('first-contact', 'remote', '不归我们管'),
        ...returned('dispatch', 'remote', '先让他们联系'),
        ...contacted,
        ...returned('solve', 'remote', '要账务查'),
        ...worked('dispatch', 'remote', { fields: { owner: 'accounts' } }),
        ...solved('solve'),
        says('yes'),
      ],
    },
    {
      ...base,
      name: { zh: '说不清投诉什么，受理组先接，都拖过了时限', en: 'Nobody knows whose it is, and everybody is late' },
      input: complains({ kind: 'other' }),
      acts: [
        after(plus(limits.expires, limits.dispatch, SOON), { kind: 'take', step: 'first-contact', as: 'remote' }),
        ...contacted.slice(1),
        after(plus(limits.expires, SOON), { kind: 'take', step: 'dispatch', as: 'remote' }),
        ...worked('dispatch', 'remote', { fields: { owner: 'product' } }).slice(1),
        ...solved('solve'),
        says('yes'),
      ],
    },
    {
      ...base,
      name: { zh: '赔付没入账，运营重试', en: 'The booking fails, operations retry' },
      input: complains({ repeated: true }),
      answers: answering({ compensate: [{ error: 'core-unavailable' }, { outcome: 'ok' }] }),
      acts: [...contacted, ...solved('solve', 300), soon(order({ kind: 'retry' }, '核心系统恢复了')), says('yes')],
    },
  ];
}

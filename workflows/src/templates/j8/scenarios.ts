import type { Json } from '../../graph/graph.js';
import type { TemplateScenario } from '../template.js';
import { after, answering, event, NORMAL, order, plus, returned, soon, SOON, type Timed, worked } from '../trial.js';
import type { QueueLimits } from './limits.js';

/** What happens to a ticket, from the customer whom an agent serves at once to the one who is tired of waiting. */
export function queueScenarios(limits: QueueLimits): readonly TemplateScenario[] {
  return [...remotely(limits), ...atCounter(), ...backAndForth(limits), ...unserved(limits), ...troubled(limits)];
}

const TICKET = 'A041';
const drawn = (predictedMinutes: number, ticket = TICKET): Readonly<Record<string, Json>> => ({ ticket, branch: 'east', predictedMinutes });
const ACCEPTS = 'PT2S';
const accepts = (ticket = TICKET): Timed => after(ACCEPTS, event('remote-counter.accepted', { ticket }));
const called = (ticket = TICKET): Timed => soon(event('branch.ticket-called', { ticket, window: '3' }));
const served = (ticket = TICKET): Timed => soon(event('branch.ticket-done', { ticket }));
const ERRAND = { business: 'card', errandNote: '卡的芯片坏了', hasCard: true };
const filled = ({ ask }: QueueLimits): readonly Timed[] => [
  after(plus(ask, SOON), { kind: 'save', step: 'collect', as: 'customer', fields: ERRAND }),
  soon({ kind: 'complete', step: 'collect', as: 'customer' }),
];
const connected = worked('connect', 'remote', { fields: { isReady: true } });
const finished = (outcome?: string): readonly Timed[] =>
  worked('video', 'remote', { fields: { serviceNote: '新卡七天内寄到' }, ...(outcome === undefined ? {} : { outcome }) });

function remotely(limits: QueueLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: drawn(40), ends: 'served-remotely' };
  return [
    {
      ...base,
      name: { zh: '边等边填，坐席先空，视频办好', en: 'Fills in meanwhile, served by video' },
      acts: [accepts(), ...filled(limits), ...connected, ...finished()],
    },
    {
      ...base,
      name: { zh: '填到一半停下，智能助手帮着填完', en: 'The assistant helps with the form' },
      acts: [
        accepts(),
        after(plus(limits.ask, SOON), { kind: 'save', step: 'collect', as: 'customer', fields: { business: 'limit' } }),
        soon({ kind: 'leave', step: 'collect', as: 'customer' }),
        after(plus(limits.idle, SOON), { kind: 'say', step: 'collect', as: 'customer', text: '怎么拍身份证' }),
        soon({ kind: 'assist', step: 'collect', text: '不用拍，带在手边就行。', confidence: 0.95, intent: null }),
        soon({ kind: 'save', step: 'collect', as: 'customer', fields: { hasCard: true } }),
        soon({ kind: 'complete', step: 'collect', as: 'customer' }),
        ...connected,
        ...finished(),
      ],
    },
    {
      ...base,
      name: { zh: '不想填，第一位坐席退回，第二位办好', en: 'Fills in nothing, the second agent serves' },
      answers: answering({ offer: [{ outcome: 'failed' }] }),
      acts: [
        accepts(),
        after(plus(limits.ask, SOON), { kind: 'decline', step: 'collect', as: 'customer', reason: '等会儿直接说' }),
        ...returned('connect', 'remote', '我这边网络不好'),
        ...connected,
        ...finished(),
      ],
    },
    {
      ...base,
      name: { zh: '视频里柜台又叫号，不会办两遍', en: 'Called at the counter during the video' },
      acts: [accepts(), ...connected, soon({ kind: 'take', step: 'video', as: 'remote' }), called(), ...finished().slice(1)],
    },
  ];
}

function atCounter(): readonly TemplateScenario[] {
  const base = { customer: NORMAL, ends: 'served-at-counter' };
  return [
    {
      ...base,
      name: { zh: '柜台先空，坐席那边撤下', en: 'The counter is free first' },
      input: drawn(40),
      acts: [accepts(), called(), served()],
    },
    {
      ...base,
      name: { zh: '没选远程，柜台先叫到', en: 'Chooses nothing, the counter calls' },
      input: drawn(20),
      acts: [called(), served()],
    },
    {
      ...base,
      name: { zh: '坐席接通时柜台刚好叫到', en: 'Called just when the agent takes over' },
      input: drawn(40, 'A040'),
      answers: answering({ hold: [{ outcome: 'already-called' }] }),
      acts: [accepts('A040'), ...connected, served('A040')],
    },
  ];
}

function backAndForth(limits: QueueLimits): readonly TemplateScenario[] {
  return [
    {
      name: { zh: '客户关了视频，回到原来的位置，再接通办好', en: 'Closes the video, keeps the place, is served after all' },
      customer: NORMAL,
      input: drawn(40),
      acts: [
        accepts(),
        ...filled(limits),
        ...connected,
        ...finished('closed'),
        { after: plus(limits.ask, SOON), act: { kind: 'take', step: 'connect', as: 'remote' } },
        ...connected.slice(1),
        ...finished(),
      ],
      ends: 'served-remotely',
    },
    {
      name: { zh: '视频里发现要到柜台办', en: 'Only the counter can do it' },
      customer: NORMAL,
      input: drawn(40),
      acts: [accepts(), ...connected, ...finished('branch-only'), called(), served()],
      ends: 'served-at-counter',
    },
    {
      name: { zh: '坐席临时走开，客户还在原来的位置，柜台叫到', en: 'The agent has to leave, the counter calls' },
      customer: NORMAL,
      input: drawn(40),
      acts: [accepts(), ...connected, ...returned('video', 'remote', '要去开会'), called(), served()],
      ends: 'served-at-counter',
    },
  ];
}

function unserved(limits: QueueLimits): readonly TemplateScenario[] {
  const base = { customer: NORMAL, input: drawn(40), ends: 'not-served' };
  return [
    {
      ...base,
      name: { zh: '发了消息没回音，也没来柜台', en: 'No answer, and nobody comes' },
      acts: [],
      then: plus(limits.ticket, SOON),
    },
    {
      ...base,
      name: { zh: '叫了号没来', en: 'Called, but not there' },
      answers: answering({ offer: [{ outcome: 'suppressed' }] }),
      acts: [
        after(ACCEPTS, event('branch.ticket-called', { ticket: TICKET, window: '3' })),
        soon(event('branch.ticket-missed', { ticket: TICKET })),
      ],
    },
    {
      ...base,
      name: { zh: '到了柜台就没下文', en: 'Nothing more is heard from the counter' },
      acts: [called()],
      then: plus(limits.counter, SOON),
    },
    {
      ...base,
      name: { zh: '选了远程，两边都没轮到', en: 'Neither is ever free' },
      acts: [accepts()],
      then: plus(limits.ticket, SOON),
    },
    {
      ...base,
      name: { zh: '客户不等了', en: 'Gives up' },
      acts: [accepts(), soon(event('branch.ticket-cancelled', { ticket: TICKET }))],
      ends: 'gave-up',
    },
  ];
}

function troubled(limits: QueueLimits): readonly TemplateScenario[] {
  return [
    {
      name: { zh: '排队机没反应，运营重试', en: 'The ticket machine is down, operations retry' },
      customer: NORMAL,
      input: drawn(40),
      answers: answering({ hold: [{ error: 'ticket-machine-away' }, { outcome: 'ok' }] }),
      acts: [accepts(), ...connected, soon(order({ kind: 'retry' }, '排队机恢复了')), ...finished()],
      ends: 'served-remotely',
    },
    {
      name: { zh: '视频断了没人收尾，时间到放回去', en: 'The video breaks off and nobody ends it' },
      customer: NORMAL,
      input: drawn(40),
      acts: [
        accepts(),
        ...connected,
        soon({ kind: 'take', step: 'video', as: 'remote' }),
        { after: plus(limits.video, SOON), act: event('branch.ticket-called', { ticket: TICKET, window: '1' }) },
        served(),
      ],
      ends: 'served-at-counter',
    },
  ];
}

import type { Graph } from '../../graph/graph.js';
import { variablesOf } from '../fields.js';
import { arrange, linksOf, type Picture } from '../picture.js';
import type { Limits } from '../template.js';
import { callForm, usefulForm } from './forms.js';
import { FIRST_DAYS_LIMITS, type FirstDaysLimits } from './limits.js';
import { listenSteps } from './listen-steps.js';
import { talkSteps } from './talk-steps.js';

/** The template's code. */
export const FIRST_DAYS_CODE = 'first-thirty-days';

/** J10 新客三十天 · First thirty days: driven by what a new customer does, one useful thing at a time. */
export function firstDaysTemplate(limits: Limits = {}): Graph {
  const times: FirstDaysLimits = { ...FIRST_DAYS_LIMITS, ...limits };
  return {
    format: 1,
    kind: 'journey',
    name: { zh: '新客三十天', en: 'First thirty days' },
    note: {
      zh: '第一个账户开好后三十天：看客户做了什么，说下一件有用的事；五天没动静就换个办法；不想收的随时停。',
      en: 'Thirty days after the first account: what the customer does decides the next useful thing; five silent days call for another way; whoever has had enough is left alone.',
    },
    template: { code: FIRST_DAYS_CODE, version: 1 },
    settings: {
      contactClass: 'service',
      exits: [
        {
          id: 'unsubscribed',
          label: { zh: '客户退订', en: 'Unsubscribed' },
          goal: false,
          event: 'customer.unsubscribed',
          outcome: 'unwanted',
        },
        {
          id: 'had-enough',
          label: { zh: '客户说不用再发', en: 'Has had enough' },
          goal: false,
          event: 'message-answered',
          match: 'event.more == "no"',
          outcome: 'unwanted',
        },
      ],
    },
    variables: variablesOf([
      ['lastDay', { zh: '到哪天为止', en: 'Until' }, 'datetime', 'C1'],
      ['activated', { zh: '卡激活了', en: 'Card active' }, 'boolean', 'C1', false],
      ['transferred', { zh: '转过账', en: 'Has transferred' }, 'boolean', 'C1', false],
      ['opens', { zh: '打开 App 几次', en: 'Times the app was opened' }, 'number', 'C1', 0],
      ['silences', { zh: '沉默几次', en: 'Silences' }, 'number', 'C1', 0],
      ['told', { zh: '说过的事', en: 'What was said' }, 'list', 'C1', []],
      ['lastTold', { zh: '刚说的事', en: 'What was said last' }, 'string', 'C1', ''],
    ]),
    forms: [usefulForm, callForm],
    steps: arrange([...listenSteps(times), ...talkSteps(times)], PICTURE),
    links: linksOf(LINKS),
  };
}

const PICTURE: Picture = [
  [null, null, 'opened'],
  [null, null, 'goal'],
  [null, null, 'begin'],
  [null, null, 'welcome'],
  [null, null, 'listen'],
  ['note-silent', 'note-activated', 'note-transferred', 'note-opened'],
  [null, null, 'good-time'],
  [null, null, 'next'],
  ['tell-activate', 'tell-transfer', 'tell-more', null, 'call'],
  ['take-back', null, 'how-far', null, 'unwanted'],
  [null, 'active', 'activated-only', 'dormant'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['opened', 'next', 'goal'],
  ['goal', 'next', 'begin'],
  ['begin', 'next', 'welcome'],
  ['welcome', 'sent', 'listen'],
  ['welcome', 'suppressed', 'listen'],
  ['welcome', 'failed', 'listen'],
  ['listen', 'time', 'note-silent'],
  ['listen', 'past', 'good-time'],
  ['listen', 'activated', 'note-activated'],
  ['listen', 'transferred', 'note-transferred'],
  ['listen', 'opened', 'note-opened'],
  ['note-silent', 'next', 'good-time'],
  ['note-activated', 'next', 'good-time'],
  ['note-transferred', 'next', 'good-time'],
  ['note-opened', 'next', 'good-time'],
  ['good-time', 'time', 'next'],
  ['next', 'activate', 'tell-activate'],
  ['next', 'transfer', 'tell-transfer'],
  ['next', 'more', 'tell-more'],
  ['next', 'call', 'call'],
  ['next', 'over', 'how-far'],
  ['next', 'nothing', 'listen'],
  ['next', 'else', 'listen'],
  ['tell-activate', 'sent', 'listen'],
  ['tell-activate', 'suppressed', 'take-back'],
  ['tell-activate', 'failed', 'take-back'],
  ['tell-transfer', 'sent', 'listen'],
  ['tell-transfer', 'suppressed', 'take-back'],
  ['tell-transfer', 'failed', 'take-back'],
  ['take-back', 'next', 'listen'],
  ['tell-more', 'sent', 'how-far'],
  ['tell-more', 'suppressed', 'how-far'],
  ['tell-more', 'failed', 'how-far'],
  ['call', 'done', 'listen'],
  ['call', 'unwanted', 'unwanted'],
  ['call', 'returned', 'listen'],
  ['call', 'expired', 'listen'],
  ['how-far', 'active', 'active'],
  ['how-far', 'activated', 'activated-only'],
  ['how-far', 'else', 'dormant'],
];

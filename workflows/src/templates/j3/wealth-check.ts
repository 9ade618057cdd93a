import type { Graph } from '../../graph/graph.js';
import { variablesOf } from '../fields.js';
import { arrange, linksOf, type Picture } from '../picture.js';
import type { Limits } from '../template.js';
import { letterForm, talkForm } from './forms.js';
import { WEALTH_LIMITS, type WealthLimits } from './limits.js';
import { scoreSteps } from './score-steps.js';
import { talkSteps } from './talk-steps.js';

/** The template's code. */
export const WEALTH_CODE = 'wealth-check';

/** J3 财富健康 · Quarterly wealth check: a score for everybody in the segment, a conversation where it fell, a letter elsewhere, nothing for the control arm. */
export function wealthTemplate(limits: Limits = {}): Graph {
  const times: WealthLimits = { ...WEALTH_LIMITS, ...limits };
  return {
    format: 1,
    kind: 'journey',
    name: { zh: '财富健康', en: 'Quarterly wealth check' },
    note: {
      zh: '每季第一个工作日给同意联系的财富客户打分，留一成对照；降得多、或风险超过等级的，客户经理面谈；其余写一封查过的信；行情大跌时，牵涉到谁就给谁查。三十天内约面谈或调仓，算达成。',
      en: 'On the first working day of a quarter wealth customers with consent are scored, one in ten is left alone. A drop or too much risk: the manager talks; otherwise a checked letter. A market shock sets it off for those it touches. An appointment or a rebalancing within 30 days is the goal.',
    },
    template: { code: WEALTH_CODE, version: 1 },
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
      ],
    },
    variables: variablesOf([
      ['shock', { zh: '哪次大跌', en: 'Market shock' }, 'string', 'C1', null],
      ['score', { zh: '财富健康分', en: 'Score' }, 'number', 'C1', 0],
      ['cash', { zh: '现金占比', en: 'Share of cash' }, 'number', 'C1', null],
      ['shares', { zh: '股票占比', en: 'Share of shares' }, 'number', 'C1', null],
      ['riskiest', { zh: '最高的产品风险', en: 'Riskiest product' }, 'number', 'C1', null],
      ['weakest', { zh: '最弱的一项', en: 'Weakest part' }, 'string', 'C1', null],
      ['reasons', { zh: '为什么是这个分', en: 'Reasons of the score' }, 'list', 'C1', []],
      ['drop', { zh: '比上次降了', en: 'Drop' }, 'number', 'C1', 0],
      ['letter', { zh: '信的正文', en: 'Letter' }, 'string', 'C2', ''],
      ['found', { zh: '查到什么', en: 'Findings' }, 'list', 'C1', []],
    ]),
    forms: [talkForm, letterForm],
    steps: arrange([...scoreSteps(times), ...talkSteps(times)], PICTURE),
    links: linksOf(LINKS),
  };
}

const PICTURE: Picture = [
  [null, 'quarter'],
  [null, 'goal-meeting'],
  [null, 'goal-rebalanced'],
  [null, 'arms', 'control'],
  ['portfolio', 'score'],
  [null, 'compare'],
  ['talk', 'how'],
  ['talked', 'draft', 'rewrite'],
  ['supervisor', 'check'],
  [null, 'send', 'not-reached'],
  [null, 'written'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['quarter', 'next', 'goal-meeting'],
  ['goal-meeting', 'next', 'goal-rebalanced'],
  ['goal-rebalanced', 'next', 'arms'],
  ['arms', 'told', 'portfolio'],
  ['arms', 'control', 'control'],
  ['portfolio', 'ok', 'score'],
  ['score', 'ok', 'compare'],
  ['score', 'unsure', 'talk'],
  ['compare', 'next', 'how'],
  ['how', 'dropped', 'talk'],
  ['how', 'too-risky', 'talk'],
  ['how', 'else', 'draft'],
  ['talk', 'done', 'talked'],
  ['talk', 'not-reached', 'draft'],
  ['talk', 'returned', 'draft'],
  ['talk', 'expired', 'draft'],
  ['draft', 'ok', 'check'],
  ['draft', 'unsure', 'rewrite'],
  ['check', 'pass', 'send'],
  ['check', 'warn', 'supervisor'],
  ['check', 'block', 'rewrite'],
  ['supervisor', 'done', 'send'],
  ['supervisor', 'returned', 'rewrite'],
  ['supervisor', 'expired', 'not-reached'],
  ['rewrite', 'done', 'check'],
  ['rewrite', 'returned', 'not-reached'],
  ['rewrite', 'expired', 'not-reached'],
  ['send', 'sent', 'written'],
  ['send', 'suppressed', 'not-reached'],
  ['send', 'failed', 'not-reached'],
];

import type { Graph } from '../../graph/graph.js';
import { variablesOf } from '../fields.js';
import { arrange, linksOf, type Picture } from '../picture.js';
import type { Limits } from '../template.js';
import { chooseSteps } from './choose-steps.js';
import { callForm, wishForm } from './forms.js';
import { LARGE_DEPOSIT_LIMITS, type LargeDepositLimits } from './limits.js';
import { talkSteps } from './talk-steps.js';

/** The template's code. */
export const LARGE_DEPOSIT_CODE = 'large-deposit';

/** J7 大额到期 · Moment of truth: a large deposit matures, and the right offer comes at the right moment. */
export function largeDepositTemplate(limits: Limits = {}): Graph {
  const times: LargeDepositLimits = { ...LARGE_DEPOSIT_LIMITS, ...limits };
  return {
    format: 1,
    kind: 'journey',
    name: { zh: '大额到期', en: 'Large deposit matures' },
    note: {
      zh: '五十万以上的存款到期前七天：按客户、时机、产品、内容、渠道、权益选一个方案，分两种说法；两天没回话，客户经理拿同样的方案打电话；续存或转走就结束。各渠道的成本和转化、最好用的话术要等报表，这里还没有。',
      en: 'Seven days before a deposit over 500,000 matures: one offer is chosen by customer, moment, product, content, channel and benefit, and said in one of two ways; after two silent days the manager calls with the same offer; renewed or moved, it ends. Cost and conversion by channel, and the script that works best, wait for the reports.',
    },
    template: { code: LARGE_DEPOSIT_CODE, version: 1 },
    settings: {
      contactClass: 'service',
      exits: [
        {
          id: 'moved',
          label: { zh: '钱转走了', en: 'Moved away' },
          goal: false,
          event: 'deposit.moved',
          match: 'event.deposit == vars.deposit',
          outcome: 'moved',
        },
      ],
    },
    variables: variablesOf([
      ['deposit', { zh: '哪笔存款', en: 'Which deposit' }, 'string', 'C1'],
      ['amount', { zh: '金额', en: 'Amount' }, 'number', 'C1'],
      ['risk', { zh: '客户风险等级', en: 'Risk class' }, 'number', 'C1'],
      ['talkAt', { zh: '什么时候说最好', en: 'Best moment' }, 'datetime', 'C1'],
      ['better', { zh: '等到什么时候', en: 'Wait until' }, 'datetime', 'C1'],
      ['offer', { zh: '方案', en: 'Offer' }, 'string', 'C1'],
      ['offerName', { zh: '方案名字', en: 'Name of the offer' }, 'string', 'C1', ''],
      ['offerNameEn', { zh: '方案英文名', en: 'Its English name' }, 'string', 'C1', ''],
      ['benefit', { zh: '权益', en: 'Benefit' }, 'string', 'C1', ''],
      ['channel', { zh: '渠道', en: 'Channel' }, 'string', 'C1'],
    ]),
    forms: [wishForm, callForm],
    steps: arrange([...chooseSteps(times), ...talkSteps(times)], PICTURE),
    links: linksOf(LINKS),
  };
}

const PICTURE: Picture = [
  [null, 'maturing'],
  [null, 'goal'],
  [null, 'best-moment'],
  ['await-moment', 'choose'],
  [null, 'arms'],
  ['tell-rate', 'tell-plan'],
  [null, 'reply', 'call'],
  [null, 'await-renewal', 'declined'],
  [null, 'open'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['maturing', 'next', 'goal'],
  ['goal', 'next', 'best-moment'],
  ['best-moment', 'next', 'choose'],
  ['choose', 'matched', 'arms'],
  ['choose', 'later', 'await-moment'],
  ['choose', 'none', 'call'],
  ['await-moment', 'time', 'choose'],
  ['await-moment', 'past', 'call'],
  ['arms', 'rate', 'tell-rate'],
  ['arms', 'plan', 'tell-plan'],
  ['tell-rate', 'sent', 'reply'],
  ['tell-rate', 'suppressed', 'call'],
  ['tell-rate', 'failed', 'call'],
  ['tell-plan', 'sent', 'reply'],
  ['tell-plan', 'suppressed', 'call'],
  ['tell-plan', 'failed', 'call'],
  ['reply', 'time', 'call'],
  ['reply', 'take', 'await-renewal'],
  ['reply', 'talk', 'call'],
  ['reply', 'no', 'declined'],
  ['call', 'done', 'await-renewal'],
  ['call', 'unwanted', 'declined'],
  ['call', 'returned', 'await-renewal'],
  ['call', 'expired', 'await-renewal'],
  ['await-renewal', 'time', 'open'],
];

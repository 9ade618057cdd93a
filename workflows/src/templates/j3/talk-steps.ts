import type { JsonObject } from '../../graph/graph.js';
import { valuesOf } from '../core-steps.js';
import { endCard, type Drawn } from '../picture.js';
import { workingLength } from '../working-length.js';
import type { WealthLimits } from './limits.js';
import { ADVISERS, BANNED_WORDS, EDITORS } from './staff.js';

/** The manager talks to whoever has reason to worry; the others get a letter that compliance would sign. */
export function talkSteps(limits: WealthLimits): readonly Drawn[] {
  return [
    talk(limits),
    draft,
    check,
    reading(limits, {
      id: 'supervisor',
      name: { zh: '主管看一眼', en: 'A supervisor looks' },
      instructions: { zh: '有一处要留意，看看改不改；改好就发。', en: 'Something may have to change: look, change it, and it goes out.' },
    }),
    reading(limits, {
      id: 'rewrite',
      name: { zh: '请人改写', en: 'Written by hand' },
      instructions: {
        zh: '有禁用的话，重写这一段；改好会再查一遍。',
        en: 'Something banned is in it: write it anew; it is checked again.',
      },
    }),
    send,
    endCard('talked', { zh: '谈过了', en: 'Talked' }),
    endCard('written', { zh: '信发了', en: 'Written to' }),
    endCard('not-reached', { zh: '没联系上', en: 'Not reached' }),
  ];
}

function talk(limits: WealthLimits): Drawn {
  return {
    id: 'talk',
    type: 'task',
    name: { zh: '客户经理面谈', en: 'The manager talks' },
    config: {
      assignment: { kind: 'relationship-manager', otherwise: ADVISERS },
      form: 'talk',
      instructions: {
        zh: '先问近况，再讲分数为什么变：一、哪一项最弱；二、风险和客户的等级差多少；三、给一两个调整的办法，不催着定。',
        en: 'Ask how they are, then say why the score has changed: what is weakest, how the risk stands to their class, and one or two ways to change it. Do not press.',
      },
      brief: valuesOf({ score: 'vars.score', drop: 'vars.drop', reasons: 'vars.reasons', riskiest: 'vars.riskiest', shock: 'vars.shock' }),
      ...{ expires: limits.talk, lease: limits.lease },
      goal: workingLength(limits.talkGoal),
      atGoal: [
        { id: 'tell', kind: 'notify', whom: 'holder' },
        { id: 'urge', kind: 'urgency', more: 20 },
      ],
      completions: [{ code: 'not-reached', label: { zh: '没联系上', en: 'Not reached' } }],
      results: [],
    },
  };
}

/** What the weakest part is advised, by its id in the table of points. */
const ADVICE_ZH =
  'vars.weakest == "cash" ? "现金偏多，可以留够半年开销，其余慢慢安排" : vars.weakest == "shares" ? "股票类偏多，可以分一些到稳健的产品" : "配置总体平稳"';
const ADVICE_EN =
  'vars.weakest == "cash" ? "there is much cash: keep half a year of expenses and plan the rest" : vars.weakest == "shares" ? "there is much in shares: some of it could go into steadier products" : "it is steady on the whole"';

/** The assistant writes, a check or a person reads: the letter says nothing that is not in this text or among the variables. */
const draft: Drawn = {
  id: 'draft',
  type: 'ai',
  name: { zh: '写信的初稿', en: 'Draft the letter' },
  config: {
    ...{ skill: 'draft', input: '', intents: [], minimumConfidence: 0.8, textVariable: 'letter' },
    text: {
      zh: `这个季度市场有涨有跌。您的配置里，{{ ${ADVICE_ZH} }}。投资有风险。`,
      en: `Markets went up and down this quarter. As to what you hold, {{ ${ADVICE_EN} }}. 投资有风险 Investments carry risk.`,
    },
  },
  raises: ['failed'],
};

/** Words that may not be said, and the sentence that must be. */
const check: Drawn = {
  id: 'check',
  type: 'guard',
  name: { zh: '发之前查一遍', en: 'Checked before it goes' },
  config: {
    text: 'vars.letter',
    checks: [
      { id: 'words', label: { zh: '营销禁用语', en: 'Banned words' }, kind: 'words', severity: 'block', list: BANNED_WORDS },
      { id: 'risk', label: { zh: '写了风险', en: 'Risk is said' }, kind: 'phrases', severity: 'warn', phrases: ['投资有风险'] },
    ],
    foundVariable: 'found',
  },
};

interface Reading {
  readonly id: string;
  readonly name: Required<Drawn['name']>;
  readonly instructions: { readonly zh: string; readonly en: string };
}

function reading(limits: WealthLimits, { id, name, instructions }: Reading): Drawn {
  const letter: JsonObject = { variable: 'letter', from: 'letter' };
  return {
    id,
    type: 'task',
    name,
    config: {
      ...{ assignment: { kind: 'queue', queue: EDITORS }, form: 'letter', instructions },
      brief: valuesOf({ found: 'vars.found', letter: 'vars.letter' }),
      ...{ expires: limits.read, lease: limits.lease, completions: [], results: [letter] },
    },
  };
}

/** What is pinned stands around the draft: who writes, and what must be said. */
const send: Drawn = {
  id: 'send',
  type: 'message',
  name: { zh: '发一封信', en: 'Send the letter' },
  config: {
    channels: [
      {
        channel: 'mail',
        title: { zh: '您这个季度的财富健康', en: 'Your wealth this quarter' },
        body: {
          zh: '您好，这个季度您的财富健康分是 {{vars.score}}。\n\n{{vars.letter}}\n\n投资有风险，决定请按自己的情况来。想聊聊，回复“约”就好。',
          en: 'Hello, your wealth-health score of this quarter is {{vars.score}}.\n\n{{vars.letter}}\n\nInvestments carry risk; decide as it suits you. To talk, just reply.',
        },
      },
      {
        channel: 'in-app',
        title: { zh: '您这个季度的财富健康', en: 'Your wealth this quarter' },
        body: {
          zh: '财富健康分 {{vars.score}}。{{vars.letter}} 投资有风险，决定请按自己的情况来。',
          en: 'Your score is {{vars.score}}. {{vars.letter}} Investments carry risk; decide as it suits you.',
        },
      },
    ],
    ...{ class: 'service', consent: 'service', order: 'preferred', quiet: 'wait', active: 'wait', tries: 3 },
  },
};

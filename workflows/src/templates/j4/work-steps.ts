import type { JsonObject } from '../../graph/graph.js';
import type { Drawn } from '../picture.js';
import { workingLength } from '../working-length.js';
import type { ComplaintLimits } from './limits.js';
import { DISPATCH_QUEUE, OWNERS, OWNERS_QUEUE, REVIEW_QUEUE } from './staff.js';

/** What staff do for it: talk to the customer, solve it, and find somebody else where it went astray. */
export function workSteps(limits: ComplaintLimits): readonly Drawn[] {
  return [
    {
      id: 'first-contact',
      type: 'task',
      name: { zh: '首次联系客户', en: 'First contact' },
      config: {
        ...owned(limits),
        form: 'contact',
        instructions: {
          zh: '先道歉，再听客户说完，问清想要什么；不辩解，不推给别人。',
          en: 'Apologise first, hear them out and ask what they want; do not argue, do not pass the blame.',
        },
        ...promised(limits, { goal: limits.contactGoal, deadline: limits.contactDeadline }),
        completions: [{ code: 'withdrawn', label: { zh: '客户撤诉', en: 'Withdrawn' } }],
        results: [
          { variable: 'contactResult', from: 'contactResult' },
          { variable: 'wish', from: 'wish' },
        ],
      },
    },
    solving(
      'solve',
      { zh: '调查处理', en: 'Investigate and solve' },
      {
        ...owned(limits),
        instructions: {
          zh: '查清事实，写好答复。等客户补材料时停表，写明原因。赔付超过 500 元，交第二个人复核。',
          en: 'Find out the facts and write the answer. Stop the clock while the customer is waited for, with the reason. Above 500 yuan a second person checks.',
        },
        ...promised(limits, { goal: limits.solutionGoal, deadline: limits.solutionDeadline }),
      },
    ),
    solving(
      'solve-again',
      { zh: '升级处理', en: 'Solve it higher up' },
      {
        ...owned(limits),
        assignment: { kind: 'queue', queue: OWNERS.squad.zh },
        instructions: {
          zh: '客户说没解决，这是第二次。先看上次怎么答的，换一个人、换一个办法。',
          en: 'The customer says it is not solved; this is the second time. See what was answered, and find another way.',
        },
        urgency: 40,
        deadline: workingLength(limits.againDeadline),
        atDeadline: [
          { id: 'urge', kind: 'urgency', more: 30 },
          { id: 'head', kind: 'reassign', to: 'above' },
        ],
        waiting: limits.waiting,
      },
    ),
    dispatch(limits),
  ];
}

function dispatch(limits: ComplaintLimits): Drawn {
  return {
    id: 'dispatch',
    type: 'task',
    name: { zh: '重新指派', en: 'Find somebody else' },
    config: {
      assignment: { kind: 'queue', queue: DISPATCH_QUEUE },
      form: 'dispatch',
      instructions: { zh: '原来的人办不了或没办完，看看该交给谁。', en: 'Whoever had it could not finish it. See who can.' },
      brief: BRIEF,
      expires: limits.dispatch,
      lease: limits.lease,
      completions: [],
      results: [{ variable: 'owner', from: 'owner' }],
    },
  };
}

const BRIEF: JsonObject['brief'] = [
  { name: 'class', value: 'vars.class' },
  { name: 'words', value: 'vars.words' },
  { name: 'wish', value: 'vars.wish' },
];

function owned({ expires, lease }: ComplaintLimits): JsonObject {
  return {
    assignment: { kind: 'computed', value: OWNERS_QUEUE, otherwise: DISPATCH_QUEUE },
    brief: BRIEF,
    expires,
    lease,
    completions: [],
  } as JsonObject;
}

interface Times {
  readonly goal: string;
  readonly deadline: string;
}

/** A goal, a deadline, and after it three reminders: more urgent, then the manager, then those above. */
function promised({ repeat, waiting }: ComplaintLimits, { goal, deadline }: Times): JsonObject {
  return {
    goal: workingLength(goal),
    atGoal: [{ id: 'tell', kind: 'notify', whom: 'holder' }],
    deadline: workingLength(deadline),
    atDeadline: [{ id: 'manager', kind: 'notify', whom: 'manager' }],
    repeat: workingLength(repeat),
    repeatTimes: 3,
    atRepeat: [
      { id: 'urge', kind: 'urgency', more: 20 },
      { id: 'to-manager', kind: 'reassign', to: 'manager', from: 2 },
      { id: 'to-head', kind: 'reassign', to: 'above', from: 3 },
    ],
    waiting,
  };
}

type Both = Readonly<{ zh: string; en: string }>;

/** Both ways of solving it ask for the same evidence, and for a second person above 500 yuan. */
function solving(id: string, name: Both, settings: JsonObject): Drawn {
  return {
    id,
    type: 'task',
    name,
    config: {
      ...settings,
      form: 'solution',
      checklist: [
        { id: 'recording', label: { zh: '通话录音', en: 'Recording of the call' }, evidence: 'file' },
        { id: 'statement', label: { zh: '流水或凭证', en: 'Statement or voucher' }, evidence: 'file', optional: true },
        { id: 'letter', label: { zh: '处理决定书', en: 'Decision letter' }, evidence: 'file' },
      ],
      fourEyes: 'field',
      fourEyesField: 'compensation',
      fourEyesAbove: 500,
      reviewers: { kind: 'queue', queue: REVIEW_QUEUE },
      results: [
        { variable: 'solution', from: 'solution' },
        { variable: 'compensation', from: 'compensation' },
        { variable: 'answer', from: 'answer' },
      ],
    },
  };
}

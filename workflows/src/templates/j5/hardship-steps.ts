import type { Drawn } from '../picture.js';
import { workingLength } from '../working-length.js';
import type { CollectionsLimits } from './limits.js';
import { HELP_QUEUE } from './staff.js';

/** A customer in hardship is helped, not pressed. */
export function hardshipSteps(limits: CollectionsLimits): readonly Drawn[] {
  return [
    {
      id: 'hardship',
      type: 'set',
      name: { zh: '客户有困难', en: 'Customer in hardship' },
      config: {
        variables: [],
        attributes: [],
        addTags: ['困难客户'],
        removeTags: [],
        stage: { zh: '困难帮扶', en: 'Hardship help' },
        pause: 'sales',
        pauseReason: { zh: '客户说还款有困难，先不推销', en: 'The customer is in hardship and is not sold to' },
      },
    },
    {
      id: 'help',
      type: 'task',
      name: { zh: '专人谈帮扶方案', en: 'Agree a plan' },
      config: {
        assignment: { kind: 'queue', queue: HELP_QUEUE },
        form: 'help',
        instructions: {
          zh: '听客户说完，看看能延期、分期还是减免；谈不成也写清楚。',
          en: 'Listen, then see whether more time, instalments or less interest helps; say so if nothing does.',
        },
        brief: [
          { name: 'loan', value: 'vars.loan' },
          { name: 'amount', value: 'vars.amount' },
          { name: 'said', value: 'vars.said' },
        ],
        expires: limits.help,
        lease: limits.lease,
        goal: workingLength(limits.helpGoal),
        atGoal: [{ id: 'tell', kind: 'notify', whom: 'holder' }],
        deadline: workingLength(limits.helpDeadline),
        atDeadline: [
          { id: 'urge', kind: 'urgency', more: 20 },
          { id: 'manager', kind: 'notify', whom: 'manager' },
        ],
        completions: [{ code: 'no-plan', label: { zh: '没谈成', en: 'No plan' } }],
        results: [{ variable: 'helpPlan', from: 'helpPlan' }],
      },
    },
    planPeriod(limits),
  ];
}

function planPeriod(limits: CollectionsLimits): Drawn {
  return {
    id: 'plan-period',
    type: 'wait',
    name: { zh: '按方案还款', en: 'Pays by the plan' },
    config: {
      duration: limits.plan,
      events: [
        {
          id: 'plan-broken',
          label: { zh: '没按方案还', en: 'Plan not kept' },
          event: 'loan.plan-broken',
          match: 'event.loan == vars.loan',
          since: 'step',
          assign: [],
        },
      ],
    },
  };
}

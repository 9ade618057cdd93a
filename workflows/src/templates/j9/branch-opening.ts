import type { Graph } from '../../graph/graph.js';
import { variablesOf } from '../fields.js';
import { arrange, linksOf, type Picture } from '../picture.js';
import type { Limits } from '../template.js';
import { checkForm, decisionForm, followForm } from './forms.js';
import { OPENING_KITCHEN } from './kitchen.js';
import { OPENING_LIMITS, type OpeningLimits } from './limits.js';
import { openingSteps } from './steps.js';

/** The template's code. */
export const OPENING_CODE = 'branch-opening';

/** J9 营业前检查 · Branch opening SOP: every working day, every branch checks itself before it opens. */
export function openingTemplate(limits: Limits = {}): Graph {
  const times: OpeningLimits = { ...OPENING_LIMITS, ...limits };
  return {
    format: 1,
    kind: 'sop',
    name: { zh: '营业前检查', en: 'Branch opening' },
    note: {
      zh: '每个工作日 8:00，每家网点一份清单，逐项留凭据；8:50 没查完告诉负责人，9:05 没查完上级督办；有问题由负责人决定开不开门。',
      en: 'Every working day at eight each branch has its list, every item with evidence; ten to nine its manager is told, five past nine the region sees to it; trouble is decided about.',
    },
    template: { code: OPENING_CODE, version: 1 },
    settings: { contactClass: 'service', exits: [] },
    variables: variablesOf([
      ['branch', { zh: '网点', en: 'Branch' }, 'string', 'C1', null],
      ['remark', { zh: '要说明的', en: 'Remarks' }, 'string', 'C1', null],
      ['decision', { zh: '怎么开门', en: 'Decision' }, 'string', 'C1', null],
    ]),
    forms: [checkForm, decisionForm, followForm],
    steps: arrange(openingSteps(times), PICTURE),
    links: linksOf(LINKS),
    kitchen: OPENING_KITCHEN,
  };
}

const PICTURE: Picture = [
  [null, 'morning'],
  [null, 'check'],
  ['follow', null, 'manager-decides'],
  ['followed', null, 'region-decides'],
  [null, null, 'how'],
  [null, 'ready', 'late', 'shut'],
];

const LINKS: readonly (readonly [from: string, outcome: string, to: string])[] = [
  ['morning', 'next', 'check'],
  ['check', 'done', 'ready'],
  ['check', 'trouble', 'manager-decides'],
  ['check', 'returned', 'manager-decides'],
  ['check', 'expired', 'manager-decides'],
  ['check', 'on.region', 'follow'],
  ['manager-decides', 'done', 'how'],
  ['manager-decides', 'returned', 'region-decides'],
  ['manager-decides', 'expired', 'region-decides'],
  ['region-decides', 'done', 'how'],
  ['region-decides', 'returned', 'how'],
  ['region-decides', 'expired', 'how'],
  ['how', 'open', 'ready'],
  ['how', 'late', 'late'],
  ['how', 'else', 'shut'],
  ['follow', 'done', 'followed'],
  ['follow', 'returned', 'followed'],
  ['follow', 'expired', 'followed'],
];

import type { JsonObject } from '../../graph/graph.js';

interface Range {
  readonly from?: number;
  readonly to?: number;
}

/** From (included) to (excluded), or one number alone. */
const upTo = (to: number): Range => ({ to });
const from = (first: number, to?: number): Range => (to === undefined ? { from: first } : { from: first, to });

/** Days 1 to 3 a message, 4 to 7 the voice robot, from 8 an agent, from 30 legal, after 60 others; every broken promise counts one step up. */
const ROWS: readonly (readonly [days: Range, stepsUp: Range | null, to: string, seen?: boolean])[] = [
  [upTo(4), upTo(1), 'message'],
  [upTo(4), from(1, 2), 'voice'],
  [upTo(4), from(2, 3), 'agent'],
  ...onceToLegal(upTo(4), from(3)),
  [from(4, 8), upTo(1), 'voice'],
  [from(4, 8), from(1, 2), 'agent'],
  ...onceToLegal(from(4, 8), from(2)),
  [from(8, 30), upTo(1), 'agent'],
  ...onceToLegal(from(8, 30), from(1)),
  ...onceToLegal(from(30, 61), null),
  [from(61), null, 'over'],
];

/** Lawyers look at a loan once; after that agents act by what they said. */
function onceToLegal(days: Range, stepsUp: Range | null): readonly (readonly [Range, Range | null, string, boolean])[] {
  return [
    [days, stepsUp, 'legal', false],
    [days, stepsUp, 'agent', true],
  ];
}

/** The table by which the way of the next contact is chosen. */
export const howTable: JsonObject = {
  inputs: [
    { id: 'days', label: { zh: '逾期天数', en: 'Days overdue' }, value: 'vars.days', kind: 'number' },
    { id: 'steps-up', label: { zh: '失约次数', en: 'Steps up' }, value: 'vars.stepsUp', kind: 'number' },
    { id: 'seen', label: { zh: '法务看过', en: 'Legal has seen it' }, value: 'vars.legalDecision != null', kind: 'boolean' },
  ],
  outcomes: [
    { id: 'message', label: { zh: '发提醒', en: 'Message' } },
    { id: 'voice', label: { zh: 'AI 语音', en: 'Voice' } },
    { id: 'agent', label: { zh: '坐席外呼', en: 'Agent' } },
    { id: 'legal', label: { zh: '法务', en: 'Legal' } },
    { id: 'over', label: { zh: '超过 60 天', en: 'After day 60' } },
  ],
  rows: ROWS.map(([days, stepsUp, to, seen], index) => ({
    id: `row-${index + 1}`,
    cells: {
      days: { ...days },
      ...(stepsUp ? { 'steps-up': { ...stepsUp } } : {}),
      ...(seen === undefined ? {} : { seen: { is: [seen] } }),
    },
    to,
    // Whoever is contacted again pays by no plan.
    sets: [{ name: 'helpPlan', value: '"none"' }],
  })),
};

import type { JsonObject } from '../../graph/graph.js';

/** How far the customer has come. */
const WHERE = 'vars.transferred ? (vars.opens >= 3 ? "regular" : "transferred") : (vars.activated ? "activated" : "new")';

/** What is said is remembered in the same breath, so that nothing is said twice. */
const saying = (what: string): JsonObject['sets'] => [
  { name: 'told', value: `vars.told + ["${what}"]` },
  { name: 'lastTold', value: `"${what}"` },
];

interface Row {
  readonly where?: readonly string[];
  readonly told?: boolean;
  readonly silences?: { readonly from?: number; readonly to?: number };
  readonly called?: boolean;
  readonly over: boolean;
  readonly to: string;
  readonly says?: string;
}

const ROWS: readonly Row[] = [
  { over: true, to: 'over' },
  { over: false, where: ['new'], told: false, to: 'activate', says: 'new' },
  { over: false, where: ['activated'], told: false, to: 'transfer', says: 'activated' },
  { over: false, where: ['regular'], told: false, to: 'more', says: 'regular' },
  { over: false, where: ['new'], told: true, silences: { from: 2 }, called: false, to: 'call', says: 'call' },
];

/** The table that finds the next useful thing; the last row says that there is none. */
export const nextTable: JsonObject = {
  inputs: [
    {
      id: 'where',
      label: { zh: '客户走到哪', en: 'How far' },
      value: WHERE,
      kind: 'choice',
      options: ['new', 'activated', 'transferred', 'regular'],
    },
    { id: 'told', label: { zh: '这一步说过了', en: 'Said already' }, value: `(${WHERE}) in vars.told`, kind: 'boolean' },
    { id: 'silences', label: { zh: '沉默次数', en: 'Silences' }, value: 'vars.silences', kind: 'number' },
    { id: 'called', label: { zh: '打过电话', en: 'Called already' }, value: '"call" in vars.told', kind: 'boolean' },
    { id: 'over', label: { zh: '满 30 天', en: 'Time is over' }, value: 'now >= vars.lastDay', kind: 'boolean' },
  ],
  outcomes: [
    { id: 'activate', label: { zh: '教激活', en: 'Activate' } },
    { id: 'transfer', label: { zh: '教转账', en: 'Transfer' } },
    { id: 'more', label: { zh: '教更多', en: 'More' } },
    { id: 'call', label: { zh: '打电话', en: 'Call' } },
    { id: 'over', label: { zh: '满了', en: 'Over' } },
    { id: 'nothing', label: { zh: '先不说', en: 'Nothing' } },
  ],
  rows: [
    ...ROWS.map(({ to, says, where, told, silences, called, over }, index) => ({
      id: `row-${index + 1}`,
      cells: {
        over: { is: [over] },
        ...(where ? { where: { is: where } } : {}),
        ...(told === undefined ? {} : { told: { is: [told] } }),
        ...(silences ? { silences: { ...silences } } : {}),
        ...(called === undefined ? {} : { called: { is: [called] } }),
      },
      to,
      sets: says === undefined ? [] : saying(says),
    })),
    { id: 'row-last', cells: {}, to: 'nothing', sets: [] },
  ] as unknown as JsonObject['rows'],
} as JsonObject;

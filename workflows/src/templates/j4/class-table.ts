import type { JsonObject } from '../../graph/graph.js';
import { OWNERS } from './staff.js';

interface Row {
  readonly regulator: boolean;
  readonly severity?: readonly string[];
  readonly repeated?: boolean;
  readonly kind?: readonly string[];
  readonly class: 'A' | 'B' | 'C';
  readonly owner: keyof typeof OWNERS;
}

const ORDINARY = { regulator: false, severity: ['low', 'middle'] } as const;

/** What the regulator sent or is grave is class A, what comes again or is about money's safety class B, all else class C. */
const ROWS: readonly Row[] = [
  { regulator: true, class: 'A', owner: 'head' },
  { regulator: false, severity: ['high'], class: 'A', owner: 'squad' },
  { ...ORDINARY, repeated: true, class: 'B', owner: 'squad' },
  { ...ORDINARY, repeated: false, kind: ['security'], class: 'B', owner: 'security' },
  { ...ORDINARY, repeated: false, kind: ['fee'], class: 'C', owner: 'accounts' },
  { ...ORDINARY, repeated: false, kind: ['service'], class: 'C', owner: 'service' },
  { ...ORDINARY, repeated: false, kind: ['product'], class: 'C', owner: 'product' },
];

/** The table that gives a complaint its class and its owner. */
export const classTable: JsonObject = {
  inputs: [
    {
      id: 'kind',
      label: { zh: '投诉什么', en: 'About what' },
      value: 'vars.kind',
      kind: 'choice',
      options: ['fee', 'service', 'product', 'security'],
    },
    {
      id: 'severity',
      label: { zh: '严重程度', en: 'Severity' },
      value: 'vars.severity',
      kind: 'choice',
      options: ['low', 'middle', 'high'],
    },
    { id: 'regulator', label: { zh: '监管转来', en: 'From the regulator' }, value: 'coalesce(vars.regulator, false)', kind: 'boolean' },
    { id: 'repeated', label: { zh: '重复投诉', en: 'Comes again' }, value: 'coalesce(vars.repeated, false)', kind: 'boolean' },
  ],
  outcomes: [{ id: 'classed', label: { zh: '定好了', en: 'Classed' } }],
  rows: ROWS.map(({ regulator, severity, repeated, kind, class: grade, owner }, index) => ({
    id: `row-${index + 1}`,
    cells: {
      regulator: { is: [regulator] },
      ...(severity ? { severity: { is: [...severity] } } : {}),
      ...(repeated === undefined ? {} : { repeated: { is: [repeated] } }),
      ...(kind ? { kind: { is: [...kind] } } : {}),
    },
    to: 'classed',
    sets: [
      { name: 'class', value: `"${grade}"` },
      { name: 'owner', value: `"${owner}"` },
    ],
  })),
};

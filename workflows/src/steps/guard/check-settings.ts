import { z } from 'zod';
import type { Text } from '../../graph/graph.js';
import { GRAPH_LIMITS } from '../../graph/limits.js';
import type { FieldHint, ItemsHint } from '../define-step.js';
import { expression, id, label } from '../settings.js';
import type { GuardCheck } from './judge-guard.js';

const code = z.string().max(GRAPH_LIMITS.id);

/** One check as it is drawn: settings of other kinds may be left over from before the kind was changed. */
export const checkSchema = z.strictObject({
  id,
  label,
  kind: z.enum(['words', 'phrases', 'suitability', 'consent', 'blacklist', 'limit']),
  severity: z.enum(['warn', 'block']),
  list: code.optional(),
  mandatory: code.optional(),
  phrases: z.array(z.string().trim().min(1).max(200)).max(50).optional(),
  product: expression.optional(),
  customer: expression.optional(),
  consent: z.enum(['service', 'sales']).optional(),
  blacklist: code.optional(),
  limit: id.optional(),
  amount: expression.optional(),
  most: z.number().min(0).max(1e12).optional(),
});
export type CheckSetting = Readonly<z.infer<typeof checkSchema>>;

/** The customer's own risk class, unless the drawing reckons it otherwise. */
const CUSTOMER_RISK = 'customer.riskClass';

/** What is computed for a check: name → CEL. */
export function computedOf(check: CheckSetting): readonly (readonly [name: 'product' | 'customer' | 'amount', source: string])[] {
  if (check.kind === 'limit') return [['amount', check.amount ?? '']];
  if (check.kind !== 'suitability') return [];
  return [
    ['product', check.product ?? ''],
    ['customer', check.customer || CUSTOMER_RISK],
  ];
}

/** Lists that a check names: setting → code. */
export function listsOf({ kind, list, mandatory, blacklist }: CheckSetting): readonly (readonly [string, string])[] {
  const named = { words: ['list', list], phrases: ['mandatory', mandatory], blacklist: ['blacklist', blacklist] } as const;
  const [name, code] = kind === 'words' || kind === 'phrases' || kind === 'blacklist' ? named[kind] : [];
  return name === undefined || code === undefined || code === '' ? [] : [[name, code]];
}

/** Settings that a check cannot do without and that are not there yet. */
export function missingIn(check: CheckSetting): readonly { readonly name: keyof CheckSetting; readonly what: Text }[] {
  const wanted: { readonly [K in CheckSetting['kind']]: readonly (readonly [keyof CheckSetting, Text])[] } = {
    words: [['list', { zh: '选一个词表', en: 'choose a word list' }]],
    phrases:
      (check.phrases?.length ?? 0) > 0
        ? []
        : [['mandatory', { zh: '写上必须说的话，或选一个词表', en: 'write the phrases, or choose a list' }]],
    suitability: [['product', { zh: '写上产品的风险等级', en: "give the product's risk class" }]],
    consent: [['consent', { zh: '选哪一种同意', en: 'choose the consent' }]],
    blacklist: [['blacklist', { zh: '选一个名单', en: 'choose a list' }]],
    limit: [
      ['limit', { zh: '给限额起个代号', en: 'name the limit' }],
      ['amount', { zh: '写上这次的金额', en: 'give the amount' }],
      ['most', { zh: '写上一天最多多少', en: 'give the most for a day' }],
    ],
  };
  return wanted[check.kind].flatMap(([name, what]) => (check[name] === undefined || check[name] === '' ? [{ name, what }] : []));
}

type PlanOf = {
  readonly [K in GuardCheck['kind']]: (check: CheckSetting) => Omit<Extract<GuardCheck, { readonly kind: K }>, 'id' | 'label' | 'severity'>;
};

const plans: PlanOf = {
  words: ({ list = '' }) => ({ kind: 'words', list }),
  phrases: ({ mandatory = null, phrases = [] }) => ({ kind: 'phrases', mandatory, phrases }),
  suitability: () => ({ kind: 'suitability' }),
  consent: ({ consent = '' }) => ({ kind: 'consent', consent }),
  blacklist: ({ blacklist = '' }) => ({ kind: 'blacklist', blacklist }),
  limit: ({ limit = '', most = 0 }) => ({ kind: 'limit', limit, most }),
};

/** A check as the plan carries it. */
export function planCheck(check: CheckSetting): GuardCheck {
  const { id: own, label: called, severity } = check;
  return { id: own, label: called, severity, ...plans[check.kind](check) } as GuardCheck;
}

const when = (kind: CheckSetting['kind']): Pick<FieldHint, 'showWhen'> => ({ showWhen: { field: 'kind', equals: kind } });

/** How checks are edited. */
export const checkItems: ItemsHint = {
  key: 'id',
  base: 'check',
  add: { zh: '加一项检查', en: 'Add a check' },
  empty: { zh: '还没有检查项', en: 'No checks yet' },
  initial: { label: { zh: '敏感词', en: 'Sensitive words' }, kind: 'words', severity: 'block', list: '' },
  fields: {
    label: { label: { zh: '叫什么', en: 'Name' }, widget: 'text-both' },
    kind: {
      label: { zh: '查什么', en: 'Checks' },
      widget: 'select',
      options: [
        { value: 'words', label: { zh: '敏感词', en: 'Sensitive words' } },
        { value: 'phrases', label: { zh: '必须说的话', en: 'Mandatory phrases' } },
        { value: 'suitability', label: { zh: '适当性', en: 'Suitability' } },
        { value: 'consent', label: { zh: '客户同意', en: 'Consent' } },
        { value: 'blacklist', label: { zh: '黑名单', en: 'Blacklist' } },
        { value: 'limit', label: { zh: '限额', en: 'Limit' } },
      ],
    },
    severity: {
      label: { zh: '查出来', en: 'If found' },
      widget: 'select',
      options: [
        { value: 'block', label: { zh: '拦下', en: 'Block' } },
        { value: 'warn', label: { zh: '提醒', en: 'Warn' } },
      ],
    },
    list: { label: { zh: '词表', en: 'Word list' }, widget: 'word-list', lists: 'sensitive', ...when('words') },
    phrases: { label: { zh: '哪些话', en: 'Phrases' }, widget: 'tags', ...when('phrases') },
    mandatory: { label: { zh: '或词表', en: 'Or a list' }, widget: 'word-list', lists: 'mandatory', ...when('phrases') },
    product: { label: { zh: '产品的风险等级', en: "The product's risk class" }, widget: 'expression', ...when('suitability') },
    customer: {
      label: { zh: '客户的风险等级', en: "The customer's risk class" },
      widget: 'expression',
      help: { zh: '不写就用客户资料里的', en: "Empty: the customer's own" },
      ...when('suitability'),
    },
    consent: {
      label: { zh: '哪种同意', en: 'Which' },
      widget: 'select',
      options: [
        { value: 'service', label: { zh: '服务同意', en: 'Service consent' } },
        { value: 'sales', label: { zh: '营销同意', en: 'Sales consent' } },
      ],
      ...when('consent'),
    },
    blacklist: { label: { zh: '名单', en: 'List' }, widget: 'word-list', lists: 'blacklist', ...when('blacklist') },
    limit: {
      label: { zh: '限额代号', en: 'Limit' },
      widget: 'text',
      help: { zh: '同一个代号的金额加在一起算', en: 'Amounts under one name add up' },
      ...when('limit'),
    },
    amount: { label: { zh: '这次的金额', en: 'Amount' }, widget: 'expression', ...when('limit') },
    most: { label: { zh: '一天最多', en: 'Per day' }, widget: 'number', unit: { zh: '元', en: 'yuan' }, ...when('limit') },
  },
};

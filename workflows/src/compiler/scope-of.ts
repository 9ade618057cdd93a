import type { Scope, ScopeEntry } from '../expressions/index.js';
import type { Graph } from '../graph/graph.js';
import type { ExpressionUse } from '../steps/define-step.js';

/**
 * What expressions may read of a customer under `customer`, as far as it is known here: class C1 only. A bank's records may hold further
 * attributes, so an unknown one is a warning; those that a journey itself writes are added by `scopeOf`.
 */
export const CUSTOMER_SCOPE: Scope = {
  tier: { type: 'string', label: { zh: '客户等级', en: 'Tier' } },
  language: { type: 'string', label: { zh: '语言', en: 'Language' } },
  consents: { type: 'list', item: 'string', label: { zh: '同意的联系', en: 'Consents' } },
  hasManager: { type: 'boolean', label: { zh: '有客户经理', en: 'Has a manager' } },
  tags: { type: 'list', item: 'string', label: { zh: '标签', en: 'Tags' } },
  balance: { type: 'number', label: { zh: '资产余额', en: 'Balance' } },
  years: { type: 'number', label: { zh: '开户年数', en: 'Years with the bank' } },
  riskClass: { type: 'number', label: { zh: '风险等级', en: 'Risk class' } },
  holdings: { type: 'list', item: 'string', label: { zh: '持有的产品', en: 'Products held' } },
};

/** An event's own fields: each source sends its own, so any name may be read. */
const EVENT: ScopeEntry = { type: 'object', label: { zh: '事件', en: 'Event' } };

/** An item of a list may be anything. */
const ITEM: ScopeEntry = { type: 'any', label: { zh: '名单里的这一项', en: 'Item of the list' } };

/** The names that an expression of this drawing may read; `event` where there is one. */
export function scopeOf(graph: Graph, also: ExpressionUse['also']): Scope {
  const base = baseScope(graph);
  return also.length === 0 ? base : { ...base, ...Object.fromEntries(also.map((name) => [name, name === 'item' ? ITEM : EVENT])) };
}

const known = new WeakMap<Graph, Scope>();

function baseScope(graph: Graph): Scope {
  const before = known.get(graph);
  if (before) return before;
  const made: Scope = {
    vars: { type: 'object', fields: variableScope(graph), label: { zh: '变量', en: 'Variables' } },
    customer: { type: 'object', fields: { ...attributeScope(graph), ...CUSTOMER_SCOPE }, label: { zh: '客户', en: 'Customer' } },
    now: { type: 'datetime', label: { zh: '此刻', en: 'Now' } },
  };
  known.set(graph, made);
  return made;
}

function variableScope({ variables }: Graph): Scope {
  return Object.fromEntries(variables.map(({ name, type, label }) => [name, { type, label }]));
}

function attributeScope(graph: Graph): Scope {
  return Object.fromEntries(writtenAttributes(graph).map((name) => [name, { type: 'any' as const }]));
}

/** Names of the customer's attributes that the journey itself writes: it may read them too. */
export function writtenAttributes({ steps }: Graph): readonly string[] {
  return steps.flatMap(({ config }) => (Array.isArray(config['attributes']) ? config['attributes'].flatMap(nameOf) : []));
}

function nameOf(setting: unknown): readonly string[] {
  return typeof setting === 'object' && setting !== null && 'name' in setting && typeof setting.name === 'string' ? [setting.name] : [];
}

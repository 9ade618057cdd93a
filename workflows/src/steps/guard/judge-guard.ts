import type { Why } from '../../engine/happening.js';
import type { Json, Text } from '../../graph/graph.js';
import { textJson } from '../settings.js';
import { normaliseText } from './normalise-text.js';
import type { WordMatcher } from './word-matcher.js';

/** What a check does when it finds something: let it go on with a warning, or not at all. */
export type Severity = 'warn' | 'block';

/** One check as the plan carries it. */
export type GuardCheck = { readonly id: string; readonly label: Text; readonly severity: Severity } & (
  | { readonly kind: 'words'; readonly list: string }
  | { readonly kind: 'phrases'; readonly mandatory: string | null; readonly phrases: readonly string[] }
  | { readonly kind: 'suitability' }
  | { readonly kind: 'consent'; readonly consent: string }
  | { readonly kind: 'blacklist'; readonly blacklist: string }
  /** `most`: the largest sum of amounts a customer may use on one day. */
  | { readonly kind: 'limit'; readonly limit: string; readonly most: number }
);

/** A list of words as compliance keeps it. */
export interface CheckList {
  readonly label: Text;
  readonly words: readonly string[];
  readonly matcher: WordMatcher;
}

/** What the checks look at. */
export interface GuardFacts {
  readonly text: string;
  /** What was computed for the checks: `product` and `customer` (risk classes), `amount`. */
  readonly computed: (check: string, name: 'product' | 'customer' | 'amount') => Json;
  readonly list: (code: string) => CheckList | undefined;
  /** Null when the instance is not a customer's. */
  readonly customer: { readonly number: string; readonly consents: readonly string[] } | null;
  /** What the customer has used of a limit today. */
  readonly used: (limit: string) => number;
}

/** What a check found. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly why: Why;
}

/** The verdict of all checks, the gravest first. `uses` is what counts against limits when it goes on. */
export interface GuardVerdict {
  readonly outcome: 'pass' | Severity;
  readonly findings: readonly Finding[];
  readonly uses: readonly { readonly limit: string; readonly amount: number }[];
}

type CheckOf<K extends GuardCheck['kind']> = Extract<GuardCheck, { readonly kind: K }>;
type Judge<K extends GuardCheck['kind']> = (check: CheckOf<K>, facts: GuardFacts) => Why | null;

/** What each kind of check asks; null = nothing to say. What cannot be known is not passed over in silence. */
const judges: { readonly [K in GuardCheck['kind']]: Judge<K> } = {
  words: ({ list: code }, { text, list }) => {
    const words = list(code);
    if (!words) return { code: 'guard-list-missing' };
    const [found] = words.matcher.find(text);
    return found === undefined ? null : { code: 'guard-words', args: { found, list: textJson(words.label) } };
  },
  phrases: ({ mandatory, phrases }, { text, list }) => {
    const kept = mandatory === null ? undefined : list(mandatory);
    if (mandatory !== null && !kept) return { code: 'guard-list-missing' };
    const said = normaliseText(text);
    const missing = [...phrases, ...(kept?.words ?? [])].find((phrase) => !said.includes(normaliseText(phrase)));
    return missing === undefined ? null : { code: 'guard-phrases', args: { missing } };
  },
  suitability: ({ id }, { computed }) => {
    const [product, customer] = [numberOf(computed(id, 'product')), numberOf(computed(id, 'customer'))];
    if (product === null || customer === null) return { code: 'guard-risk-unknown' };
    return customer >= product ? null : { code: 'guard-suitability', args: { product, customer } };
  },
  consent: ({ consent }, { customer }) => {
    if (!customer) return { code: 'guard-no-customer' };
    return customer.consents.includes(consent) ? null : { code: 'guard-consent', args: { consent } };
  },
  blacklist: ({ blacklist }, { customer, list }) => {
    const names = list(blacklist);
    if (!names) return { code: 'guard-list-missing' };
    if (!customer) return { code: 'guard-no-customer' };
    return names.words.includes(customer.number) ? { code: 'guard-blacklist', args: { list: textJson(names.label) } } : null;
  },
  limit: ({ id, limit, most }, { computed, used, customer }) => {
    if (!customer) return { code: 'guard-no-customer' };
    const amount = amountOf(computed(id, 'amount'));
    if (amount === null) return { code: 'guard-amount-unknown' };
    const before = used(limit);
    return before + amount <= most ? null : { code: 'guard-limit', args: { used: before, amount, most } };
  },
};

/** Lets every check have its say. */
export function judgeGuard(checks: readonly GuardCheck[], facts: GuardFacts): GuardVerdict {
  const findings = checks.flatMap((check): readonly Finding[] => {
    const judge = judges[check.kind] as Judge<GuardCheck['kind']>; // the register pairs each kind with its judge
    const why = judge(check, facts);
    return why ? [{ check: check.id, severity: check.severity, why: { ...why, args: { ...why.args, rule: textJson(check.label) } } }] : [];
  });
  const gravest = findings.toSorted((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'));
  const outcome = gravest[0]?.severity ?? 'pass';
  return { outcome, findings: gravest, uses: outcome === 'block' ? [] : usesOf(checks, facts) };
}

function usesOf(checks: readonly GuardCheck[], { computed }: GuardFacts): GuardVerdict['uses'] {
  return checks.flatMap((check) => {
    const amount = check.kind === 'limit' ? amountOf(computed(check.id, 'amount')) : null;
    return check.kind === 'limit' && amount !== null && amount > 0 ? [{ limit: check.limit, amount }] : [];
  });
}

function numberOf(value: Json): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Amounts are in yuan with two places; nothing less than nothing can be used. */
function amountOf(value: Json): number | null {
  const amount = numberOf(value);
  return amount === null || amount < 0 ? null : Math.round(amount * 100) / 100;
}

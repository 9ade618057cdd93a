import { say, type Json, type Language, type Text } from '@tongtu/workflows/graph';
import type { Players } from '@tongtu/workflows/simulator';

/** Somebody to be while trying: a name, what kind of customer, and what expressions read of them. */
export interface Persona {
  readonly id: string;
  readonly name: Text;
  readonly kind: Text;
  readonly customer: Readonly<Record<string, Json>>;
}

const common = { consents: ['service', 'marketing'], hasApp: true, hasManager: true, tags: [] } as const;

/** The customers that can be played; the first is who one begins as. */
export const personas: readonly [Persona, ...Persona[]] = [
  {
    id: 'normal',
    name: { zh: '王女士', en: 'Ms Wang' },
    kind: { zh: '普卡·首次开户', en: 'standard, first account' },
    customer: { ...common, tier: 'normal', language: 'zh', age: 34, riskLevel: 'R3' },
  },
  {
    id: 'vip',
    name: { zh: '刘先生', en: 'Mr Liu' },
    kind: { zh: 'VIP·有客户经理', en: 'VIP with a manager' },
    customer: { ...common, tier: 'vip', language: 'zh', age: 52, riskLevel: 'R4' },
  },
  {
    id: 'english',
    name: { zh: '史密斯女士', en: 'Ms Smith' },
    kind: { zh: '用英文·没有经理', en: 'reads English, no manager' },
    customer: { ...common, tier: 'gold', language: 'en', age: 41, riskLevel: 'R2', hasManager: false },
  },
  {
    id: 'silent',
    name: { zh: '赵先生', en: 'Mr Zhao' },
    kind: { zh: '没同意任何联系', en: 'no consent at all' },
    customer: { ...common, tier: 'normal', language: 'zh', age: 67, riskLevel: 'R1', consents: [] },
  },
];

const staff = {
  ai: { zh: '智能助手', en: 'The assistant' },
  remote: { zh: '远程坐席', en: 'The agent' },
  branch: { zh: '客户经理', en: 'The manager' },
} as const satisfies Readonly<Record<string, Text>>;

/** Who acts for each family of channels while one is somebody, named in the reader's language. */
export function playersFor(persona: Persona, language: Language): Players {
  const own = (family: keyof typeof staff, kind: 'ai' | 'staff') => ({
    actor: { kind, id: family, name: say(staff[family], language) },
    channel: family === 'ai' ? 'assistant' : family,
  });
  return {
    customer: { actor: { kind: 'customer', id: 'customer', name: say(persona.name, language) }, channel: 'app' },
    ai: own('ai', 'ai'),
    remote: own('remote', 'staff'),
    branch: own('branch', 'staff'),
  };
}

import { ratingScale, type FormField, type Text } from '@tongtu/workflows/graph';
import type { Refusal } from '@tongtu/workflows/touchpoint';

type FieldTrouble = NonNullable<Refusal['fields']>[number]['problem'];
type Both = Text & { readonly en: string };

/** What is wrong with a field and what to do, as one clause after its label. */
const clauses: Readonly<Record<FieldTrouble, (field: FormField | undefined) => Both>> = {
  missing: () => ({ zh: '还没有填，请填写', en: 'is empty; fill it in' }),
  unverified: () => ({ zh: '还没有核验通过，请先核验', en: 'is not verified; verify it first' }),
  unknown: () => ({ zh: '不在这张表里，请去掉', en: 'is not in this form; leave it out' }),
  'customer-only': () => ({ zh: '只能由客户本人填写', en: 'is for the customer alone to fill in' }),
  'not-verifiable': () => ({ zh: '不需要核验，请去掉核验结果', en: 'is not verified by a service; leave the verification out' }),
  'wrong-type': () => ({ zh: '类型不对，请重新填写', en: 'has the wrong type; enter it again' }),
  'too-long': (field) => ({
    zh: `太长，最多 ${field?.maxLength ?? 200} 个字`,
    en: `is too long; at most ${field?.maxLength ?? 200} characters`,
  }),
  'too-small': (field) => ({ zh: `太小，至少 ${limitsOf(field).from}`, en: `is too small; at least ${limitsOf(field).from}` }),
  'too-large': (field) => ({ zh: `太大，最多 ${limitsOf(field).to}`, en: `is too large; at most ${limitsOf(field).to}` }),
  'not-a-choice': () => ({ zh: '不在选项里，请从选项里选', en: 'is not among the options; choose one' }),
  'not-a-date': () => ({ zh: '不是日期，请写成 2026-03-01 的样子', en: 'is not a date; write it like 2026-03-01' }),
  'not-a-phone': () => ({
    zh: '不是电话号码，请填 11 位手机号，或带区号的座机',
    en: 'is not a phone number; enter 11 digits, or a landline with area code',
  }),
  'not-an-id-number': () => ({ zh: '不是有效的身份证号，请核对 18 位', en: 'is not a valid identity number; check all 18 characters' }),
  'not-an-email': () => ({ zh: '不是邮箱地址，请核对', en: 'is not an e-mail address; check it' }),
};

/** Between what a number must lie: by its scale, or as the field says. */
function limitsOf(field: FormField | undefined): { readonly from: number | string; readonly to: number | string } {
  const scale = field ? ratingScale(field.type) : null;
  return scale ?? { from: field?.minimum ?? '', to: field?.maximum ?? '' };
}

/** The sentence about one field, in both languages. */
export function fieldWords(key: string, problem: FieldTrouble, field: FormField | undefined): Both {
  const label = { zh: field?.label.zh ?? key, en: field?.label.en ?? field?.label.zh ?? key };
  const clause = clauses[problem](field);
  return { zh: `“${label.zh}”${clause.zh}。`, en: `"${label.en}" ${clause.en}.` };
}

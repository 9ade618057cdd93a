import type { BankTouchpoint } from './bank-views.js';
import type { FieldView, TouchView } from './views.js';

type BankField = BankTouchpoint['form']['sections'][number]['fields'][number];

/** A touchpoint as the phone shows it. */
export function touchView(touch: BankTouchpoint): TouchView {
  const fields = touch.form.sections.flatMap((section) => section.fields);
  return {
    id: touch.id,
    status: touch.status,
    version: touch.version,
    title: touch.name,
    form: {
      title: touch.form.title,
      sections: touch.form.sections.map(({ id, title, fields: inSection }) => ({
        id,
        title,
        fields: inSection.map(({ key, label, type, required, help, options, verifiedBy, maxLength }) => ({
          key,
          label,
          type,
          required,
          help,
          options,
          verifiedBy,
          maxLength,
        })),
      })),
    },
    fields: Object.fromEntries(fields.flatMap((field) => (field.source ? [[field.key, fieldView(field, field.source)]] : []))),
    holder: holderOf(touch),
    rung: touch.rung?.family ?? 'customer',
    breakpoint: touch.breakpoint,
    said: touch.said.map(({ at, by, text }) => ({
      at,
      name: by.name,
      text,
      family: by.kind === 'customer' ? 'customer' : by.kind === 'ai' ? 'ai' : 'remote',
    })),
    expiresAt: touch.expiresAt,
    outcome: touch.outcome,
  };
}

function fieldView(field: BankField, source: NonNullable<BankField['source']>): FieldView {
  return {
    value: field.value,
    family: source.family,
    by: source.by.name,
    at: source.at,
    verified: source.verified,
    failure: source.failure,
  };
}

/** Who holds it; once it is closed, who finished it. */
function holderOf({ status, closedBy, lease }: BankTouchpoint): TouchView['holder'] {
  if (status !== 'open')
    return (
      closedBy && {
        family: closedBy.kind === 'customer' ? 'customer' : 'remote',
        name: closedBy.name,
        since: '',
        until: '',
        me: closedBy.kind === 'customer',
      }
    );
  return lease && { family: lease.family, name: lease.holder.name, since: lease.since, until: lease.until, me: lease.mine };
}

import { type JsonObject, objectOf } from '@tongtu/workflows/graph';
import { AutoComplete, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { BothInput } from './both-input.js';
import { DurationInput } from './duration-field.js';
import { ExpressionInput } from './expression-field.js';
import { useFieldWorld, type FieldProps } from './field.js';
import { freshCode } from './item-codes.js';
import { ItemList } from './item-list.js';
import { bothJson, bothOf, itemsOf, textOf, withMember } from './json-shapes.js';
import { fieldsOf } from './known-events.js';
import { ValuesEditor } from './list-fields.js';
import { EventInput } from './reference-fields.js';
import { VariableSelect } from './variable-field.js';

/** Whether one may enter again, and when. */
export function ReentryField({ value, onChange, path, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const rule = objectOf(value);
  const kind = textOf(rule['kind']);
  const choose = (next: string): void => {
    if (next === 'after-exit') onChange({ kind: next, cooldown: textOf(rule['cooldown']) || 'P30D' });
    else if (next === 'per-key') onChange({ kind: next, key: textOf(rule['key']) });
    else onChange({ kind: next });
  };
  return (
    <div className="tt-stack">
      <Radio.Group aria-label={label} value={kind} onChange={({ target }) => choose(String(target.value))} className="tt-radios">
        <Radio value="once">{t('reentry.once')}</Radio>
        <Radio value="after-exit">{t('reentry.afterExit')}</Radio>
        {kind === 'after-exit' && (
          <div className="tt-indent">
            <DurationInput
              label={t('reentry.afterExit')}
              value={textOf(rule['cooldown'])}
              onChange={(cooldown) => onChange({ kind, cooldown: cooldown ?? 'PT0S' })}
            />
          </div>
        )}
        <Radio value="per-key">{t('reentry.perKey')}</Radio>
      </Radio.Group>
      {kind === 'per-key' && (
        <div className="tt-indent">
          <ExpressionInput
            label={t('reentry.perKey')}
            path={`${path}.key`}
            value={textOf(rule['key'])}
            onChange={(key) => onChange({ kind, key })}
          />
        </div>
      )}
    </div>
  );
}

/** What is kept afterwards: a variable, and the field of the form (or the place in the answer) that it comes from. */
export function ResultsField({ value, onChange }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const { graph, step } = useFieldWorld();
  const items = itemsOf(value);
  const form = textOf(step?.config['form']);
  const options = [...fieldsOf(graph, form).map((field) => ({ value: field.key, label: say(field.label) }))];
  if (form !== '') options.push({ value: 'declineReason', label: t('results.reason') });
  return (
    <ItemList<JsonObject>
      items={items}
      onChange={onChange}
      keyOf={(_, index) => String(index)}
      nameOf={(item) => textOf(item['variable'])}
      addLabel={t('results.add')}
      empty={t('results.empty')}
      onAdd={() => onChange([...items, { variable: '', from: '' }])}
    >
      {(item, index, change) => (
        <div className="tt-pair">
          {options.length > 0 ? (
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={t('results.from', { number: index + 1 })}
              placeholder={t('results.field')}
              value={textOf(item['from']) === '' ? null : textOf(item['from'])}
              options={options}
              onChange={(from) => change({ ...item, from: from ?? '' })}
            />
          ) : (
            <AutoComplete
              aria-label={t('results.from', { number: index + 1 })}
              placeholder={t('results.answer')}
              value={textOf(item['from'])}
              onChange={(from: string | undefined) => change({ ...item, from: from ?? '' })}
            />
          )}
          <span aria-hidden>→</span>
          <VariableSelect
            label={t('results.variable', { number: index + 1 })}
            value={textOf(item['variable'])}
            onChange={(variable) => change({ ...item, variable })}
          />
        </div>
      )}
    </ItemList>
  );
}

/** Events that a wait takes: what comes first wins. */
export function EventsField({ value, onChange, path }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const items = itemsOf(value);
  const ids = items.map((item) => textOf(item['id']));
  const sinceOf = (item: JsonObject): string => {
    const since = textOf(item['since']);
    return since === 'step' || since === 'entry' ? since : 'duration';
  };
  return (
    <ItemList<JsonObject>
      items={items}
      onChange={onChange}
      keyOf={(item) => textOf(item['id'])}
      nameOf={(item) => say(bothOf(item['label']))}
      ordered
      addLabel={t('events.add')}
      empty={t('events.empty')}
      onAdd={() =>
        onChange([
          ...items,
          {
            id: freshCode('event', ids),
            label: { zh: t('events.name', { number: items.length + 1 }) },
            event: '',
            since: 'step',
            assign: [],
          },
        ])
      }
    >
      {(item, index, change) => (
        <div className="tt-stack">
          <BothInput
            label={t('events.label', { number: index + 1 })}
            value={bothOf(item['label'])}
            onChange={(next) => change({ ...item, label: bothJson(next) })}
          />
          <EventInput
            label={t('events.event', { number: index + 1 })}
            value={textOf(item['event'])}
            onChange={(event) => change({ ...item, event })}
          />
          <details className="tt-more-settings">
            <summary>{t('events.more')}</summary>
            <div className="tt-stack">
              <span className="tt-field-label">{t('events.match')}</span>
              <ExpressionInput
                label={t('events.match')}
                path={`${path}.${String(index)}.match`}
                value={textOf(item['match'])}
                placeholder={t('events.matchAll')}
                onChange={(match) => change(withMember(item, 'match', match === '' ? undefined : match))}
              />
              <span className="tt-field-label">{t('events.since')}</span>
              <div className="tt-row">
                <Select
                  aria-label={t('events.since')}
                  style={{ width: 150 }}
                  value={sinceOf(item)}
                  options={(['step', 'entry', 'duration'] as const).map((one) => ({ value: one, label: t(`events.sinces.${one}`) }))}
                  onChange={(since) => change({ ...item, since: since === 'duration' ? 'P1D' : since })}
                />
                {sinceOf(item) === 'duration' && (
                  <DurationInput
                    small
                    label={t('events.since')}
                    value={textOf(item['since'])}
                    onChange={(since) => change({ ...item, since: since ?? 'step' })}
                  />
                )}
              </div>
              <span className="tt-field-label">{t('events.assign')}</span>
              <ValuesEditor
                names="variables"
                path={`${path}.${String(index)}.assign`}
                value={itemsOf(item['assign'])}
                onChange={(assign) => change({ ...item, assign })}
              />
            </div>
          </details>
        </div>
      )}
    </ItemList>
  );
}

import type { Step, Trigger, TriggerWhen } from '@tongtu/workflows/graph';
import { Input, Segmented, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { BothInput } from '../../fields/both-input.js';
import { ExpressionInput } from '../../fields/expression-field.js';
import { freshCode } from '../../fields/item-codes.js';
import { ItemList } from '../../fields/item-list.js';
import { EventInput } from '../../fields/reference-fields.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useEditor } from '../document/editor-store.js';
import { TargetSelect } from './target-select.js';
import { TimerEditor } from './timer-editor.js';

const kinds = ['timer', 'event', 'error'] as const;

const first: Readonly<Record<TriggerWhen['kind'], TriggerWhen>> = {
  timer: { kind: 'timer', after: 'PT1H' },
  event: { kind: 'event', event: '' },
  error: { kind: 'error', code: 'timeout' },
};

interface WhenProps {
  readonly when: TriggerWhen;
  readonly path: string;
  readonly canRepeat: boolean;
  readonly onChange: (when: TriggerWhen) => void;
}

function WhenEditor({ when, path, canRepeat, onChange }: WhenProps) {
  const { t } = useTranslation('editor');
  if (when.kind === 'timer') return <TimerEditor when={when} canRepeat={canRepeat} onChange={onChange} />;
  if (when.kind === 'event') {
    return (
      <>
        <EventInput label={t('triggers.event')} value={when.event} onChange={(event) => onChange({ ...when, event })} />
        <ExpressionInput
          label={t('triggers.match')}
          path={path}
          value={when.match ?? ''}
          placeholder={t('triggers.matchAll')}
          onChange={(match) => onChange(match === '' ? { kind: 'event', event: when.event } : { ...when, match })}
        />
      </>
    );
  }
  return (
    <Input
      aria-label={t('triggers.error')}
      placeholder={t('triggers.errorHint')}
      value={when.code}
      maxLength={64}
      onChange={({ target }) => onChange({ ...when, code: target.value })}
    />
  );
}

/** What may happen while somebody stands at a step, and where that leads. */
export function TriggersEditor({ step }: { readonly step: Step }) {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  const editor = useEditor();
  const set = (on: readonly Trigger[]): void => editor.edit([{ kind: 'set-triggers', step: step.id, on }]);
  const ids = step.on.map(({ id }) => id);
  return (
    <>
      <p className="tt-meta tt-t3 tt-inspector-lead">{t('triggers.lead')}</p>
      <ItemList<Trigger>
        items={step.on}
        onChange={set}
        keyOf={({ id }) => id}
        nameOf={({ label }) => say(label)}
        ordered
        addLabel={t('triggers.add')}
        empty={t('triggers.empty')}
        onAdd={() => {
          const id = freshCode('trigger', ids);
          const label = { zh: `触发 ${String(ids.length + 1)}`, en: `Trigger ${String(ids.length + 1)}` };
          set([...step.on, { id, label, when: first.timer, interrupting: true }]);
        }}
      >
        {(trigger, index, change) => (
          <div className="tt-stack">
            <BothInput
              label={t('triggers.label', { number: index + 1 })}
              value={trigger.label}
              onChange={(label) => label.zh !== '' && change({ ...trigger, label: label.en === '' ? { zh: label.zh } : label })}
            />
            <Segmented
              block
              size="small"
              aria-label={t('triggers.kind')}
              value={trigger.when.kind}
              options={kinds.map((kind) => ({ value: kind, label: t(`triggers.kinds.${kind}`) }))}
              onChange={(kind) => change({ ...trigger, when: first[kind] })}
            />
            <WhenEditor
              when={trigger.when}
              path={`on.${String(index)}.match`}
              canRepeat={!trigger.interrupting}
              onChange={(when) => change({ ...trigger, when })}
            />
            <label className="tt-row">
              <Switch size="small" checked={trigger.interrupting} onChange={(interrupting) => change({ ...trigger, interrupting })} />
              <span>{trigger.interrupting ? t('triggers.interrupts') : t('triggers.beside')}</span>
            </label>
            <TargetSelect step={step} outcome={`on.${trigger.id}`} label={t('outcomes.to', { outcome: say(trigger.label) })} />
          </div>
        )}
      </ItemList>
    </>
  );
}

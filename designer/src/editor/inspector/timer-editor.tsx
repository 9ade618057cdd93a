import type { TriggerRepeat, TriggerWhen } from '@tongtu/workflows/graph';
import { InputNumber, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { CountedTimeInput } from '../../fields/time/counted-time-input.js';

type Timer = Extract<TriggerWhen, { readonly kind: 'timer' }>;

interface TimerEditorProps {
  readonly when: Timer;
  /** Only one that does not interrupt can go off again. */
  readonly canRepeat: boolean;
  readonly onChange: (when: Timer) => void;
}

/** When a trigger goes off by time, and whether it does so again. */
export function TimerEditor({ when, canRepeat, onChange }: TimerEditorProps) {
  const { t } = useTranslation('editor');
  const { repeat, ...first } = when;
  const write = (time: Pick<Timer, 'after' | 'by'>, again: TriggerRepeat | undefined): void =>
    onChange({ kind: 'timer', ...time, ...(again ? { repeat: again } : {}) });
  return (
    <>
      <CountedTimeInput label={t('triggers.after')} value={first} onChange={(time) => write(time, repeat)} />
      {(canRepeat || repeat !== undefined) && (
        <label className="tt-row">
          <Switch
            size="small"
            checked={repeat !== undefined}
            onChange={(isOn) => write(timeOf(first), isOn ? { every: 'P1D' } : undefined)}
          />
          <span>{t('triggers.repeats')}</span>
        </label>
      )}
      {repeat !== undefined && <RepeatEditor repeat={repeat} onChange={(again) => write(timeOf(first), again)} />}
    </>
  );
}

function RepeatEditor({ repeat, onChange }: { readonly repeat: TriggerRepeat; readonly onChange: (repeat: TriggerRepeat) => void }) {
  const { t } = useTranslation('editor');
  const { every, by, times } = repeat;
  const limit = times === undefined ? {} : { times };
  return (
    <div className="tt-indent tt-stack">
      <CountedTimeInput
        label={t('triggers.every')}
        value={by === undefined ? { after: every } : { after: every, by }}
        onChange={(time) => onChange({ every: time.after, ...(time.by ? { by: time.by } : {}), ...limit })}
      />
      <div className="tt-row">
        <span className="tt-meta tt-t3">{t('triggers.times')}</span>
        <InputNumber
          aria-label={t('triggers.times')}
          min={1}
          max={1_000}
          precision={0}
          style={{ width: 80 }}
          placeholder={t('triggers.timesHint')}
          value={times ?? null}
          onChange={(count) => onChange({ every, ...(by ? { by } : {}), ...(count === null ? {} : { times: count }) })}
        />
      </div>
    </div>
  );
}

function timeOf({ after, by }: Pick<Timer, 'after' | 'by'>): Pick<Timer, 'after' | 'by'> {
  return by === undefined ? { after } : { after, by };
}

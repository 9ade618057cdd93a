import { Button, Segmented, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../ui/icons/icon.js';
import { Shortcut } from '../../ui/shortcut.js';
import { TimeTrack } from './time-track.js';
import { nextMoment } from './trial.js';
import { useTrialWorld } from './trial-context.js';
import type { Speed, TrialControls } from './use-trial.js';

interface TransportProps {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Transport({ icon, label, keys, disabled, onClick }: TransportProps) {
  return (
    <Tooltip
      title={
        <span className="tt-row">
          {label}
          {keys !== undefined && <Shortcut keys={keys} />}
        </span>
      }
    >
      <Button aria-label={label} disabled={disabled} icon={<Icon name={icon} />} onClick={onClick} />
    </Tooltip>
  );
}

/** The virtual clock: what time it is in the trial, going on, going back, and what came and will come. */
export function ClockBar({ controls }: { readonly controls: TrialControls }) {
  const { t } = useTranslation('tryOut');
  const { formats } = useTrialWorld();
  const { trial, playing, speed } = controls;
  const { at, startedAt } = trial.now;
  const [clock, seconds] = [formats.time(at), formats.clock(at).slice(-3)];
  const isOver = nextMoment(trial) === null;
  return (
    <section className="tt-clock" aria-label={t('clock.label')}>
      <div className="tt-clock-time">
        <span className="tt-meta tt-t3">{t('clock.virtual')}</span>
        <p role="timer" aria-live="off">
          <b>{clock}</b>
          {seconds}
        </p>
        <span className="tt-meta tt-t2">
          {t('clock.walked', { date: formats.date(at), time: formats.duration(Date.parse(at) - Date.parse(startedAt)) })}
        </span>
      </div>
      <div className="tt-transport">
        <Transport icon="rewind" label={t('clock.restart')} disabled={trial.past.length === 0} onClick={controls.restart} />
        <Transport icon="undo" label={t('clock.back')} keys="←" disabled={trial.past.length === 0} onClick={controls.back} />
        <Button
          type="primary"
          shape="circle"
          className="tt-play"
          aria-label={playing ? t('clock.pause') : t('clock.play')}
          disabled={isOver}
          icon={<Icon name={playing ? 'pause' : 'play'} size={20} />}
          onClick={controls.toggle}
        />
        <Button disabled={isOver} icon={<Icon name="skip" />} onClick={controls.next}>
          {t('clock.next')}
          <Shortcut keys="N" />
        </Button>
      </div>
      <TimeTrack trial={trial} />
      <Segmented<Speed>
        aria-label={t('clock.speed')}
        value={speed}
        options={[
          { value: 60, label: '60×' },
          { value: 600, label: '600×' },
          { value: 'direct', label: t('clock.direct') },
        ]}
        onChange={controls.setSpeed}
      />
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import type { InstanceView, OpenWait } from '../server/instances.js';
import { Countdown } from '../ui/countdown.js';
import type { IconName } from '../ui/icons/icon.js';
import { Section } from '../ui/panel.js';
import { Chip } from '../ui/tags.js';
import { waitsToShow } from './waits-to-show.js';

const icons: Readonly<Record<OpenWait['kind'], IconName>> = {
  lease: 'lock',
  offer: 'inbox',
  expiry: 'calendar',
  timer: 'wait',
  trigger: 'bell',
  check: 'eye',
  age: 'calendar',
};

/** Why nothing becomes due by itself. */
function nothingWord({ status, incident }: InstanceView): 'noneEnded' | 'nonePaused' | 'noneStuck' | 'noneRunning' {
  if (status === 'ended' || status === 'refused') return 'noneEnded';
  if (status === 'paused') return 'nonePaused';
  return incident ? 'noneStuck' : 'noneRunning';
}

/** Everything that becomes due by itself, with what happens then. */
export function OpenWaits({ view }: { readonly view: InstanceView }) {
  const { t } = useTranslation('instance');
  const waits = waitsToShow(view.waits);
  if (waits.length === 0) {
    return (
      <Section title={t('waits.title')}>
        <p className="tt-t3">{t(`waits.${nothingWord(view)}`)}</p>
      </Section>
    );
  }
  return (
    <Section title={t('waits.title')} remark={t('waits.under', { count: waits.length })}>
      <ul className="tt-waits">
        {waits.map((wait) => (
          <Wait key={`${wait.kind} ${wait.due} ${wait.step ?? ''}`} wait={wait} />
        ))}
      </ul>
    </Section>
  );
}

function Wait({ wait: { kind, due, name } }: { readonly wait: OpenWait }) {
  const { t } = useTranslation('instance');
  const { say } = useLanguage();
  const formats = useFormats();
  const called = name === null ? t('waits.unnamed') : say(name);
  return (
    <li>
      <Chip icon={icons[kind]} tone={kind === 'lease' ? 'warning' : 'neutral'} />
      <div className="tt-grow">
        <b className="tt-ellipsis">{t(`waits.${kind}`, { name: called })}</b>
        <span className="tt-meta tt-t2 tt-ellipsis">{t(`waits.${kind}Then`)}</span>
      </div>
      <div className="tt-waits-due">
        <b>{formats.when(due)}</b>
        <span className="tt-meta tt-t3">
          <Countdown due={due} soonMs={600_000} />
        </span>
      </div>
    </li>
  );
}

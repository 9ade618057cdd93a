import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStaff } from '../app/staff-context.js';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import type { InstanceStatus, InstanceView } from '../server/instances.js';
import { Icon } from '../ui/icons/icon.js';
import { FamilyTag, Status, Tag } from '../ui/tags.js';
import { useNow } from '../ui/use-now.js';
import { LiveDot } from '../monitor/live-dot.js';

const tones: Readonly<Record<InstanceStatus, 'ok' | 'amber' | 'off' | 'error'>> = {
  starting: 'amber',
  running: 'ok',
  paused: 'amber',
  ended: 'off',
  refused: 'off',
};

/** Whose journey, who works on it, where it stands and for how long. */
export function InstanceHead({ view, asOf }: { readonly view: InstanceView; readonly asOf: number }) {
  const { t } = useTranslation('instance');
  const { say } = useLanguage();
  const staff = useStaff();
  const { customer, journey, version, status } = view;
  const seesMonitor = staff.roles.some((role) => role === 'operator' || role === 'designer');
  const back = seesMonitor ? `/monitor/${journey.id}` : customer === null ? '/customers' : `/customers/${customer.id}`;
  return (
    <header className="tt-instance-head">
      <Link to={back}>
        <Button type="text" aria-label={t(seesMonitor ? 'back' : 'backCustomer')} icon={<Icon name="back" size={18} />} />
      </Link>
      <div className="tt-grow">
        <div className="tt-row">
          <h1>{customer?.name ?? t('noCustomer')}</h1>
          {customer !== null && customer.tier !== 'normal' && <Tag>{t(customer.tier === 'vip' ? 'about.vip' : 'about.gold')}</Tag>}
          <AtWork view={view} />
          <span className="tt-t2 tt-ellipsis">{t('head.journey', { journey: say(journey.name), n: version })}</span>
          <Status tone={view.incident ? 'error' : tones[status]}>
            {t(view.incident && status === 'running' ? 'status.stuck' : `status.${status}`)}
          </Status>
        </div>
        <Where view={view} />
      </div>
      {status !== 'ended' && status !== 'refused' && <LiveDot asOf={asOf} />}
      {customer !== null && (
        <Link to={`/customers/${customer.id}`}>
          <Button icon={<Icon name="customer" />}>{t('customer')}</Button>
        </Link>
      )}
    </header>
  );
}

function AtWork({ view: { family, holder } }: { readonly view: InstanceView }) {
  const { t } = useTranslation('instance');
  const { t: ui } = useTranslation('ui');
  if (family === null) return null;
  const who = ui(`family.${family}`);
  const isStaff = family === 'remote' || family === 'branch';
  const own = isStaff ? t('head.waits', { family: who }) : t('head.works', { family: who });
  const words = holder === null || family === 'customer' ? own : t('head.held', { name: holder.name });
  return <FamilyTag family={family}>{words}</FamilyTag>;
}

function Where({ view }: { readonly view: InstanceView }) {
  const { t } = useTranslation('instance');
  const { say } = useLanguage();
  const formats = useFormats();
  const now = useNow();
  const { startedAt, endedAt, positions } = view;
  const walked = {
    start: formats.when(startedAt),
    for: formats.duration((endedAt === null ? now : Date.parse(endedAt)) - Date.parse(startedAt)),
  };
  const main = positions.find(({ side }) => !side) ?? positions[0];
  const words =
    endedAt !== null
      ? t('head.over', { ...walked, end: formats.when(endedAt) })
      : main?.name
        ? t('head.walked', { ...walked, step: say(main.name) })
        : t('head.walkedNowhere', walked);
  return (
    <p className="tt-meta tt-t3 tt-ellipsis">
      {words}
      {endedAt === null && main !== undefined && t('head.stands', { for: formats.duration(now - Date.parse(main.enteredAt)) })}
    </p>
  );
}

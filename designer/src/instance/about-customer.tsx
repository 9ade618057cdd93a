import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import { useChannelNames } from '../server/catalogue.js';
import type { InstanceView } from '../server/instances.js';
import { Section } from '../ui/panel.js';

const tiers = { normal: 'normal', gold: 'gold', vip: 'vip' } as const;

/** Who it is about and how they came in. */
export function AboutCustomer({ view: { customer, channel, startedAt } }: { readonly view: InstanceView }) {
  const { t } = useTranslation('instance');
  const { say } = useLanguage();
  const formats = useFormats();
  const channels = useChannelNames();
  if (customer === null) return null;
  const tier = Object.values(tiers).find((one) => one === customer.tier) ?? 'normal';
  const entered = channels.find(({ code }) => code === channel)?.name;
  return (
    <Section title={t('about.title')}>
      <dl className="tt-facts">
        <dt>{t('about.number')}</dt>
        <dd>{customer.number}</dd>
        <dt>{t('about.tier')}</dt>
        <dd>{t(`about.${tier}`)}</dd>
        {entered !== undefined && (
          <>
            <dt>{t('about.channel')}</dt>
            <dd>{say(entered)}</dd>
          </>
        )}
        <dt>{t('about.since')}</dt>
        <dd>{formats.when(startedAt)}</dd>
      </dl>
    </Section>
  );
}

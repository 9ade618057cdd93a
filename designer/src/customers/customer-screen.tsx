import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLanguage } from '../i18n/use-language.js';
import { useCustomer, type Customer } from '../server/customers.js';
import { Avatar } from '../ui/avatar.js';
import { Icon } from '../ui/icons/icon.js';
import { MaskedText } from '../ui/masked-text.js';
import { ErrorNote } from '../ui/notes.js';
import { Section } from '../ui/panel.js';
import { PageSkeleton } from '../ui/skeleton.js';
import { Tag } from '../ui/tags.js';
import { Timeline } from './timeline.js';
import './customers.css';

/** One customer: who they are as far as the reader may see, what they agreed to, what happened with them. */
export function CustomerScreen() {
  const { customerId = '' } = useParams();
  const { data, error, refetch } = useCustomer(customerId);
  if (data !== undefined) return <CustomerPage key={data.id} customer={data} />;
  if (error === null) return <PageSkeleton />;
  return (
    <div className="tt-customers-page">
      <ErrorNote error={error} onRetry={() => void refetch()} />
    </div>
  );
}

function CustomerPage({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customers');
  const { say } = useLanguage();
  const { name, tier, institution } = customer;
  return (
    <div className="tt-customers">
      <header className="tt-customer-head">
        <Link to="/customers">
          <Button type="text" aria-label={t('back')} icon={<Icon name="back" size={18} />} />
        </Link>
        <Avatar name={name} size={40} />
        <div className="tt-grow">
          <div className="tt-row">
            <h1>{name}</h1>
            {tier !== 'normal' && <Tag tone="accent">{t(`tier.${tier}`)}</Tag>}
          </div>
          <p className="tt-meta tt-t3">{say(institution.name)}</p>
        </div>
      </header>
      <div className="tt-customer-body">
        <section className="tt-customer-timeline" aria-label={t('timeline.title')}>
          <div className="tt-section-head">
            <h2>{t('timeline.title')}</h2>
            <span className="tt-meta tt-t3">{t('timeline.under')}</span>
          </div>
          <Timeline customer={customer.id} />
        </section>
        <aside className="tt-customer-side" aria-label={t('card.title')}>
          <Facts customer={customer} />
          <Consents given={customer.consents} />
        </aside>
      </div>
    </div>
  );
}

function Facts({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customers');
  const { say } = useLanguage();
  const { number, mobile, idNumber, institution, relationshipManager, language } = customer;
  const none = <span className="tt-t3">{t('card.none')}</span>;
  return (
    <Section title={t('card.title')} remark={t('card.masked')}>
      <dl className="tt-customer-facts">
        <dt>{t('card.number')}</dt>
        <dd>{number}</dd>
        <dt>{t('card.mobile')}</dt>
        <dd>{mobile === null ? none : <MaskedText masked={mobile} dataClass="C2" />}</dd>
        <dt>{t('card.idNumber')}</dt>
        <dd>{idNumber === null ? none : <MaskedText masked={idNumber} dataClass="C3" />}</dd>
        <dt>{t('card.institution')}</dt>
        <dd>{say(institution.name)}</dd>
        <dt>{t('card.manager')}</dt>
        <dd>{relationshipManager === null ? t('card.noManager') : say(relationshipManager.name)}</dd>
        <dt>{t('card.language')}</dt>
        <dd>{t(`card.${language}`)}</dd>
      </dl>
    </Section>
  );
}

const kinds = ['service', 'sales', 'regulatory'] as const;

function Consents({ given }: { readonly given: readonly string[] }) {
  const { t } = useTranslation('customers');
  return (
    <Section title={t('consents.title')}>
      <ul className="tt-customer-consents">
        {kinds.map((kind) => {
          const isGiven = given.includes(kind);
          return (
            <li key={kind}>
              <Tag tone={isGiven ? 'ok' : 'plain'} icon={isGiven ? 'check' : 'close'}>
                {t(isGiven ? 'consents.yes' : 'consents.no', { what: t(`consents.${kind}`) })}
              </Tag>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

import { useTranslation } from 'react-i18next';
import { say } from '@tongtu/workflows/graph';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import { taskActs, type Contact, type CustomerCard, type TaskAnswer, type TaskPage } from '../server/tasks.js';
import { Avatar } from '../ui/avatar.js';
import { Icon, type IconName } from '../ui/icons/icon.js';
import { Section } from '../ui/panel.js';
import { familyIcon, Tag } from '../ui/tags.js';
import { Conversation } from './conversation.js';
import { ScriptKit } from './script-kit.js';

interface SideProps {
  readonly page: TaskPage;
  readonly mine: boolean;
  readonly act: (what: Promise<TaskAnswer>) => Promise<void>;
}

/** What helps: what to say, who the customer is, what was said. */
export function SideColumn({ page, mine, act }: SideProps) {
  const { t } = useTranslation('workbench');
  const say = (text: string) => act(taskActs.say(page.task.id, text));
  return (
    <aside className="tt-desk-side" aria-label={t('side.kit')}>
      <div className="tt-desk-side-scroll">
        <ScriptKit kit={page.scriptKit} canSend={mine} send={say} />
        {page.work.products.length > 0 && (
          <Section title={t('side.products')}>
            <div className="tt-tags">
              {page.work.products.map((product) => (
                <Tag key={product}>{product}</Tag>
              ))}
            </div>
          </Section>
        )}
        {page.customer && <CustomerSection customer={page.customer} contacts={page.contacts} />}
      </div>
      <Conversation said={page.work.said} canWrite={mine} say={say} promise={(text) => act(taskActs.promise(page.task.id, text))} />
    </aside>
  );
}

function CustomerSection({ customer, contacts }: { readonly customer: CustomerCard; readonly contacts: readonly Contact[] }) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const manager = customer.relationshipManager;
  return (
    <>
      <Section title={t('side.customer')} remark={customer.number}>
        <div className="tt-customer">
          <Avatar name={customer.name} size={40} />
          <div className="tt-grow">
            <b>{customer.name}</b>
            <p className="tt-meta tt-t2">
              {say(customer.institution.name, language)}，
              {manager ? t('side.manager', { name: say(manager.name, language) }) : t('side.noManager')}
            </p>
          </div>
          {customer.tier !== 'normal' && <Tag tone="accent">{t(customer.tier === 'vip' ? 'queue.vip' : 'queue.gold')}</Tag>}
        </div>
        <div className="tt-tags">
          {customer.consents.includes('service') && (
            <Tag tone="ok" icon="check">
              {t('side.consent.service')}
            </Tag>
          )}
          {customer.consents.includes('sales') ? <Tag>{t('side.consent.sales')}</Tag> : <Tag tone="warning">{t('side.noSales')}</Tag>}
          {customer.mobile !== null && <Tag icon="phone">{customer.mobile}</Tag>}
        </div>
      </Section>
      <Section title={t('side.contacts')}>
        {contacts.length === 0 && <p className="tt-t3">{t('side.noContacts')}</p>}
        <ol className="tt-contacts">
          {contacts.slice(0, 8).map((contact) => (
            <ContactLine key={`${contact.kind}-${contact.id}`} contact={contact} />
          ))}
        </ol>
      </Section>
    </>
  );
}

function ContactLine({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const formats = useFormats();
  const journey = say(contact.journey.name, language);
  const icons: Readonly<Record<Contact['kind'], IconName>> = {
    instance: 'route',
    touchpoint: familyIcon(contact.family ?? 'customer'),
    delivery: 'mail',
  };
  const words = {
    instance: t('side.started', { journey }),
    touchpoint: t('side.touched', { step: contact.step ? say(contact.step, language) : journey }),
    delivery: t('side.delivered', { title: contact.title ?? '' }),
  };
  return (
    <li>
      <Icon name={icons[contact.kind]} size={14} />
      <time>{formats.when(contact.at)}</time>
      <span className="tt-ellipsis">{words[contact.kind]}</span>
    </li>
  );
}

import { Button, Input, type InputRef } from 'antd';
import { useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useLanguage } from '../i18n/use-language.js';
import { useCustomers, type Customer } from '../server/customers.js';
import { Avatar } from '../ui/avatar.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icons/icon.js';
import { ErrorNote } from '../ui/notes.js';
import { ListSkeleton } from '../ui/skeleton.js';
import { Tag } from '../ui/tags.js';
import { TopBar } from '../ui/top-bar.js';
import { useKeys } from '../ui/use-keys.js';
import './customers.css';

/** The customers in sight, found by the beginning of number or name. What is looked for stays in the address. */
export function CustomersScreen() {
  const { t } = useTranslation('customers');
  const [query, setQuery] = useSearchParams();
  const q = query.get('q') ?? '';
  const field = useRef<InputRef>(null);
  const search = (words: string): void => setQuery(words === '' ? {} : { q: words }, { replace: true });
  useKeys({ '/': () => field.current?.focus() });
  return (
    <div className="tt-customers">
      <TopBar title={t('title')} under={t('under')}>
        <Input
          ref={field}
          allowClear
          value={q}
          maxLength={60}
          className="tt-customers-search"
          aria-label={t('search')}
          placeholder={t('search')}
          title={t('searchKey')}
          prefix={<Icon name="search" className="tt-t3" />}
          onChange={(event) => search(event.target.value)}
        />
      </TopBar>
      <div className="tt-customers-page">
        <Found q={q} onClear={() => search('')} />
      </div>
    </div>
  );
}

function Found({ q, onClear }: { readonly q: string; readonly onClear: () => void }) {
  const { t } = useTranslation('customers');
  const list = useCustomers(useDeferredValue(q));
  const items = list.data?.pages.flatMap((page): readonly Customer[] => page.items) ?? [];
  if (list.error !== null && items.length === 0) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <ListSkeleton rows={10} />;
  if (items.length === 0) {
    if (q.trim() === '') return <EmptyState icon="users" title={t('empty')} body={t('emptyBody')} />;
    return (
      <EmptyState
        icon="search"
        title={t('notFound', { q })}
        body={t('notFoundBody')}
        action={<Button onClick={onClear}>{t('clear')}</Button>}
      />
    );
  }
  return (
    <>
      <CustomerTable items={items} isBusy={list.isFetching} />
      {list.hasNextPage && (
        <Button type="text" block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

const columns = ['name', 'number', 'tier', 'mobile', 'institution', 'manager'] as const;

function CustomerTable({ items, isBusy }: { readonly items: readonly Customer[]; readonly isBusy: boolean }) {
  const { t } = useTranslation('customers');
  return (
    <table className="tt-customers-table" aria-label={t('list')} aria-busy={isBusy}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((customer) => (
          <CustomerRow key={customer.id} customer={customer} />
        ))}
      </tbody>
    </table>
  );
}

function CustomerRow({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customers');
  const { say } = useLanguage();
  const { id, name, number, tier, mobile, institution, relationshipManager } = customer;
  return (
    <tr>
      <td>
        <Link to={`/customers/${id}`} className="tt-customers-name">
          <Avatar name={name} />
          <b>{name}</b>
        </Link>
      </td>
      <td>{number}</td>
      <td>{tier === 'normal' ? <span className="tt-t3">{t('tier.normal')}</span> : <Tag tone="accent">{t(`tier.${tier}`)}</Tag>}</td>
      <td>{mobile ?? <span className="tt-t3">{t('card.none')}</span>}</td>
      <td>{say(institution.name)}</td>
      <td>{relationshipManager === null ? <span className="tt-t3">{t('noManager')}</span> : say(relationshipManager.name)}</td>
    </tr>
  );
}

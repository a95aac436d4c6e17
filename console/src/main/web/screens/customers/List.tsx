import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { get } from '../../api/client';
import type { Account, Customer } from '../../api/customers';
import type { Money, Page } from '../../api/types';
import { sign } from '../../decimal';
import { useKeys } from '../../keys';
import { Amount, Empty, Failure, Loading, Panel } from '../../parts/basics';
import { go, href } from '../../route';
import { useSession } from '../../session';
import { word } from '../../text/customers';
import { t } from '../../text/text';

const PAGE_ROWS = 100;
const TYPING_MILLIS = 250;

export function hrefOf(customer: Customer): string {
  return href('customers', customer.id, { company: customer.companyId });
}

function Row({
  customer,
  active,
  onPoint,
}: {
  customer: Customer;
  active: boolean;
  onPoint: () => void;
}) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (active) {
      row.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [active]);
  const each = (amount: (account: Account) => Money | null) =>
    customer.accounts.map(account => (
      <div key={account.currency}>
        <Amount value={amount(account)} />
      </div>
    ));
  return (
    <tr ref={row} className={active ? 'active' : ''} onClick={onPoint}>
      <td>
        <a href={hrefOf(customer)}>{customer.name}</a>
        <div className="muted">{customer.id}</div>
      </td>
      <td className="muted">{customer.companyId}</td>
      <td className="right">{each(account => account.debts)}</td>
      <td className="right">
        {each(account => (sign(account.disputed.amount) === 0 ? null : account.disputed))}
      </td>
      <td className="right">{each(account => account.overdue)}</td>
      <td className="right">{each(account => account.credits)}</td>
      <td className="right">{each(account => account.unapplied)}</td>
      <td className="right strong">{each(account => account.balance)}</td>
    </tr>
  );
}

function Table({
  customers,
  active,
  onPoint,
}: {
  customers: Customer[];
  active: number;
  onPoint: (at: number) => void;
}) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={word('accounts')}>
      <table className="table hover">
        <thead>
          <tr>
            <th>{word('customer')}</th>
            <th>{word('company')}</th>
            <th className="right">{word('owed')}</th>
            <th className="right">{word('ofItDisputed')}</th>
            <th className="right">{word('overdue')}</th>
            <th className="right">{word('credits')}</th>
            <th className="right">{word('unapplied')}</th>
            <th className="right">{word('balance')}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map((customer, at) => (
            <Row
              key={`${customer.companyId} ${customer.id}`}
              customer={customer}
              active={at === active}
              onPoint={() => onPoint(at)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Companies to choose from, where the user does not see all and has several. */
function CompanyChoice({ value, onChange }: { value: string; onChange: (company: string) => void }) {
  const { companies } = useSession().user;
  const choices = companies.filter(company => company !== '*');
  return choices.length < 2 ? null : (
    <select aria-label={word('company')} value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{word('allCompanies')}</option>
      {choices.map(company => (
        <option key={company}>{company}</option>
      ))}
    </select>
  );
}

/** Customers with what they owe, currency by currency. */
export function List() {
  const [typed, setTyped] = useState('');
  const [company, setCompany] = useState('');
  const [settled, setSettled] = useState(false);
  const [active, setActive] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), TYPING_MILLIS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asked = { q, companyId: company, settled: settled ? 'true' : null };
  const query = useInfiniteQuery({
    queryKey: ['customers', asked],
    queryFn: ({ pageParam }) =>
      get<Page<Customer>>('/customers', { ...asked, limit: PAGE_ROWS, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: page => (page.hasMore ? page.nextCursor : null),
    placeholderData: former => former,
    // What was searched for is looked up once: it costs more than a page, and stands long enough to be read.
    refetchInterval: q ? false : 5_000,
  });
  const customers = query.data?.pages.flatMap(page => page.data) ?? [];
  const at = Math.min(active, Math.max(0, customers.length - 1));
  useKeys({
    next: () => setActive(Math.min(customers.length - 1, at + 1)),
    previous: () => setActive(Math.max(0, at - 1)),
    open: () => {
      const customer = customers[at];
      if (customer) {
        go(hrefOf(customer));
      }
    },
    search: () => search.current?.focus(),
  });
  const rows = () => {
    if (query.error) {
      return <Failure error={query.error} retry={() => void query.refetch()} />;
    }
    if (!query.data) {
      return <Loading />;
    }
    if (customers.length === 0) {
      return q ? <Empty>{word('noHits')}</Empty> : <Empty hint={word('noneHint')}>{word('none')}</Empty>;
    }
    return <Table customers={customers} active={at} onPoint={setActive} />;
  };
  return (
    <Panel
      title={word('accounts')}
      aside={
        <>
          <CompanyChoice value={company} onChange={setCompany} />
          <button
            type="button"
            className="button"
            aria-pressed={settled}
            onClick={() => setSettled(!settled)}
          >
            {word('settled')}
          </button>
          <input
            ref={search}
            type="search"
            aria-label={word('search')}
            placeholder={word('search')}
            value={typed}
            onChange={event => {
              setTyped(event.target.value);
              setActive(0);
            }}
            onKeyDown={event => {
              if (event.key === 'Enter' || event.key === 'Escape') {
                event.preventDefault();
                event.currentTarget.blur();
              }
            }}
          />
        </>
      }
    >
      {rows()}
      {query.hasNextPage && (
        <p className="padded">
          <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
            {t('common.more')}
          </button>
        </p>
      )}
    </Panel>
  );
}

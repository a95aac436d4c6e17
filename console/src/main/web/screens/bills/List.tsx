import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { states, type Bill, type BillState } from '../../api/bills';
import { get } from '../../api/client';
import type { Page } from '../../api/types';
import { date } from '../../format';
import { useKeys } from '../../keys';
import { Amount, Empty, Failure, Loading, Panel } from '../../parts/basics';
import { go, href } from '../../route';
import { word } from '../../text/bills';
import { t } from '../../text/text';

const PAGE_ROWS = 100;
const TYPING_MILLIS = 250;

function hrefOf(bill: Bill): string {
  return href('bills', bill.id, { company: bill.companyId });
}

function Row({ bill, active, onPoint }: { bill: Bill; active: boolean; onPoint: () => void }) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (active) {
      row.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [active]);
  return (
    <tr ref={row} className={active ? 'active' : ''} onClick={onPoint}>
      <td>
        <a href={hrefOf(bill)}>{bill.number}</a>
      </td>
      <td>{bill.vendorName ?? bill.vendorId}</td>
      <td className="muted">{bill.companyId}</td>
      <td className="nowrap">{date(bill.issueDate)}</td>
      <td className="nowrap">{bill.dueDate ? date(bill.dueDate) : ''}</td>
      <td>{bill.orderNumbers.join(', ')}</td>
      <td>
        <span className="chip">{word(bill.state)}</span>
      </td>
      <td className="right strong">
        <Amount value={bill.gross} />
      </td>
    </tr>
  );
}

function Table({ bills, active, onPoint }: { bills: Bill[]; active: number; onPoint: (at: number) => void }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={word('title')}>
      <table className="table hover">
        <thead>
          <tr>
            <th>{word('number')}</th>
            <th>{word('vendor')}</th>
            <th>{word('company')}</th>
            <th>{word('issued')}</th>
            <th>{word('due')}</th>
            <th>{word('orders')}</th>
            <th>{word('state')}</th>
            <th className="right">{word('gross')}</th>
          </tr>
        </thead>
        <tbody>
          {bills.map((bill, at) => (
            <Row
              key={`${bill.companyId} ${bill.id}`}
              bill={bill}
              active={at === active}
              onPoint={() => onPoint(at)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Vendors' bills and how they stand, the latest first. */
export function List() {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<BillState | ''>('');
  const [active, setActive] = useState(0);
  const [q, setQ] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), TYPING_MILLIS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asked = { q, state };
  const query = useInfiniteQuery({
    queryKey: ['bills', asked],
    queryFn: ({ pageParam }) =>
      get<Page<Bill>>('/bills', { ...asked, limit: PAGE_ROWS, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: page => (page.hasMore ? page.nextCursor : null),
    placeholderData: former => former,
    refetchInterval: q ? false : 5_000,
  });
  const bills = query.data?.pages.flatMap(page => page.data) ?? [];
  const at = Math.min(active, Math.max(0, bills.length - 1));
  useKeys({
    next: () => setActive(Math.min(bills.length - 1, at + 1)),
    previous: () => setActive(Math.max(0, at - 1)),
    open: () => {
      const bill = bills[at];
      if (bill) {
        go(hrefOf(bill));
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
    if (bills.length === 0) {
      return q || state ? (
        <Empty>{word('noHits')}</Empty>
      ) : (
        <Empty hint={word('noneHint')}>{word('none')}</Empty>
      );
    }
    return <Table bills={bills} active={at} onPoint={setActive} />;
  };
  return (
    <Panel
      title={word('all')}
      aside={
        <>
          <select
            aria-label={word('state')}
            value={state}
            onChange={event => {
              setState(event.target.value as BillState | '');
              setActive(0);
            }}
          >
            <option value="">{word('anyState')}</option>
            {states.map(one => (
              <option key={one} value={one}>
                {word(one)}
              </option>
            ))}
          </select>
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

import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { get } from '../api/client';
import type { Page } from '../api/types';
import { useKeys } from '../keys';
import { go } from '../route';
import { Failure, Loading, More } from './basics';

const PAGE_ROWS = 100;
const TYPING_MILLIS = 250;

export interface SearchedList<T> {
  query: UseInfiniteQueryResult;
  /** The rows of all pages that were asked for. */
  rows: T[];
  /** The row that the keys are at; 0 where there is none. */
  at: number;
  point: (at: number) => void;
  /** What is searched for: what was typed once the typing rests. */
  q: string;
  typed: string;
  type: (text: string) => void;
  search: RefObject<HTMLInputElement | null>;
}

/** The rows of an address, page by page, that can be searched and gone through by keys. */
export function useSearchedList<T>(
  name: string,
  filters: Record<string, string | null>,
  hrefOf: (row: T) => string,
): SearchedList<T> {
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const [active, setActive] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), TYPING_MILLIS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asked = { q, ...filters };
  const query = useInfiniteQuery({
    queryKey: [name, asked],
    queryFn: ({ pageParam }) => get<Page<T>>(`/${name}`, { ...asked, limit: PAGE_ROWS, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: page => (page.hasMore ? page.nextCursor : null),
    placeholderData: former => former,
    // What was searched for is looked up once: it costs more than a page, and stands long enough to be read.
    refetchInterval: q ? false : 5_000,
  });
  const rows = query.data?.pages.flatMap(page => page.data) ?? [];
  const at = Math.min(active, Math.max(0, rows.length - 1));
  useKeys({
    next: () => setActive(Math.min(rows.length - 1, at + 1)),
    previous: () => setActive(Math.max(0, at - 1)),
    open: () => {
      const row = rows[at];
      if (row) {
        go(hrefOf(row));
      }
    },
    search: () => search.current?.focus(),
  });
  const type = (text: string) => {
    setTyped(text);
    setActive(0);
  };
  return { query, rows, at, point: setActive, q, typed, type, search };
}

export function SearchField<T>({ list, label }: { list: SearchedList<T>; label: string }) {
  return (
    <input
      ref={list.search}
      type="search"
      aria-label={label}
      placeholder={label}
      value={list.typed}
      onChange={event => list.type(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          event.currentTarget.blur();
        }
      }}
    />
  );
}

interface Listed<T> {
  list: SearchedList<T>;
  label: string;
  head: ReactNode;
  /** A row with its key, made of a {@link PointedRow}. */
  row: (row: T, active: boolean, onPoint: () => void) => ReactNode;
  none: ReactNode;
}

function Rows<T>({ list, label, head, row, none }: Listed<T>) {
  const { query, rows, at, point } = list;
  if (query.error) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <Loading />;
  }
  if (rows.length === 0) {
    return none;
  }
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="table hover">
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{rows.map((one, i) => row(one, i === at, () => point(i)))}</tbody>
      </table>
    </div>
  );
}

/** The rows as a table, or that they are coming, why they did not come, or that there are none. */
export function ListedRows<T>(listed: Listed<T>) {
  const { query } = listed.list;
  return (
    <>
      <Rows {...listed} />
      {query.hasNextPage && <More onMore={() => void query.fetchNextPage()} />}
    </>
  );
}

/** A row of a table that comes into sight when the keys reach it. */
export function PointedRow({
  active,
  onPoint,
  children,
}: {
  active: boolean;
  onPoint: () => void;
  children: ReactNode;
}) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (active) {
      row.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [active]);
  return (
    <tr ref={row} className={active ? 'active' : ''} onClick={onPoint}>
      {children}
    </tr>
  );
}

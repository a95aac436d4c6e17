import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { count } from '../../format';
import { keyOf } from '../../keys';
import { Keys } from '../../parts/basics';
import { named, reason, t } from '../../text/text';
import type { Filter } from './filter';

const TYPING_MILLIS = 250;

function title(filter: Filter): string {
  const parts = [
    filter.queue ? named('queue', filter.queue) : '',
    filter.reason ? reason(filter.reason) : '',
    filter.accountId,
    filter.age && t('treasury.days', { days: filter.age.replace('-', '–') }),
  ].filter(Boolean);
  return parts.join(' · ') || t('queues.everything');
}

export function Toolbar({
  filter,
  rows,
  search,
  onChange,
  children,
}: {
  filter: Filter;
  rows: number | null;
  search: RefObject<HTMLInputElement | null>;
  onChange: (part: Partial<Filter>) => void;
  children?: ReactNode;
}) {
  const [text, setText] = useState(filter.q);
  useEffect(() => setText(filter.q), [filter.q]);
  useEffect(() => {
    if (text === filter.q) {
      return undefined;
    }
    const timer = setTimeout(() => onChange({ q: text }), TYPING_MILLIS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <header className="toolbar">
      <h1 tabIndex={-1}>{title(filter)}</h1>
      <span className="muted" aria-live="polite">
        {rows === null ? '' : t('queues.rows', { n: count(rows) })}
      </span>
      {children}
      <span className="spring" />
      <select
        aria-label={t('col.status')}
        value={filter.status}
        onChange={event => onChange({ status: event.target.value as Filter['status'] })}
      >
        <option value="open">{t('queues.status.open')}</option>
        <option value="closed">{t('queues.status.closed')}</option>
        <option value="all">{t('queues.status.all')}</option>
      </select>
      <span className="search">
        <input
          ref={search}
          type="search"
          aria-label={t('queues.search')}
          placeholder={t('queues.search')}
          value={text}
          onChange={event => setText(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' || event.key === 'Escape') {
              document.querySelector<HTMLElement>('[data-grid]')?.focus();
            }
          }}
        />
        <Keys value={keyOf('search')} />
      </span>
    </header>
  );
}

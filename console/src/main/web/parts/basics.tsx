import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../api/client';
import type { Money } from '../api/types';
import { sign } from '../decimal';
import { money } from '../format';
import { t, named } from '../text/text';

export function Amount({ value, strong }: { value?: Money | null; strong?: boolean }) {
  if (!value) {
    return <span className="amount muted">–</span>;
  }
  const negative = sign(value.amount) < 0;
  const text = money(value);
  const cut = text.length - 4;
  return (
    <span className={`amount${negative ? ' negative' : ''}${strong ? ' strong' : ''}`}>
      {text.slice(0, cut)}
      <span className="currency">{text.slice(cut)}</span>
    </span>
  );
}

const signs: Record<string, string> = { high: '▲', medium: '◆', low: '●' };

/** The sign alone, for a cell that is labelled with the word. */
export function SeveritySign({ value }: { value: string }) {
  return (
    <span className={`severity ${value}`} aria-hidden="true">
      {signs[value] ?? '●'}
    </span>
  );
}

/** Severity by sign, word and colour, so that colour alone never says it. */
export function Severity({ value }: { value: string }) {
  return (
    <span className={`severity ${value}`}>
      <span aria-hidden="true">{signs[value] ?? '●'}</span>
      <span>{named('severity', value)}</span>
    </span>
  );
}

export function Loading() {
  return (
    <div className="loading" role="status">
      <span className="unseen">{t('common.loading')}</span>
      <span className="bone" />
      <span className="bone short" />
      <span className="bone" />
    </div>
  );
}

export function Empty({ children, hint }: { children: ReactNode; hint?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {hint && <p className="muted">{hint}</p>}
    </div>
  );
}

/** Below rows of which there are more. */
export function More({ onMore }: { onMore: () => void }) {
  return (
    <p className="padded">
      <button type="button" className="button" onClick={onMore}>
        {t('common.more')}
      </button>
    </p>
  );
}

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const problem = error instanceof Problem ? error : null;
  return (
    <div className="failure" role="alert">
      <p>{problem?.detail || problem?.title || t('common.failed')}</p>
      {problem?.requestId && <p className="muted">{t('common.request', { id: problem.requestId })}</p>}
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {t('common.retry')}
        </button>
      )}
    </div>
  );
}

/** What was asked for, or that it is coming, or why it did not come. */
export function Fetched<T>({
  name,
  ask,
  children,
  refresh,
}: {
  name: unknown[];
  ask: () => Promise<T>;
  children: (value: T) => ReactNode;
  refresh?: number;
}) {
  const query = useQuery({ queryKey: name, queryFn: ask, refetchInterval: refresh });
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  return query.error ? <Failure error={query.error} retry={() => void query.refetch()} /> : <Loading />;
}

export function Panel({
  title,
  aside,
  className = '',
  children,
}: {
  title: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={`panel ${className}`} aria-label={title}>
      <header className="panel-head">
        <h2>{title}</h2>
        {aside && <div className="aside">{aside}</div>}
      </header>
      {children}
    </section>
  );
}

export function Keys({ value }: { value: string }) {
  return (
    <span className="keys">
      {value.split('+').map(part => (
        <kbd key={part}>{part === 'Enter' ? '↵' : part}</kbd>
      ))}
    </span>
  );
}

export function Screen({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="screen">
      <header className="screen-head">
        <h1 tabIndex={-1}>{title}</h1>
        {aside && <div className="aside">{aside}</div>}
      </header>
      {children}
    </div>
  );
}

/** The tail of an id, which tells ids apart; the whole of it on hover and for screen readers. */
export function Id({ value, href }: { value: string; href?: string }) {
  const short = value.length > 16 ? `${value.slice(0, 6)}…${value.slice(-6)}` : value;
  return href ? (
    <a className="id" href={href} title={value}>
      {short}
    </a>
  ) : (
    <span className="id" title={value}>
      {short}
    </span>
  );
}

import type { ReactNode } from 'react';
import type { Business as Figures, Took } from '../../api/types';
import { count, duration, money } from '../../format';
import { href } from '../../route';
import { reason, t } from '../../text/text';

function Figure({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        {children} {note && <span className="muted">{note}</span>}
      </dd>
    </div>
  );
}

function seconds(value: number | null): string {
  return duration(value === null ? null : value * 1000);
}

function Time({ name, took }: { name: string; took: Took }) {
  return (
    <Figure
      name={name}
      note={took.count ? t('business.times', { p95: seconds(took.p95Seconds), n: count(took.count) }) : ''}
    >
      {seconds(took.medianSeconds)}
    </Figure>
  );
}

/** What the business measures itself by; the times are of the last 30 days. */
export function Business({ business }: { business: Figures }) {
  const { duplicatesStopped, discountsGranted } = business;
  return (
    <dl className="facts padded">
      <Time name={t('business.toDecision')} took={business.timeToDecision} />
      <Time name={t('business.cycle')} took={business.cycleTime} />
      <Figure name={t('business.reversed')}>{count(business.reversedMatches)}</Figure>
      <Figure name={t('business.duplicates')}>
        {duplicatesStopped.length === 0 && count(0)}
        {duplicatesStopped.map(one => (
          <div key={`${one.reason} ${one.amount?.currency}`}>
            <a href={href('queues', '', { reason: one.reason })}>{reason(one.reason)}</a> {count(one.count)}{' '}
            <span className="muted">{one.amount && money(one.amount)}</span>
          </div>
        ))}
      </Figure>
      <Figure name={t('business.discounts')}>
        <a href={href('ledger')}>{discountsGranted.length ? discountsGranted.map(money).join(', ') : count(0)}</a>
      </Figure>
    </dl>
  );
}

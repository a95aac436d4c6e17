import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import { lastFigures, series } from '../api/figures';
import { useLive } from '../api/live';
import type { Feed, Money, Overview, QueueCount } from '../api/types';
import { sign, sum } from '../decimal';
import { count, duration, instant, money, rate, timeOfDay, when } from '../format';
import { Amount, Empty, Failure, Loading, Panel, Screen } from '../parts/basics';
import { Bars, ForecastChart, Sparkline } from '../parts/charts';
import { href } from '../route';
import { reason, t } from '../text/text';
import { f } from '../text/figures';
import { Ageing } from './treasury/Ageing';
import { Business } from './treasury/Business';
import { Trends } from './treasury/Trends';

const MOST_REASONS = 9;
const FIGURES_EVERY = 15_000;

function Tile(props: {
  name: string;
  to: string;
  value: ReactNode;
  note?: ReactNode;
  tone?: string;
  children?: ReactNode;
}) {
  return (
    <a className={`tile ${props.tone ?? ''}`} href={props.to}>
      <span className="tile-name">{props.name}</span>
      <span className="tile-value">{props.value}</span>
      <span className="tile-note">{props.note}</span>
      {props.children}
    </a>
  );
}

/** Balances added up by currency, exactly, the currency of most accounts first. */
function byCurrency(cash: Overview['cash']): { total: Money; accounts: number }[] {
  const currencies = new Map<string, string[]>();
  for (const { balance } of cash) {
    currencies.set(balance.currency, [...(currencies.get(balance.currency) ?? []), balance.amount]);
  }
  return [...currencies]
    .sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
    .map(([currency, amounts]) => ({
      total: { amount: sum(amounts), currency },
      accounts: amounts.length,
    }));
}

function Figures({ overview, pace }: { overview: Overview; pace: number[] }) {
  const { engine, matches, openExceptions } = overview;
  const unexplained = overview.unexplained.filter(one => sign(one.amount) !== 0);
  const matched = ({ confirmed, proposed }: { confirmed: number; proposed: number }) =>
    t('treasury.confirmed', { n: count(confirmed), m: count(proposed) });
  return (
    <div className="tiles">
      <Tile
        name={t('treasury.open')}
        to={href('queues')}
        value={count(openExceptions.total)}
        note={openExceptions.byReason.length ? topReason(openExceptions.byReason) : ''}
      />
      <Tile
        name={t('treasury.unexplained')}
        to={href('statements')}
        tone={unexplained.length ? 'bad' : 'good'}
        value={unexplained.length ? unexplained.map(money).join(', ') : count(0)}
        note={unexplained.length ? t('treasury.unbalanced') : t('treasury.balanced')}
      />
      <Tile
        name={t('treasury.touchless')}
        to={href('ledger', '', { tab: 'journals' })}
        value={rate(matches.touchlessRate)}
        note={t('treasury.noHand')}
      />
      <Tile
        name={t('treasury.bankRate')}
        to={href('queues', '', { queue: 'bank' })}
        value={rate(matches.bank.rate)}
        note={matched(matches.bank)}
      />
      <Tile
        name={t('treasury.events')}
        to={href('operations')}
        value={count(engine.eventsPerSecond)}
        note={t('treasury.total', { n: count(engine.eventsTotal) })}
      >
        <Sparkline values={pace} />
      </Tile>
      <Tile
        name={t('treasury.latency')}
        to={href('operations')}
        value={duration(engine.decisionLatencyMillisP99)}
        note={engine.decisionLatencyMillisP99 === null ? t('treasury.idle') : engine.state}
      />
    </div>
  );
}

function topReason(reasons: QueueCount[]): string {
  const top = [...reasons].sort((a, b) => b.count - a.count)[0]!;
  return `${reason(top.reason)} ${count(top.count)}`;
}

function Cash({ cash }: { cash: Overview['cash'] }) {
  if (cash.length === 0) {
    return <Empty>{t('treasury.noCash')}</Empty>;
  }
  return (
    <>
      <div className="totals">
        {byCurrency(cash).map(({ total, accounts }) => (
          <a key={total.currency} href={href('statements', '', { currency: total.currency })}>
            <Amount value={total} strong />
            <span className="muted">{t('treasury.accounts', { n: accounts })}</span>
          </a>
        ))}
      </div>
      <div className="scroll short" tabIndex={0} role="region" aria-label={t('treasury.cashByAccount')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('col.account')}</th>
              <th className="right">{t('col.balance')}</th>
              <th className="right">{t('col.asOf')}</th>
            </tr>
          </thead>
          <tbody>
            {cash.map(({ accountId, balance, asOf }) => (
              <tr key={`${accountId} ${balance.currency}`}>
                <td>
                  <a href={href('statements', accountId, { currency: balance.currency })}>{accountId}</a>
                </td>
                <td className="right">
                  <Amount value={balance} />
                </td>
                <td className="right muted">{when(asOf)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Feeds({ feeds }: { feeds: Feed[] }) {
  if (feeds.length === 0) {
    return <Empty>{t('treasury.noFeeds')}</Empty>;
  }
  return (
    <div className="scroll short" tabIndex={0} role="region" aria-label={t('treasury.feeds')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('feed.name')}</th>
            <th className="right">{t('feed.accepted')}</th>
            <th className="right">{t('feed.rejected')}</th>
            <th className="right">{t('feed.last')}</th>
          </tr>
        </thead>
        <tbody>
          {feeds.map(feed => (
            <tr key={feed.name}>
              <td className="cut">{feed.name}</td>
              <td className="right">{count(feed.accepted)}</td>
              <td className="right">
                {feed.rejected > 0 ? (
                  <a className="warn" href={href('operations')}>
                    {count(feed.rejected)}
                  </a>
                ) : (
                  '0'
                )}
              </td>
              <td className="right muted">{feed.lastObservedAt ? timeOfDay(feed.lastObservedAt) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Reasons({ reasons }: { reasons: QueueCount[] }) {
  if (reasons.length === 0) {
    return <Empty>{t('treasury.noOpen')}</Empty>;
  }
  const bars = [...reasons]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_REASONS)
    .map(one => ({
      name: reason(one.reason),
      value: one.count,
      href: href('queues', '', { queue: one.queue, reason: one.reason }),
      detail: one.amounts?.slice(0, 1).map(money).join(''),
    }));
  return <Bars bars={bars} label={t('treasury.byReason')} />;
}

function Ages({ ages }: { ages: { days: string; count: number }[] }) {
  const bars = ages.map(age => ({
    name: t('treasury.days', { days: age.days.replace('-', '–') }),
    value: age.count,
    href: href('queues', '', { age: age.days, order: 'asc' }),
  }));
  return <Bars bars={bars} label={t('treasury.byAge')} />;
}

/** Told again and again by the engine, so asked for now and then. */
function OfTheDay() {
  const told = useQuery({ queryKey: ['figures'], queryFn: lastFigures, refetchInterval: FIGURES_EVERY });
  const all = series(told.data ?? []);
  const last = told.data?.reduce((a, b) => (a > b.asOf ? a : b.asOf), '');
  const aside = last && <span className="muted">{t('common.asOf', { when: instant(last) })}</span>;
  if (all.length === 0) {
    return null;
  }
  return (
    <>
      {all.some(one => one.name === 'receivables' || one.name === 'payables') && (
        <Panel title={f('ageing')} className="full" aside={aside}>
          <Ageing all={all} />
        </Panel>
      )}
      <Panel title={f('title')} className="wide" aside={aside}>
        <Trends all={all} />
      </Panel>
    </>
  );
}

function Board({ overview, pace }: { overview: Overview; pace: number[] }) {
  const rejected = overview.deadLetters ?? 0;
  const feeds = (
    <Panel
      title={t('treasury.feeds')}
      className="wide"
      aside={
        rejected > 0 && (
          <a className="warn" href={href('operations')}>
            {t('operations.deadLetters')}: {count(rejected)}
          </a>
        )
      }
    >
      <Feeds feeds={overview.feeds} />
    </Panel>
  );
  return (
    <>
      <Figures overview={overview} pace={pace} />
      <div className="board">
        <Panel title={t('treasury.cash')} className="wide">
          <Cash cash={overview.cash} />
        </Panel>
        <Panel title={t('treasury.byReason')}>
          <Reasons reasons={overview.openExceptions.byReason} />
        </Panel>
        {overview.forecast.length > 0 && (
          <Panel title={t('treasury.forecast')} className="wide">
            {[...new Set(overview.forecast.map(day => day.expected.currency))].map(currency => (
              <ForecastChart
                key={currency}
                days={overview.forecast.filter(day => day.expected.currency === currency)}
              />
            ))}
          </Panel>
        )}
        {overview.forecast.length === 0 && feeds}
        <Panel title={t('treasury.byAge')}>
          <Ages ages={overview.openExceptions.byAge} />
        </Panel>
        {overview.forecast.length > 0 && feeds}
        <OfTheDay />
        {overview.business && (
          <Panel title={t('treasury.business')}>
            <Business business={overview.business} />
          </Panel>
        )}
      </div>
    </>
  );
}

/** Where the money is and what stands in its way. Figures move by themselves; each leads to its rows. */
export function Treasury() {
  const live = useLive();
  const first = useQuery({
    queryKey: ['overview'],
    queryFn: () => get<Overview>('/overview'),
    enabled: live.overview === null,
  });
  const overview = live.overview ?? first.data;
  return (
    <Screen
      title={t('nav.treasury')}
      aside={
        overview && <span className="muted">{t('common.asOf', { when: instant(overview.asOf, true) })}</span>
      }
    >
      {overview ? (
        <Board overview={overview} pace={live.pace} />
      ) : first.error ? (
        <Failure error={first.error} retry={() => void first.refetch()} />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { freshKey, get, post } from '../api/client';
import { useLive } from '../api/live';
import type { EngineHealth } from '../api/operations';
import type { DeadLetter, Page } from '../api/types';
import { count, duration, instant } from '../format';
import { useKeys } from '../keys';
import { Empty, Failure, Loading, Panel, Screen } from '../parts/basics';
import { Dialog } from '../parts/Dialog';
import { Sparkline } from '../parts/charts';
import { toast } from '../parts/Toasts';
import { useMay } from '../session';
import { ops } from '../text/operations';
import { t } from '../text/text';
import { Job, Stages, useHealth } from './operations/Health';

function Engine({ health }: { health?: EngineHealth }) {
  const { overview, pace } = useLive();
  if (!overview) {
    return <Loading />;
  }
  const { engine } = overview;
  return (
    <dl className="facts padded">
      <dt>{t('feed.state')}</dt>
      <dd className="strong">{engine.state}</dd>
      <dt>{t('operations.taken')}</dt>
      <dd>{count(engine.eventsTotal)}</dd>
      <dt>{t('treasury.events')}</dt>
      <dd>
        {count(engine.eventsPerSecond)} <Sparkline values={pace} />
      </dd>
      <dt>{t('treasury.latency')}</dt>
      <dd>{duration(engine.decisionLatencyMillisP99)}</dd>
      {health && <Job health={health} />}
    </dl>
  );
}

function Feeds() {
  const feeds = useLive().overview?.feeds ?? [];
  if (feeds.length === 0) {
    return <Empty>{t('treasury.noFeeds')}</Empty>;
  }
  return (
    <div className="scroll tall" tabIndex={0} role="region" aria-label={t('operations.feeds')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('feed.name')}</th>
            <th>{t('feed.state')}</th>
            <th className="right">{t('feed.accepted')}</th>
            <th className="right">{t('feed.rejected')}</th>
            <th className="right">{t('feed.last')}</th>
          </tr>
        </thead>
        <tbody>
          {feeds.map(feed => (
            <tr key={feed.name}>
              <td className="cut">{feed.name}</td>
              <td>{feed.state ?? '–'}</td>
              <td className="right">{count(feed.accepted)}</td>
              <td className={`right ${feed.rejected > 0 ? 'warn' : ''}`}>{count(feed.rejected)}</td>
              <td className="right muted nowrap">{instant(feed.lastObservedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The record as it came, why it was refused, and a place to correct it. */
function Letter({ letter, onClose }: { letter: DeadLetter; onClose: () => void }) {
  const [raw, setRaw] = useState(letter.raw);
  const [error, setError] = useState<unknown>(null);
  const mayReplay = useMay()('deadLetters:replay');
  const replay = () =>
    post(`/dead-letters/${encodeURIComponent(letter.id)}:replay`, { raw }, freshKey()).then(() => {
      toast(t('operations.replayed'), 'good');
      onClose();
    }, setError);
  return (
    <Dialog title={`${letter.source}, ${letter.position}`} onClose={onClose} wide>
      <div className="form">
        <p className="bad">
          {letter.field && <strong>{letter.field}: </strong>}
          {letter.reason}
        </p>
        <label>
          {t(mayReplay ? 'operations.correct' : 'operations.raw')}
          <textarea
            data-first=""
            className="raw"
            rows={8}
            spellCheck={false}
            readOnly={!mayReplay}
            value={raw}
            onChange={event => setRaw(event.target.value)}
          />
        </label>
        {error ? <Failure error={error} /> : null}
        {!mayReplay && <p className="muted">{t('operations.noReplay')}</p>}
        <div className="buttons">
          <button type="button" className="button" onClick={onClose}>
            {t('common.close')}
          </button>
          {mayReplay && (
            <button
              type="button"
              className="button primary"
              disabled={raw === letter.raw}
              onClick={() => void replay()}
            >
              {t('operations.replay')}
            </button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function DeadLetters() {
  const [open, setOpen] = useState<DeadLetter | null>(null);
  const [active, setActive] = useState(0);
  const query = useInfiniteQuery({
    queryKey: ['dead-letters'],
    queryFn: ({ pageParam }) => get<Page<DeadLetter>>('/dead-letters', { limit: 100, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: page => (page.hasMore ? page.nextCursor : null),
  });
  const letters = query.data?.pages.flatMap(page => page.data) ?? [];
  useKeys({
    next: () => setActive(Math.min(letters.length - 1, active + 1)),
    previous: () => setActive(Math.max(0, active - 1)),
    open: () => setOpen(letters[active] ?? null),
  });
  if (query.error) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <Loading />;
  }
  if (letters.length === 0) {
    return <Empty>{t('operations.noDeadLetters')}</Empty>;
  }
  return (
    <div className="scroll tall" tabIndex={0} role="region" aria-label={t('operations.deadLetters')}>
      <table className="table hover">
        <thead>
          <tr>
            <th>{t('col.source')}</th>
            <th>{t('col.position')}</th>
            <th>{t('col.field')}</th>
            <th>{t('col.why')}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter, i) => (
            <tr key={letter.id} className={i === active ? 'active' : ''} onClick={() => setActive(i)}>
              <td>
                <button type="button" className="link" onClick={() => setOpen(letter)}>
                  {letter.source}
                </button>
              </td>
              <td className="nowrap">{letter.position}</td>
              <td>{letter.field}</td>
              <td>{letter.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {query.hasNextPage && (
        <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </button>
      )}
      {open && <Letter letter={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** Whether everything that was delivered was understood, and how the engine keeps up. */
export function Operations() {
  const may = useMay();
  const health = useHealth();
  return (
    <Screen title={t('nav.operations')}>
      <div className="columns">
        <div className="stack">
          <Panel title={t('operations.deadLetters')}>
            {may('deadLetters') ? <DeadLetters /> : <Empty>{t('operations.notAllowed')}</Empty>}
          </Panel>
          <Panel title={ops('stages')}>
            <Stages health={health} />
          </Panel>
        </div>
        <div className="stack">
          <Panel title={t('operations.engine')}>
            <Engine health={health.data} />
          </Panel>
          <Panel title={t('operations.feeds')}>
            <Feeds />
          </Panel>
        </div>
      </div>
    </Screen>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { get, Problem } from '../api/client';
import { onChanges, useOpenTotal } from '../api/live';
import type { ExceptionDossier, ExceptionRow, Money, QueueCount } from '../api/types';
import { count } from '../format';
import { keyOf, useKeys } from '../keys';
import { Empty, Failure, Keys } from '../parts/basics';
import { toast } from '../parts/Toasts';
import { go, href, replace, useRoute } from '../route';
import { useMay, useSession } from '../session';
import { reason, t } from '../text/text';
import { DossierPane } from './dossier/DossierPane';
import { BulkDialog } from './queue/BulkDialog';
import { useCaseChanges } from './queue/casework';
import {
  asksWhy,
  candidatesOf,
  doneOf,
  fourEyesOf,
  isOwnRelease,
  mayDecideIn,
  requestOf,
  send,
  wayOf,
} from './queue/decisions';
import { filterOf, viewHref, type Filter } from './queue/filter';
import { LogDialog } from './queue/LogDialog';
import { QueueTable } from './queue/QueueTable';
import { RejectDialog } from './queue/RejectDialog';
import { ReleaseDialog } from './queue/ReleaseDialog';
import { Toolbar } from './queue/Toolbar';
import { useFilling } from './queue/useFilling';
import { useClosing, useNewRows, useRows } from './queue/useRows';
import { countOf, Views } from './queue/Views';

export const dossierOf = (id: string) => ({
  queryKey: ['exception', id],
  queryFn: () => get<ExceptionDossier>(`/exceptions/${encodeURIComponent(id)}`),
  staleTime: 20_000,
});

/** Counts of the queues, read again when the total moves, one reading after the other. */
function useCounts(): QueueCount[] {
  const total = useOpenTotal();
  const latest = useRef(total);
  latest.current = total;
  const read = useRef<number | undefined>(undefined);
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['queues'],
    queryFn: () => {
      read.current = latest.current;
      return get<QueueCount[]>('/queues');
    },
  });
  useEffect(() => {
    if (!isFetching && total !== read.current) {
      void refetch();
    }
  }, [total, isFetching, refetch]);
  return data ?? noCounts;
}

/** What changed meanwhile is read again where it is shown. */
function useFreshDossiers(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      onChanges(changes =>
        [...(changes?.changed ?? []), ...(changes?.closed ?? [])].forEach(
          id => void client.invalidateQueries({ queryKey: ['exception', id] }),
        ),
      ),
    [client],
  );
}

const noCounts: QueueCount[] = [];

type Open = 'reject' | 'release' | 'bulk' | 'log' | null;

export function Queues() {
  const { query } = useRoute();
  const filter = useMemo(() => filterOf(query), [query]);
  const counts = useCounts();
  const expected = countOf(filter, counts);
  const { windows, again } = useRows(filter, expected);
  const fresh = useNewRows(filter, windows);
  useClosing(windows);
  useCaseChanges(windows);
  useFreshDossiers();
  const [active, setActive] = useState(0);
  const [pane, setPane] = useState(true);
  const [rank, setRank] = useState(1);
  const [decided, setDecided] = useState<Set<string>>(new Set());
  const [selected, setSelected] = useState<Map<string, ExceptionRow>>(new Map());
  const [open, setOpen] = useState<Open>(null);
  const [passing, setPassing] = useState<{ way: 'release' | 'writeOff'; amount?: Money | null }>();
  const anchor = useRef(0);
  const search = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const may = useMay();
  const { user } = useSession();
  const row = windows.row(active);
  const mayDecide = row !== undefined && mayDecideIn(row.queue, may);

  useEffect(() => {
    setActive(0);
    setSelected(new Map());
  }, [windows]);
  const busy = selected.size > 0 || decided.size > 0 || open !== null;
  const held = useFilling(windows, { fresh, busy, shown: row?.id }, again, setActive);
  useEffect(() => {
    setRank(1);
    const next = windows.row(active + 1);
    if (next && pane) {
      void client.prefetchQuery(dossierOf(next.id));
    }
  }, [row?.id]);

  const move = (by: number, extend: boolean) => {
    const to = Math.max(0, Math.min(windows.count - 1, active + by));
    if (extend) {
      choose(Math.min(anchor.current, to), Math.max(anchor.current, to));
    } else {
      anchor.current = to;
    }
    setActive(to);
  };
  const choose = (from: number, to: number) => {
    const next = new Map(selected);
    for (let i = from; i <= to; i++) {
      const one = windows.row(i);
      if (one) {
        next.set(one.id, one);
      }
    }
    setSelected(next);
  };
  const toggle = (index: number) => {
    const one = windows.row(index);
    if (one) {
      const next = new Map(selected);
      if (!next.delete(one.id)) {
        next.set(one.id, one);
      }
      setSelected(next);
      anchor.current = index;
    }
  };
  const pick = (index: number, event?: MouseEvent) => {
    if (event?.shiftKey) {
      choose(Math.min(anchor.current, index), Math.max(anchor.current, index));
    } else {
      anchor.current = index;
    }
    setActive(index);
  };
  /** The next row that still waits, else the one before. */
  const advance = (done: Set<string>) => {
    const waits = (i: number) => {
      const one = windows.row(i);
      return one !== undefined && !done.has(one.id) && one.status !== 'closed';
    };
    for (let i = active + 1; i < windows.count && windows.row(i); i++) {
      if (waits(i)) {
        setActive(i);
        return;
      }
    }
  };
  const refused = (id: string, error: unknown) => {
    setDecided(before => new Set([...before].filter(one => one !== id)));
    const changed = error instanceof Problem && error.status === 412;
    void client.invalidateQueries({ queryKey: ['exception', id] });
    toast(changed ? t('decide.changed') : t('decide.refused', { why: (error as Error).message }), 'bad');
  };
  const decide = async (kind: 'confirm' | 'reject', why = '') => {
    if (!row || decided.has(row.id) || row.status === 'closed') {
      return;
    }
    if (!mayDecide) {
      toast(t('decide.notAllowed'));
      return;
    }
    try {
      const dossier = await client.fetchQuery(dossierOf(row.id));
      const suggestion = candidatesOf(dossier)[rank - 1];
      const way = wayOf(dossier);
      if (!suggestion && way === 'match') {
        toast(t('decide.noCandidate'));
        return;
      }
      if (isOwnRelease(dossier, user.id)) {
        toast(t(fourEyesOf(dossier, true)), 'bad');
        return;
      }
      if (way === 'writeOff' && kind === 'reject') {
        toast(t('decide.noCandidate'));
        return;
      }
      if (asksWhy(way) && kind === 'confirm' && !why) {
        setPassing({ way, amount: dossier.writeOff });
        setOpen('release');
        return;
      }
      const done = new Set(decided).add(row.id);
      setDecided(done);
      advance(done);
      await send(requestOf(dossier, suggestion, kind, why), `${reason(row.reason)} ${row.party ?? ''}`);
      toast(t(kind === 'confirm' ? doneOf[way] : 'decide.rejected'), 'good', {
        label: t('action.undo'),
        run: () => setOpen('log'),
      });
    } catch (error) {
      refused(row.id, error);
    }
  };
  /** The dossier has these keys itself; while it is away they bring it. */
  const showDossier = pane ? undefined : () => setPane(true);

  useKeys({
    next: event => move(1, event.shiftKey),
    previous: event => move(-1, event.shiftKey),
    open: () => setPane(shown => !shown),
    select: () => toggle(active),
    accept: () => (selected.size > 0 ? setOpen('bulk') : void decide('confirm')),
    reject: () => row && mayDecide && setOpen('reject'),
    match: () => row && go(href('match', '', { exception: row.id })),
    claim: showDossier,
    assign: showDossier,
    comment: showDossier,
    escalate: showDossier,
    propose: showDossier,
    approve: showDossier,
    search: () => search.current?.focus(),
    undo: () => setOpen('log'),
    candidate: setRank,
  });

  const change = (part: Partial<Filter>) => replace(viewHref({ ...filter, ...part }));
  const sort = (by: Filter['sort']) =>
    change({ sort: by, order: filter.sort === by && filter.order === 'desc' ? 'asc' : 'desc' });
  return (
    <div className={`queues${pane ? ' with-pane' : ''}`}>
      <Views counts={counts} shown={filter} />
      <section className="queue" aria-label={t('nav.queues')}>
        <Toolbar
          filter={filter}
          rows={windows.loaded ? windows.count : null}
          search={search}
          onChange={change}
        >
          {fresh > 0 && (
            <button type="button" className="fresh" onClick={again}>
              ↑ {fresh === Infinity ? t('queues.newMany', { n: 100 }) : t('queues.new', { n: count(fresh) })}
            </button>
          )}
        </Toolbar>
        {selected.size > 0 && (
          <div className="selection" role="status">
            <span className="strong">{t('queues.selected', { n: count(selected.size) })}</span>
            <button type="button" className="button primary small" onClick={() => setOpen('bulk')}>
              {t('action.accept')} <Keys value={keyOf('accept')} />
            </button>
            <button type="button" className="button small" onClick={() => setSelected(new Map())}>
              {t('queues.clear')}
            </button>
          </div>
        )}
        {windows.error ? (
          <Failure error={windows.error} retry={() => windows.retry()} />
        ) : windows.loaded && windows.count === 0 ? (
          <Empty hint={t('queues.noneHint')}>{t('queues.none')}</Empty>
        ) : (
          <QueueTable
            windows={windows}
            filter={filter}
            active={active}
            selected={selected}
            decided={decided}
            onActive={pick}
            onSelect={toggle}
            onSort={sort}
            onOpen={() => setPane(true)}
          />
        )}
      </section>
      {pane && (
        <DossierPane
          id={row?.id ?? held}
          rank={rank}
          onRank={setRank}
          mayDecide={mayDecide}
          decided={row !== undefined && decided.has(row.id)}
          onAccept={() => void decide('confirm')}
          onReject={() => setOpen('reject')}
        />
      )}
      {open === 'reject' && (
        <RejectDialog
          onClose={() => setOpen(null)}
          onReject={why => {
            setOpen(null);
            void decide('reject', why);
          }}
        />
      )}
      {open === 'release' && (
        <ReleaseDialog
          {...passing}
          onClose={() => setOpen(null)}
          onRelease={why => {
            setOpen(null);
            void decide('confirm', why);
          }}
        />
      )}
      {open === 'bulk' && (
        <BulkDialog
          rows={[...selected.values()]}
          onClose={() => setOpen(null)}
          onDone={ids => {
            setOpen(null);
            setSelected(new Map());
            setDecided(before => new Set([...before, ...ids]));
          }}
        />
      )}
      {open === 'log' && <LogDialog onClose={() => setOpen(null)} />}
    </div>
  );
}

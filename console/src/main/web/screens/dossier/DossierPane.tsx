import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keyOf } from '../../keys';
import { Empty, Failure, Keys, Loading } from '../../parts/basics';
import { href } from '../../route';
import { useSession } from '../../session';
import { t } from '../../text/text';
import { dossierOf } from '../Queues';
import { isDecidable, isOwnRelease, wayOf, wordOf, type Way } from '../queue/decisions';
import { DossierView } from './DossierView';

interface PaneProps {
  id: string | undefined;
  rank: number;
  onRank: (rank: number) => void;
  mayDecide: boolean;
  decided: boolean;
  onAccept: () => void;
  onReject: () => void;
}

function Actions({
  id,
  mayDecide,
  decided,
  onAccept,
  onReject,
  can,
  way,
}: Omit<PaneProps, 'rank' | 'onRank'> & { can: boolean; way: Way }) {
  if (!mayDecide) {
    return (
      <footer className="decide">
        <span className="muted">{t('dossier.readOnly')}</span>
      </footer>
    );
  }
  return (
    <footer className="decide">
      <button type="button" className="button primary" disabled={!can || decided} onClick={onAccept}>
        {t(wordOf[way])} <Keys value={keyOf('accept')} />
      </button>
      <button type="button" className="button" disabled={!can || decided || way === 'writeOff'} onClick={onReject}>
        {t('action.reject')} <Keys value={keyOf('reject')} />
      </button>
      {(way === 'match' || way === 'writeOff') && (
        <a className="button" href={href('match', '', { exception: id })}>
          {t('action.matchShort')} <Keys value={keyOf('match')} />
        </a>
      )}
      <span className="spring" />
      <a
        className="button quiet"
        href={href('exceptions', id)}
        aria-label={t('dossier.full')}
        title={t('dossier.full')}
      >
        <span aria-hidden="true">⤢</span>
      </a>
    </footer>
  );
}

/** The dossier of the row that is looked at. It stays while the next one is fetched. */
export function DossierPane(props: PaneProps) {
  const { id, rank, onRank } = props;
  const query = useQuery({
    ...dossierOf(id ?? ''),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  });
  const dossier = query.data;
  const { user } = useSession();
  const can = dossier !== undefined && isDecidable(dossier) && !isOwnRelease(dossier, user.id);
  return (
    <aside
      className={`pane${query.isPlaceholderData ? ' stale' : ''}`}
      aria-label={t('dossier.evidence')}
      data-exception={dossier?.id}
    >
      <div className="pane-scroll" tabIndex={0} role="region" aria-label={t('dossier.compare')}>
        {id === undefined ? (
          <Empty>{t('queues.pick')}</Empty>
        ) : dossier ? (
          <DossierView dossier={dossier} rank={rank} onRank={onRank} passing={query.isPlaceholderData} />
        ) : query.error ? (
          <Failure error={query.error} retry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </div>
      {id !== undefined && <Actions {...props} can={can} way={dossier ? wayOf(dossier) : 'match'} />}
    </aside>
  );
}

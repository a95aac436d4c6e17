import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExceptionDossier } from '../api/types';
import { keyOf, useKeys } from '../keys';
import { Fetched, Keys, Screen } from '../parts/basics';
import { toast } from '../parts/Toasts';
import { go, href } from '../route';
import { useMay, useSession } from '../session';
import { reason, t } from '../text/text';
import { DossierView } from './dossier/DossierView';
import { dossierOf } from './Queues';
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
  wordOf,
} from './queue/decisions';
import { RejectDialog } from './queue/RejectDialog';
import { ReleaseDialog } from './queue/ReleaseDialog';

function Deciding({ dossier }: { dossier: ExceptionDossier }) {
  const [rank, setRank] = useState(1);
  const [rejecting, setRejecting] = useState(false);
  const [releasing, setReleasing] = useState(false);
  const [decided, setDecided] = useState(false);
  const client = useQueryClient();
  const may = mayDecideIn(dossier.queue, useMay());
  const own = isOwnRelease(dossier, useSession().user.id);
  const way = wayOf(dossier);
  const suggestion = candidatesOf(dossier)[rank - 1];
  const open = !decided && !own && dossier.status === 'open';
  const can = may && open && (way !== 'match' || suggestion !== undefined);
  const decide = (kind: 'confirm' | 'reject', why = '') => {
    if (!can) {
      toast(t(own ? fourEyesOf(dossier, own) : may ? 'decide.noCandidate' : 'decide.notAllowed'));
      return;
    }
    setDecided(true);
    setRejecting(false);
    setReleasing(false);
    send(requestOf(dossier, suggestion, kind, why), `${reason(dossier.reason)} ${dossier.party ?? ''}`)
      .then(() => toast(t(kind === 'confirm' ? doneOf[way] : 'decide.rejected'), 'good'))
      .catch((error: Error) => {
        setDecided(false);
        toast(t('decide.refused', { why: error.message }), 'bad');
        void client.invalidateQueries({ queryKey: ['exception', dossier.id] });
      });
  };
  /** To let a variance pass needs words, as a rejection does. */
  const accept = () => (asksWhy(way) && can ? setReleasing(true) : decide('confirm'));
  useKeys({
    accept,
    reject: () => can && way !== 'writeOff' && setRejecting(true),
    match: () => go(href('match', '', { exception: dossier.id })),
    candidate: setRank,
  });
  return (
    <div className="page-dossier">
      <DossierView dossier={dossier} rank={rank} onRank={setRank} />
      {may ? (
        <footer className="decide">
          <button type="button" className="button primary" disabled={!can} onClick={accept}>
            {t(wordOf[way])} <Keys value={keyOf('accept')} />
          </button>
          <button type="button" className="button" disabled={!can || way === 'writeOff'} onClick={() => setRejecting(true)}>
            {t('action.reject')} <Keys value={keyOf('reject')} />
          </button>
          {(way === 'match' || way === 'writeOff') && (
            <a className="button" href={href('match', '', { exception: dossier.id })}>
              {t('action.match')} <Keys value={keyOf('match')} />
            </a>
          )}
        </footer>
      ) : (
        <p className="muted">{t('dossier.readOnly')}</p>
      )}
      {releasing && asksWhy(way) && (
        <ReleaseDialog
          way={way}
          amount={dossier.writeOff}
          onClose={() => setReleasing(false)}
          onRelease={why => decide('confirm', why)}
        />
      )}
      {rejecting && (
        <RejectDialog onClose={() => setRejecting(false)} onReject={why => decide('reject', why)} />
      )}
    </div>
  );
}

export function Exception({ id }: { id: string }) {
  const asked = dossierOf(id);
  return (
    <Screen title={t('nav.queues')} aside={<a href={href('queues')}>{t('common.back')}</a>}>
      <Fetched name={asked.queryKey} ask={asked.queryFn}>
        {dossier => <Deciding dossier={dossier} />}
      </Fetched>
    </Screen>
  );
}

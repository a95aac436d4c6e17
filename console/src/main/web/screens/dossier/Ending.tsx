import { useState } from 'react';
import type { CaseEvent, Casework, ExceptionDossier } from '../../api/types';
import { instant } from '../../format';
import { keyOf, useKeys } from '../../keys';
import { Keys } from '../../parts/basics';
import { toast } from '../../parts/Toasts';
import { useMay, useSession } from '../../session';
import { t, type Key } from '../../text/text';
import { approve, isSame, useSending } from '../queue/casework';
import { CaseWords } from './CaseWords';

function latest(casework: Casework, what: string): CaseEvent | undefined {
  return casework.events.filter(event => event.what === what).at(-1);
}

function Proposal({ casework, waits }: { casework: Casework; waits: Key | null }) {
  const proposed = latest(casework, 'proposed');
  const approved = latest(casework, 'approved');
  const said = (key: Key, who: string, event: CaseEvent | undefined) => (
    <p className="muted small">{t(key, { who, when: event ? instant(event.at, true) : '–' })}</p>
  );
  return (
    <div className="proposal" data-proposer={casework.proposedBy}>
      {proposed && <p className="strong">{proposed.text}</p>}
      {said('end.proposed', casework.proposedBy!, proposed)}
      {casework.approvedBy && said('end.approved', casework.approvedBy, approved)}
      {waits && <p className="four-eyes">{t(waits)}</p>}
    </div>
  );
}

/** Who has proposed how the case should end, and the second person's word on it. */
export function Ending({
  dossier,
  casework,
  mayPropose,
}: {
  dossier: ExceptionDossier;
  casework: Casework;
  mayPropose: boolean;
}) {
  const [asking, setAsking] = useState(false);
  const { user } = useSession();
  const mayApprove = useMay()('approve');
  const send = useSending();
  const shut = dossier.status !== 'open';
  const { proposedBy, approvedBy, lease } = casework;
  const heldBy = lease && lease.holder !== user.id ? lease.holder : undefined;
  const pending = !shut && Boolean(proposedBy) && !approvedBy;
  const own = Boolean(proposedBy) && isSame(proposedBy!, user.id);
  const waits = own ? 'end.own' : mayApprove ? 'end.waits' : 'end.notYours';
  const ask = () => {
    const refusal = shut ? 'case.closed' : mayPropose ? null : 'decide.notAllowed';
    if (refusal) {
      toast(t(refusal));
    } else if (heldBy) {
      toast(t('end.held', { who: heldBy }), 'bad');
    } else {
      setAsking(true);
    }
  };
  const agree = () => {
    if (!pending) {
      toast(t(shut ? 'case.closed' : 'end.nothing'));
    } else if (own || !mayApprove) {
      toast(t(waits), 'bad');
    } else {
      send(approve(dossier.id, casework.version), 'end.agreed', dossier.id);
    }
  };
  useKeys({ propose: ask, approve: agree });
  return (
    <section className="ending" aria-label={t('end.title')}>
      <h4>{t('end.title')}</h4>
      {proposedBy ? (
        <Proposal casework={casework} waits={pending ? waits : null} />
      ) : (
        <p className="muted small">{t('end.none')}</p>
      )}
      <div className="buttons start">
        {mayPropose && (
          <button type="button" className="button small" disabled={shut} onClick={ask}>
            {t('action.propose')} <Keys value={keyOf('propose')} />
          </button>
        )}
        {pending && mayApprove && !own && (
          <button type="button" className="button small primary" onClick={agree}>
            {t('action.approveEnd')} <Keys value={keyOf('approve')} />
          </button>
        )}
      </div>
      {asking && (
        <CaseWords id={dossier.id} casework={casework} saying="propose" onClose={() => setAsking(false)} />
      )}
    </section>
  );
}

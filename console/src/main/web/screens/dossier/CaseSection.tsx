import { useState } from 'react';
import type { Casework, ExceptionDossier } from '../../api/types';
import { instant } from '../../format';
import { keyOf, useKeys } from '../../keys';
import { Keys } from '../../parts/basics';
import { toast } from '../../parts/Toasts';
import { useMay, useSession } from '../../session';
import { named, t } from '../../text/text';
import { AssignDialog } from '../queue/AssignDialog';
import { claim, release, useSending } from '../queue/casework';
import { Attachments } from './Attachments';
import { CaseWords } from './CaseWords';
import { Ending } from './Ending';

type Open = 'comment' | 'escalate' | 'assign' | null;

function Standing({ casework, own }: { casework: Casework; own: boolean }) {
  const lease = casework.lease;
  return (
    <>
      {lease && (
        <p className={`lease${own ? ' own' : ''}`} role="status" data-lease={lease.holder}>
          {own
            ? t('case.yours', { until: instant(lease.until) })
            : t('case.held', { who: lease.holder, until: instant(lease.until) })}
        </p>
      )}
      <p className="muted small">
        {[
          t('case.desk', { desk: named('desk', casework.desk) }),
          casework.assignee ? t('case.assigned', { who: casework.assignee }) : t('case.unassigned'),
          t('case.due', { when: instant(casework.dueAt) }),
        ].join(' · ')}
      </p>
    </>
  );
}

function Comments({ casework }: { casework: Casework }) {
  const said = casework.events.filter(event => event.what === 'commented');
  return said.length === 0 ? null : (
    <ol className="comments" aria-label={t('case.comments')}>
      {said.map(event => (
        <li key={event.id}>
          <span className="strong">{event.by}</span>{' '}
          <time dateTime={event.at} className="muted small">
            {instant(event.at, true)}
          </time>
          <p>{event.text}</p>
        </li>
      ))}
    </ol>
  );
}

/** Who has the case, who works on it just now, and what was said; with the keys for all of it. */
export function CaseSection({ dossier, casework }: { dossier: ExceptionDossier; casework: Casework }) {
  const [open, setOpen] = useState<Open>(null);
  const { user } = useSession();
  const may = useMay()(`decide:${dossier.queue}`);
  const send = useSending();
  const own = casework.lease?.holder === user.id;
  const shut = dossier.status !== 'open';
  const close = () => setOpen(null);
  const show = (what: Open, possible = true) => () =>
    may && possible ? setOpen(what) : toast(t(may ? 'case.closed' : 'decide.notAllowed'));
  const take = () => {
    if (!may || shut) {
      toast(t(may ? 'case.closed' : 'decide.notAllowed'));
    } else if (own) {
      send(release(dossier.id), 'case.released', dossier.id);
    } else {
      send(claim(dossier.id), 'case.claimed', dossier.id);
    }
  };
  useKeys({
    comment: show('comment'),
    escalate: show('escalate', !shut),
    assign: show('assign', !shut),
    claim: take,
  });
  return (
    <section className="casework" aria-label={t('case.title')}>
      <h3>{t('case.title')}</h3>
      <Standing casework={casework} own={own} />
      {may && (
        <div className="buttons start">
          <button type="button" className="button small" disabled={shut} onClick={take}>
            {t(own ? 'action.release' : 'action.claim')} <Keys value={keyOf('claim')} />
          </button>
          <button type="button" className="button small" disabled={shut} onClick={show('assign', !shut)}>
            {t('action.assign')} <Keys value={keyOf('assign')} />
          </button>
          <button type="button" className="button small" onClick={show('comment')}>
            {t('action.comment')} <Keys value={keyOf('comment')} />
          </button>
          <button type="button" className="button small" disabled={shut} onClick={show('escalate', !shut)}>
            {t('action.escalate')} <Keys value={keyOf('escalate')} />
          </button>
        </div>
      )}
      <Ending dossier={dossier} casework={casework} mayPropose={may} />
      <Comments casework={casework} />
      <Attachments exceptionId={dossier.id} casework={casework} may={may} />
      {(open === 'comment' || open === 'escalate') && (
        <CaseWords key={open} id={dossier.id} casework={casework} saying={open} onClose={close} />
      )}
      {open === 'assign' && <AssignDialog id={dossier.id} casework={casework} onClose={close} />}
    </section>
  );
}

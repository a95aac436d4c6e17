import { memo } from 'react';
import type { ExceptionDossier } from '../../api/types';
import { instant } from '../../format';
import { Amount, Id, Severity } from '../../parts/basics';
import { href } from '../../route';
import { useSession } from '../../session';
import { named, reason, t } from '../../text/text';
import { candidatesOf, fourEyesOf, isOwnRelease, wayOf } from '../queue/decisions';
import { BillSection } from '../bills/BillSection';
import { DocumentCard, SideBySide } from './Documents';
import { CaseSection } from './CaseSection';
import { Chips } from './Evidence';
import { Original } from './Original';
import { Suggestions } from './Suggestions';
import { WhyNot } from './WhyNot';

function Head({ dossier }: { dossier: ExceptionDossier }) {
  const own = isOwnRelease(dossier, useSession().user.id);
  return (
    <header className="dossier-head">
      <div className="dossier-title">
        <h2>{reason(dossier.reason)}</h2>
        <Severity value={dossier.severity} />
        {dossier.status !== 'open' && <span className="chip">{t('queues.gone')}</span>}
        <span className="spring" />
        <Amount value={dossier.amount} strong />
      </div>
      <p>{dossier.explanation}</p>
      {dossier.status === 'open' && wayOf(dossier) !== 'match' && (
        <p className="four-eyes">{t(fourEyesOf(dossier, own))}</p>
      )}
      <p className="muted small">
        {[
          named('queue', dossier.queue),
          dossier.party,
          dossier.accountId,
          t('dossier.opened', { when: instant(dossier.openedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </header>
  );
}

function Compared({ dossier, rank }: { dossier: ExceptionDossier; rank: number }) {
  const chosen = dossier.suggestions[rank - 1];
  const others = (chosen?.documents ?? []).filter(
    one => !dossier.subjects.some(subject => subject.id === one.id),
  );
  if (others.length > 0) {
    return <SideBySide left={dossier.subjects} right={others} evidence={chosen!.evidence} />;
  }
  return (
    <div className="sides single">
      {dossier.subjects.map(document => (
        <DocumentCard key={document.id} document={document} />
      ))}
    </div>
  );
}

interface Event {
  at: string;
  text: string;
  by: string;
}

function eventsOf(dossier: ExceptionDossier): Event[] {
  const said = (dossier.history ?? []).map(one => ({
    at: one.at ?? '',
    text: one.what ?? one.text ?? '',
    by: one.by ?? '',
  }));
  const decided = dossier.decisions.map(one => ({
    at: one.decidedAt,
    text: [one.kind, one.reason].filter(Boolean).join(': '),
    by: one.decidedBy,
  }));
  return [...(said.length > 0 ? said : decided)].sort((a, b) => b.at.localeCompare(a.at));
}

function History({ dossier }: { dossier: ExceptionDossier }) {
  const events = eventsOf(dossier);
  if (events.length === 0) {
    return <p className="muted">{t('dossier.noHistory')}</p>;
  }
  return (
    <ol className="history">
      {events.map((event, i) => (
        <li key={`${event.at} ${i}`}>
          <time dateTime={event.at}>{instant(event.at, true)}</time>{' '}
          <span className="strong">{event.by}</span> {event.text}
        </li>
      ))}
    </ol>
  );
}

function Rivals({ dossier }: { dossier: ExceptionDossier }) {
  const matches = dossier.otherMatches ?? [];
  const exceptions = dossier.otherExceptions ?? [];
  if (matches.length + exceptions.length === 0) {
    return null;
  }
  return (
    <section>
      <h3>{t('dossier.rivals')}</h3>
      <ul className="plain">
        {matches.map(match => (
          <li key={match.id}>
            <Id value={match.id} href={href('matches', match.id)} />{' '}
            <span className="chip">{match.status}</span> <span className="muted">{match.rule}</span>
          </li>
        ))}
        {exceptions.map(one => (
          <li key={one.id}>
            <a href={href('exceptions', one.id)}>{reason(one.reason)}</a>{' '}
            <span className="chip">{one.status}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The bills that an exception of payables is about. */
function billsOf(dossier: ExceptionDossier) {
  return ['payables', 'approvals'].includes(dossier.queue)
    ? dossier.subjects.filter(one => one.kind === 'bill')
    : [];
}

/** All that is known about one exception: what it is about, what fits how well and why, who said what. */
export const DossierView = memo(function DossierView({
  dossier,
  rank,
  onRank,
  passing = false,
}: {
  /** Whether another dossier is on its way and nothing must be done with this one. */
  passing?: boolean;
  dossier: ExceptionDossier;
  rank: number;
  onRank: (rank: number) => void;
}) {
  const subject = dossier.subjects[0];
  return (
    <div className="dossier-body">
      <Head dossier={dossier} />
      <section>
        <h3>{t('dossier.suggestions')}</h3>
        <Suggestions suggestions={candidatesOf(dossier)} rank={rank} onRank={onRank} />
      </section>
      <section>
        <h3>{t('dossier.compare')}</h3>
        <Compared dossier={dossier} rank={rank} />
        {dossier.evidence.length > 0 && <Chips evidence={dossier.evidence} />}
      </section>
      {billsOf(dossier).map(bill => (
        <BillSection key={bill.id} id={bill.id} companyId={dossier.accountId} />
      ))}
      {!passing &&
        dossier.originals?.map(one => (
          <Original key={`${one.companyId} ${one.billId}`} billId={one.billId} companyId={one.companyId} />
        ))}
      {dossier.casework && !passing && <CaseSection dossier={dossier} casework={dossier.casework} />}
      <Rivals dossier={dossier} />
      <section>
        <h3>{t('dossier.history')}</h3>
        <History dossier={dossier} />
      </section>
      {subject && <WhyNot left={subject.id} />}
    </div>
  );
});

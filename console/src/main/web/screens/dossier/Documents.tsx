import type { DocumentRow, Evidence } from '../../api/types';
import { negated, sum } from '../../decimal';
import { date, instant } from '../../format';
import { Amount, Id } from '../../parts/basics';
import { href } from '../../route';
import { named, t } from '../../text/text';

/** The fields that all kinds of documents share, in the order in which people read them. */
function Facts({ document, differs }: { document: DocumentRow; differs: Set<string> }) {
  const mark = (...fields: string[]) => (fields.some(field => differs.has(field)) ? 'differs' : '');
  return (
    <dl className="facts">
      <dt>{t('col.amount')}</dt>
      <dd className={mark('amount', 'currency')}>
        <Amount value={document.amount} strong />
      </dd>
      <dt>{t('col.date')}</dt>
      <dd className={mark('date', 'bookingDate', 'valueDate', 'postingDate')}>
        {date(document.date)}
        {document.dueDate && <span className="muted"> → {date(document.dueDate)}</span>}
      </dd>
      <dt>{t('col.party')}</dt>
      <dd className={mark('counterpartyName', 'party', 'name')}>{document.party ?? '–'}</dd>
      {(document.references?.length ?? 0) > 0 && (
        <>
          <dt>{t('col.document')}</dt>
          <dd className={mark('references', 'reference')}>
            {document.references!.map(reference => (
              <span key={reference.type + reference.value} className="reference" title={reference.type}>
                {reference.value}
              </span>
            ))}
          </dd>
        </>
      )}
      {document.text && (
        <>
          <dt>{t('col.text')}</dt>
          <dd>{document.text}</dd>
        </>
      )}
    </dl>
  );
}

export function DocumentCard({
  document,
  differs = new Set(),
}: {
  document: DocumentRow;
  differs?: Set<string>;
}) {
  return (
    <article
      className="document"
      aria-label={`${named('kind', document.kind)} ${document.number ?? document.id}`}
    >
      <header>
        <span className="kind">{named('kind', document.kind)}</span>
        <Id value={document.number ?? document.id} href={href('documents', document.id)} />
      </header>
      <Facts document={document} differs={differs} />
      {document.source && (
        <footer className="muted">
          {document.source}
          {document.position ? `, ${document.position}` : ''}
          {document.observedAt ? ` · ${instant(document.observedAt)}` : ''}
        </footer>
      )}
    </article>
  );
}

/**
 * Left minus right, where all are of one currency; null else. Two of a kind are no counterparts but a
 * payment and its return, or an entry and its reversal: what they sum to is what is left.
 */
export function differenceOf(left: DocumentRow[], right: DocumentRow[]) {
  const all = [...left, ...right];
  const currency = all[0]?.amount?.currency;
  const isMixed = all.some(document => document.amount?.currency !== currency);
  if (!currency || left.length === 0 || right.length === 0 || isMixed) {
    return null;
  }
  const amounts = (documents: DocumentRow[]) => documents.map(document => document.amount!.amount);
  const isOneKind = all.every(document => document.kind === all[0]!.kind);
  const other = isOneKind ? amounts(right) : amounts(right).map(negated);
  return { amount: sum([...amounts(left), ...other]), currency };
}

/** Documents side by side, what differs marked, and what is left between them. */
export function SideBySide({
  left,
  right,
  evidence,
}: {
  left: DocumentRow[];
  right: DocumentRow[];
  evidence: Evidence[];
}) {
  const differs = new Set(evidence.filter(one => !one.agrees).map(one => one.field));
  const difference = differenceOf(left, right);
  return (
    <div className="sides">
      <div className="side">
        {left.map(document => (
          <DocumentCard key={document.id} document={document} differs={differs} />
        ))}
      </div>
      <div className="side">
        {right.map(document => (
          <DocumentCard key={document.id} document={document} differs={differs} />
        ))}
      </div>
      {difference && (
        <p className="difference">
          <span>{t('dossier.difference')}</span>
          <Amount value={difference} strong />
        </p>
      )}
    </div>
  );
}

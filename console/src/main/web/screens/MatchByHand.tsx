import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { get } from '../api/client';
import type { DecisionRequest, DocumentRow } from '../api/types';
import { sign } from '../decimal';
import { useKeys } from '../keys';
import { Amount, Empty, Screen } from '../parts/basics';
import { toast } from '../parts/Toasts';
import { go, href, useRoute } from '../route';
import { useMay } from '../session';
import { t, type Key } from '../text/text';
import { differenceOf, DocumentCard } from './dossier/Documents';
import { Allocations, allocated, type Parts } from './match/Allocations';
import { dossierOf } from './Queues';
import { aboutRest, mayDecideIn, send } from './queue/decisions';
import { ReleaseDialog } from './queue/ReleaseDialog';

const reasons: Key[] = [
  'match.shortPayment',
  'match.reason.bankFee',
  'match.reason.discount',
  'match.reason.deduction',
  'match.reason.rounding',
];

function isPayment(document: DocumentRow): boolean {
  return document.kind === 'bankTransaction';
}

function AddById({ onAdd }: { onAdd: (documents: DocumentRow[]) => void }) {
  const [id, setId] = useState('');
  const [wrong, setWrong] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const asked = id.trim();
    get<DocumentRow[]>(`/documents/${encodeURIComponent(asked)}`)
      .then(documents => {
        onAdd(documents);
        setId('');
        setWrong('');
      })
      .catch(() => setWrong(t('match.unknown', { id: asked })));
  };
  return (
    <form className="inline" onSubmit={add}>
      <input
        aria-label={t('match.add')}
        placeholder={t('match.add')}
        required
        value={id}
        onChange={event => setId(event.target.value)}
      />
      <button type="submit" className="button small">
        {t('match.addButton')}
      </button>
      <span className="wrong" role="alert">
        {wrong}
      </span>
    </form>
  );
}

function Side({
  title,
  documents,
  onRemove,
}: {
  title: Key;
  documents: DocumentRow[];
  onRemove: (id: string) => void;
}) {
  return (
    <section className="panel match-side" aria-label={t(title)}>
      <header className="panel-head">
        <h2>{t(title)}</h2>
      </header>
      <div className="padded">
        {documents.length === 0 && <Empty>{t('match.none')}</Empty>}
        {documents.map(document => (
          <div key={document.id} className="removable">
            <DocumentCard document={document} />
            <button
              type="button"
              className="button quiet small"
              aria-label={t('match.remove', { id: document.id })}
              onClick={() => onRemove(document.id)}
            >
              <span aria-hidden="true">✕</span>
            </button>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Payments left, what they pay right, and the difference on its way to zero. */
export function MatchByHand() {
  const exception = useRoute().query.get('exception') ?? '';
  const asked = dossierOf(exception);
  const from = useQuery({ ...asked, enabled: exception !== '' });
  const [items, setItems] = useState<DocumentRow[]>([]);
  const [reason, setReason] = useState('');
  const [parts, setParts] = useState<Parts | null>(null);
  const [passing, setPassing] = useState(false);
  const may = useMay();
  const add = (more: DocumentRow[]) =>
    setItems(before => [...before, ...more.filter(one => !before.some(known => known.id === one.id))]);
  useEffect(() => {
    if (from.data) {
      add([...from.data.subjects, ...(from.data.suggestions[0]?.documents ?? [])]);
    }
  }, [from.data]);
  const left = items.filter(isPayment);
  const right = items.filter(item => !isPayment(item));
  const difference = differenceOf(left, right);
  const ties = difference !== null && sign(difference.amount) === 0;
  const ready = left.length > 0 && right.length > 0 && difference !== null && (ties || reason.trim() !== '');
  const queue = from.data?.queue ?? (right.some(one => one.kind === 'receivable') ? 'receivables' : 'bank');
  const decide = () => {
    if (!ready || !may(`decide:${queue}`)) {
      toast(t(ready ? 'decide.notAllowed' : 'match.differs'));
      return;
    }
    const request: DecisionRequest = {
      kind: parts ? 'split' : 'confirm',
      ...(exception ? { exceptionId: exception, version: from.data?.version } : {}),
      left: left.map(one => one.id),
      right: right.map(one => one.id),
      ...(parts ? { allocations: allocated(parts, difference!.currency) } : {}),
      reason: reason.trim(),
    };
    sendOff(request, 'decide.sent');
  };
  const sendOff = (request: DecisionRequest, done: Key) =>
    void send(request, right.map(one => one.number ?? one.id).join(', ')).then(
      () => {
        toast(t(done), 'good');
        go(href('queues'));
      },
      (error: Error) => toast(t('decide.refused', { why: error.message }), 'bad'),
    );
  useKeys({ accept: decide });
  const remove = (id: string) => setItems(items.filter(item => item.id !== id));
  return (
    <Screen
      title={t('nav.match')}
      aside={
        exception ? (
          <a href={href('exceptions', exception)}>
            {t('match.fromException', { id: exception.slice(0, 10) })}
          </a>
        ) : undefined
      }
    >
      <AddById onAdd={add} />
      <div className="match-sides">
        <Side title="match.left" documents={left} onRemove={remove} />
        <Side title="match.right" documents={right} onRemove={remove} />
      </div>
      {parts && difference && <Allocations left={left} right={right} parts={parts} onChange={setParts} />}
      <footer className="match-foot">
        <div className={`match-difference ${ties ? 'good' : ''}`} role="status">
          <span>{t('match.difference')}</span>
          {difference ? <Amount value={difference} strong /> : <span className="strong">–</span>}
          <span className="muted">
            {ties
              ? `✓ ${t('match.ties')}`
              : items.length > 1 && !difference && left.length && right.length
                ? t('match.mixed')
                : ''}
          </span>
        </div>
        {difference && !ties && (
          <div className="form">
            <label>
              {t('match.differs')}
              <input value={reason} maxLength={500} onChange={event => setReason(event.target.value)} />
            </label>
            <div className="chips">
              {reasons.map(key => (
                <button key={key} type="button" className="chip choice" onClick={() => setReason(t(key))}>
                  {t(key)}
                </button>
              ))}
            </div>
          </div>
        )}
        <div className="buttons">
          {from.data?.writeOff && mayDecideIn(from.data.queue, may) && (
            <button type="button" className="button" onClick={() => setPassing(true)}>
              {t('match.writeOff')} <Amount value={from.data.writeOff} />
            </button>
          )}
          <button
            type="button"
            className="button"
            disabled={!difference}
            aria-pressed={parts !== null}
            onClick={() => setParts(parts ? null : {})}
          >
            {t('match.split')}
          </button>
          <button type="button" className="button primary" disabled={!ready} onClick={decide}>
            {t('match.confirm')}
          </button>
        </div>
      </footer>
      {passing && from.data && (
        <ReleaseDialog
          way="writeOff"
          amount={from.data.writeOff}
          onClose={() => setPassing(false)}
          onRelease={why => {
            setPassing(false);
            sendOff(aboutRest(from.data, 'writeOff', why), 'decide.writtenOff');
          }}
        />
      )}
    </Screen>
  );
}

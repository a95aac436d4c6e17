import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/client';
import { decide, look, type LinkedBill } from '../api/links';
import { Loading } from '../parts/basics';
import { instant, money } from '../format';
import { href } from '../route';
import { t } from '../text/text';
import { Chips } from './dossier/Evidence';

function message(error: unknown): string {
  return error instanceof Problem ? error.message : t('common.failed');
}

/** Approve or refuse, with one press; refusing needs a reason. */
function Deciding({ token, bill }: { token: string; bill: LinkedBill }) {
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<'confirm' | 'reject' | null>(null);
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const say = (kind: 'confirm' | 'reject') => {
    setBusy(true);
    setWrong('');
    decide(token, kind, reason)
      .then(() => setSaid(kind))
      .catch(error => setWrong(message(error)))
      .finally(() => setBusy(false));
  };
  if (said) {
    return <p role="status">{t(said === 'confirm' ? 'link.approved' : 'link.refused')}</p>;
  }
  return (
    <>
      <label>
        {t('link.reason')}
        <input name="reason" value={reason} maxLength={500} onChange={event => setReason(event.target.value)} />
      </label>
      <p className="wrong" role="alert">
        {wrong}
      </p>
      <div className="link-buttons">
        <button type="button" className="button primary" disabled={busy} onClick={() => say('confirm')}>
          {t('link.approve')}
        </button>
        <button
          type="button"
          className="button"
          disabled={busy || !reason.trim()}
          onClick={() => say('reject')}
        >
          {t('link.refuse')}
        </button>
      </div>
      <p className="muted small">{t('link.until', { at: instant(bill.expiresAt) })}</p>
    </>
  );
}

/** What a notice links to: one bill, for whoever holds the link, signed in or not. */
export function Approve({ token }: { token: string }) {
  const found = useQuery({ queryKey: ['link', token], queryFn: () => look(token), staleTime: Infinity });
  if (found.isPending) {
    return <Loading />;
  }
  const bill = found.data;
  return (
    <main className="sign-in">
      <section className="linked-bill" aria-labelledby="linked-bill-title">
        <img src="/icon.svg" alt="" width="44" height="44" />
        {bill ? (
          <>
            <h1 id="linked-bill-title">{t('link.title', { bill: bill.billId })}</h1>
            {bill.amount && <p className="amount">{money(bill.amount)}</p>}
            {bill.state === 'waits' ? (
              <>
                <p>{t('link.asked', { person: bill.person, role: bill.role })}</p>
                <p className="muted">{bill.explanation}</p>
                <Chips evidence={bill.evidence} />
                <Deciding token={token} bill={bill} />
              </>
            ) : (
              <p role="status">{t(bill.state === 'expired' ? 'link.expired' : 'link.over')}</p>
            )}
          </>
        ) : (
          <>
            <h1 id="linked-bill-title">{t('link.unknown')}</h1>
            <p role="alert">{message(found.error)}</p>
          </>
        )}
        <a href={href('treasury')}>{t('link.console')}</a>
      </section>
    </main>
  );
}

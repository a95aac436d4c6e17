import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post } from '../../api/client';
import type { PaymentDetail } from '../../api/control';
import { amount } from '../../format';
import { keyOf, useKeys } from '../../keys';
import { Amount, Failure, Keys, Loading, Panel } from '../../parts/basics';
import { toast } from '../../parts/Toasts';
import { useSession } from '../../session';
import { t, type Key } from '../../text/text';
import { LeftOut, Paid } from './Bills';
import { stateOf } from './words';

export type Step = (what: string, body: object, done: Key) => void;

function useSteps(name: string, detail: PaymentDetail | undefined): Step {
  const client = useQueryClient();
  return (what, body, done) => {
    post<PaymentDetail>(`/payments/proposals/${encodeURIComponent(name)}:${what}`, {
      ...body,
      version: detail?.proposal.version,
    })
      .then(after => {
        client.setQueryData(['payments', name], after);
        toast(t(done), 'good');
      })
      .catch((error: Error) => toast(t('decide.refused', { why: error.message }), 'bad'))
      .finally(() => void client.invalidateQueries({ queryKey: ['payments'] }));
  };
}

function Cash({ detail }: { detail: PaymentDetail }) {
  return (
    <table className="table">
      <caption>{t('payments.cash')}</caption>
      <thead>
        <tr>
          <th>{t('col.account')}</th>
          <th className="right">{t('payments.available')}</th>
          <th className="right">{t('payments.planned')}</th>
          <th className="right">{t('payments.left')}</th>
        </tr>
      </thead>
      <tbody>
        {detail.accounts.map(account => (
          <tr key={account.id}>
            <td>
              {account.id} <span className="muted">{account.holder}</span>
            </td>
            <td className="right">
              <Amount value={account.available} />
            </td>
            <td className="right">
              <Amount value={account.planned} />
            </td>
            <td className="right">
              <Amount value={account.left} strong />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ detail, onStep }: { detail: PaymentDetail; onStep: Step }) {
  const [day, setDay] = useState(detail.proposal.runDate ?? '');
  return (
    <form
      className="choice"
      onSubmit={event => {
        event.preventDefault();
        onStep('move', { runDate: day }, 'payments.moved');
      }}
    >
      <label>
        {t('payments.move')}
        <input type="date" required value={day} onChange={event => setDay(event.target.value)} />
      </label>
      <button type="submit" className="button" disabled={day === detail.proposal.runDate}>
        {t('payments.moveButton')}
      </button>
    </form>
  );
}

function Export({ detail, onStep }: { detail: PaymentDetail; onStep: Step }) {
  const [form, setForm] = useState(detail.forms[0] ?? '');
  const { name, exportedAs } = detail.proposal;
  if (exportedAs) {
    const file = `/api/v1/payments/proposals/${encodeURIComponent(name)}/bank-file`;
    return (
      <a className="button primary" href={file} download>
        ↓ {t('payments.download')}
      </a>
    );
  }
  return (
    <form
      className="choice"
      onSubmit={event => {
        event.preventDefault();
        onStep('export', { form }, 'payments.exported');
      }}
    >
      <label>
        {t('payments.form')}
        <select value={form} onChange={event => setForm(event.target.value)}>
          {detail.forms.map(one => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <button type="submit" className="button primary">
        {t('payments.export')}
      </button>
    </form>
  );
}

function Steps({ detail, onStep }: { detail: PaymentDetail; onStep: Step }) {
  const { user } = useSession();
  const { proposal, mayChange, mayApprove, mayExport } = detail;
  const isOwn = proposal.state === 'proposed' && proposal.makers.includes(user.id);
  return (
    <div className="form padded">
      <p>
        <span className="chip">{stateOf(proposal)}</span>{' '}
        {t('payments.made', { who: proposal.makers.join(', ') })}
        {proposal.approvedBy && `. ${t('payments.approved', { who: proposal.approvedBy })}`}
      </p>
      {isOwn && <p className="muted">{t('payments.own')}</p>}
      <div className="buttons">
        {mayChange && <Day key={proposal.runDate} detail={detail} onStep={onStep} />}
        {mayApprove && (
          <button
            type="button"
            className="button primary"
            onClick={() => onStep('approve', {}, 'payments.wasApproved')}
          >
            {t('payments.approve')} <Keys value={keyOf('accept')} />
          </button>
        )}
        {mayExport && <Export detail={detail} onStep={onStep} />}
      </div>
    </div>
  );
}

/** One run: what it pays from which cash and why, what it leaves out, and the next step. */
export function Run({ name }: { name: string }) {
  const query = useQuery({
    queryKey: ['payments', name],
    queryFn: () => get<PaymentDetail>(`/payments/proposals/${encodeURIComponent(name)}`),
  });
  const detail = query.data;
  const step = useSteps(name, detail);
  useKeys({ accept: () => detail?.mayApprove && step('approve', {}, 'payments.wasApproved') });
  if (query.error) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (!detail) {
    return <Loading />;
  }
  return (
    <div className="stack">
      <Panel
        title={name}
        aside={
          detail.hurdlePercent && (
            <span className="muted">{t('payments.hurdle', { rate: amount(detail.hurdlePercent) })}</span>
          )
        }
      >
        <Steps detail={detail} onStep={step} />
        <Cash detail={detail} />
      </Panel>
      <Panel title={t('payments.pays')}>
        <Paid detail={detail} onStep={step} />
      </Panel>
      <Panel title={t('payments.leaves')}>
        <LeftOut detail={detail} onStep={step} />
      </Panel>
    </div>
  );
}

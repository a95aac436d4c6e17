import type { LeftOutBill, PaymentDetail, ProposedPayment } from '../../api/control';
import { amount, date } from '../../format';
import { Amount, Empty } from '../../parts/basics';
import { t } from '../../text/text';
import type { Step } from './Run';
import { because } from './words';

function rateText(percent: string | undefined): string {
  return percent ? amount(percent) : '–';
}

function Payment({
  payment,
  mayChange,
  onStep,
}: {
  payment: ProposedPayment;
  mayChange: boolean;
  onStep: Step;
}) {
  return (
    <tbody>
      <tr className="payment">
        <td colSpan={5}>
          {payment.vendorName}{' '}
          <span className="muted">
            {t('payments.to', { account: payment.toAccount, from: payment.fromAccount })}
          </span>{' '}
          {payment.paid && <span className="chip confirm">{t('payments.paid')}</span>}
        </td>
        <td className="right">
          <Amount value={payment.amount} strong />
        </td>
        {mayChange && (
          <td className="right">
            <button
              type="button"
              className="button small"
              aria-label={t('payments.takeOutOf', { who: payment.vendorName })}
              onClick={() =>
                onStep('remove', { invoiceId: payment.bills[0]!.invoiceId }, 'payments.takenOut')
              }
            >
              {t('payments.takeOut')}
            </button>
          </td>
        )}
      </tr>
      {payment.bills.map(bill => (
        <tr key={bill.invoiceId} className="paid-bill">
          <td>{bill.number}</td>
          <td className="nowrap">{date(bill.dueDate)}</td>
          <td className="right">{bill.discount ? <Amount value={bill.discount} /> : '–'}</td>
          <td className="right">{rateText(bill.annualReturnPercent)}</td>
          <td>{because(bill.reason)}</td>
          <td className="right">
            <Amount value={bill.amount} />
          </td>
          {mayChange && <td />}
        </tr>
      ))}
    </tbody>
  );
}

/** Payment by payment, with the bills of each. */
export function Paid({ detail, onStep }: { detail: PaymentDetail; onStep: Step }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('payments.pays')}>
      <table className="table payments">
        <thead>
          <tr>
            <th>{t('payments.bill')}</th>
            <th>{t('payments.due')}</th>
            <th className="right">{t('payments.discount')}</th>
            <th className="right">{t('payments.return')}</th>
            <th>{t('payments.because')}</th>
            <th className="right">{t('payments.amount')}</th>
            {detail.mayChange && <th />}
          </tr>
        </thead>
        {detail.payments.map(payment => (
          <Payment key={payment.endToEndId} payment={payment} mayChange={detail.mayChange} onStep={onStep} />
        ))}
      </table>
    </div>
  );
}

function Left({ bill, onStep }: { bill: LeftOutBill; onStep: Step }) {
  return (
    <tr>
      <td>
        {bill.number} <div className="muted">{bill.vendorName}</div>
      </td>
      <td className="nowrap">{date(bill.dueDate)}</td>
      <td className="right">{bill.discount ? <Amount value={bill.discount} /> : '–'}</td>
      <td className="right">{rateText(bill.annualReturnPercent)}</td>
      <td>
        {because(bill.reason)}
        {bill.held && <div className="muted">{bill.held}</div>}
      </td>
      <td className="right">
        <Amount value={bill.open} />
      </td>
      <td className="right">
        {bill.mayInclude && (
          <button
            type="button"
            className="button small"
            aria-label={t('payments.putInBill', { bill: bill.number })}
            onClick={() => onStep('include', { invoiceId: bill.invoiceId }, 'payments.wasPutIn')}
          >
            {t('payments.putIn')}
          </button>
        )}
      </td>
    </tr>
  );
}

export function LeftOut({ detail, onStep }: { detail: PaymentDetail; onStep: Step }) {
  if (detail.leftOut.length === 0) {
    return <Empty>{t('payments.nothingLeft')}</Empty>;
  }
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('payments.leaves')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('payments.bill')}</th>
            <th>{t('payments.due')}</th>
            <th className="right">{t('payments.discount')}</th>
            <th className="right">{t('payments.return')}</th>
            <th>{t('payments.because')}</th>
            <th className="right">{t('payments.open')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {detail.leftOut.map(bill => (
            <Left key={bill.invoiceId} bill={bill} onStep={onStep} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

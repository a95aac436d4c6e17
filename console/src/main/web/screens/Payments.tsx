import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { PaymentRow } from '../api/control';
import { count, date } from '../format';
import { useKeys } from '../keys';
import { Amount, Empty, Failure, Loading, Panel, Screen } from '../parts/basics';
import { href, replace } from '../route';
import { useMay } from '../session';
import { t } from '../text/text';
import { Run } from './payments/Run';
import { stateOf } from './payments/words';

function Runs({ runs, shown }: { runs: PaymentRow[]; shown?: PaymentRow }) {
  return (
    <div className="scroll tall" tabIndex={0} role="region" aria-label={t('payments.runs')}>
      <table className="table hover">
        <thead>
          <tr>
            <th>{t('payments.run')}</th>
            <th>{t('payments.day')}</th>
            <th className="right">{t('payments.total')}</th>
            <th>{t('payments.state')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(run => (
            <tr key={run.name} className={run === shown ? 'active' : ''}>
              <td>
                <a className="nowrap" href={href('payments', run.name)}>
                  {run.name}
                </a>
                {run.companyId && <div className="muted">{run.companyId}</div>}
              </td>
              <td className="nowrap">{date(run.runDate)}</td>
              <td className="right">
                {run.totals.map(total => (
                  <div key={total.currency}>
                    <Amount value={total} />
                  </div>
                ))}
              </td>
              <td>
                {stateOf(run)}
                {run.state === 'exported' && (
                  <div className="muted">
                    {t('payments.booked', { n: count(run.paid), m: count(run.payments) })}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Proposed payment runs: changed by one person, approved by another, exported for the bank. */
export function Payments({ id }: { id: string }) {
  const maySee = useMay()('payments');
  const query = useQuery({
    queryKey: ['payments'],
    queryFn: () => get<PaymentRow[]>('/payments/proposals'),
    refetchInterval: 10_000,
    enabled: maySee,
  });
  const runs = query.data ?? [];
  const at = Math.max(
    0,
    runs.findIndex(run => run.name === id),
  );
  const shown = runs[at];
  const show = (next: number) => {
    const run = runs[Math.min(runs.length - 1, Math.max(0, next))];
    if (run) {
      replace(href('payments', run.name));
    }
  };
  useKeys({ next: () => show(at + 1), previous: () => show(at - 1) });
  const content = () => {
    if (!maySee) {
      return <Empty>{t('payments.notAllowed')}</Empty>;
    }
    if (query.error) {
      return <Failure error={query.error} retry={() => void query.refetch()} />;
    }
    if (!query.data) {
      return <Loading />;
    }
    if (!shown) {
      return <Empty hint={t('payments.noneHint')}>{t('payments.none')}</Empty>;
    }
    return (
      <div className="columns narrow-first">
        <Panel title={t('payments.runs')}>
          <Runs runs={runs} shown={shown} />
        </Panel>
        {shown.state === 'unreadable' ? (
          <Panel title={shown.name}>
            <p className="padded bad">{shown.complaint}</p>
          </Panel>
        ) : (
          <Run key={shown.name} name={shown.name} />
        )}
      </div>
    );
  };
  return <Screen title={t('nav.payments')}>{content()}</Screen>;
}

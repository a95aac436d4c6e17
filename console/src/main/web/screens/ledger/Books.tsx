import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { Chain as Answer, Decision, Page, TrialBalance as Balance } from '../../api/types';
import { compare } from '../../decimal';
import { amount, count, instant } from '../../format';
import { Empty, Failure, Fetched, Id, Loading } from '../../parts/basics';
import { href } from '../../route';
import { t } from '../../text/text';

function balanced(balance: Balance): boolean {
  return balance.totals.every(total => compare(total.debit, total.credit) === 0);
}

function Rows({ balance }: { balance: Balance }) {
  return (
    <table className="table">
      <caption className={balanced(balance) ? 'good' : 'bad'}>
        {balanced(balance) ? `✓ ${t('ledger.balanced')}` : `≠ ${t('ledger.unbalanced')}`}
      </caption>
      <thead>
        <tr>
          <th>{t('col.account')}</th>
          <th>{t('col.currency')}</th>
          <th className="right">{t('col.debit')}</th>
          <th className="right">{t('col.credit')}</th>
          <th className="right">{t('col.balance')}</th>
        </tr>
      </thead>
      <tbody>
        {balance.rows.map(row => (
          <tr key={`${row.account} ${row.currency}`}>
            <td>{row.account}</td>
            <td className="muted">{row.currency}</td>
            <td className="right">{amount(row.debit)}</td>
            <td className="right">{amount(row.credit)}</td>
            <td className="right strong">{amount(row.balance)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {balance.totals.map(total => (
          <tr key={total.currency}>
            <td />
            <td className="muted">{total.currency}</td>
            <td className="right strong">{amount(total.debit)}</td>
            <td className="right strong">{amount(total.credit)}</td>
            <td />
          </tr>
        ))}
      </tfoot>
    </table>
  );
}

export function TrialBalance({ companyId }: { companyId: string }) {
  return (
    <Fetched
      name={['trial-balance', companyId]}
      ask={() => get<Balance>('/ledger/trial-balance', { companyId })}
    >
      {balance =>
        balance.rows.length ? <Rows balance={balance} /> : <Empty>{t('ledger.noJournals')}</Empty>
      }
    </Fetched>
  );
}

/** Whether the books are as they were written. */
export function Chain() {
  const query = useQuery({ queryKey: ['chain'], queryFn: () => get<Answer>('/ledger/chain') });
  if (query.error) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  return (
    <div className="padded form">
      <p>{t('ledger.chainClaim')}</p>
      <p>
        <button
          type="button"
          className="button primary"
          disabled={query.isFetching}
          onClick={() => void query.refetch()}
        >
          {t('ledger.verify')}
        </button>{' '}
        <span className="muted" role="status">
          {query.data && !query.isFetching
            ? t('ledger.checked', { when: instant(query.data.checkedAt, true) })
            : t('common.loading')}
        </span>
      </p>
      {!query.data ? (
        <Loading />
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th>{t('ledger.company')}</th>
              <th>{t('ledger.chain')}</th>
              <th className="right">{t('ledger.length')}</th>
              <th>{t('ledger.head')}</th>
            </tr>
          </thead>
          <tbody>
            {query.data.companies.map(company => (
              <tr key={company.companyId}>
                <td>{company.companyId}</td>
                <td className={company.intact ? 'good' : 'bad'}>
                  {company.intact ? `✓ ${t('ledger.intact')}` : `✕ ${t('ledger.broken')}`}
                  {company.detail && !company.intact ? `: ${company.detail}` : ''}
                </td>
                <td className="right">{count(company.length)}</td>
                <td className="id wrap">{company.head}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Who decided what, the newest first. */
export function ActionLog() {
  return (
    <Fetched
      name={['decisions']}
      ask={() => get<Page<Decision>>('/decisions', { limit: 200 })}
      refresh={10_000}
    >
      {page =>
        page.data.length === 0 ? (
          <Empty>{t('dossier.noHistory')}</Empty>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th>{t('col.when')}</th>
                <th>{t('col.by')}</th>
                <th>{t('col.kind')}</th>
                <th>{t('col.account')}</th>
                <th>{t('col.document')}</th>
                <th>{t('col.why')}</th>
                <th>{t('col.status')}</th>
              </tr>
            </thead>
            <tbody>
              {page.data.map(decision => (
                <tr key={decision.id}>
                  <td className="nowrap">{instant(decision.decidedAt, true)}</td>
                  <td className="strong">{decision.decidedBy}</td>
                  <td>{decision.kind}</td>
                  <td>{decision.accountId}</td>
                  <td>
                    {[...decision.left, ...decision.right].map(id => (
                      <Id key={id} value={id} href={href('documents', id)} />
                    ))}
                  </td>
                  <td>{decision.reason}</td>
                  <td>{decision.status}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Fetched>
  );
}

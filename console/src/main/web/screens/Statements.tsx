import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Account, DocumentRow, Money, Statement } from '../api/types';
import { sign } from '../decimal';
import { count, date } from '../format';
import { Amount, Empty, Failure, Fetched, Id, Loading, Panel, Screen } from '../parts/basics';
import { href, replace, useRoute } from '../route';
import { t, type Key } from '../text/text';

function Line({
  title,
  value,
  strong,
  sign: lead,
}: {
  title: Key;
  value: Money;
  strong?: boolean;
  sign?: string;
}) {
  return (
    <tr className={strong ? 'sum' : ''}>
      <td>
        <span className="muted" aria-hidden="true">
          {lead}
        </span>{' '}
        {t(title)}
      </td>
      <td className="right">
        <Amount value={value} strong={strong} />
      </td>
    </tr>
  );
}

/** The proof that auditors know: from the bank's balance to the books', each step an amount with its rows. */
function Proof({ statement }: { statement: Statement }) {
  const explained = sign(statement.unexplained.amount) === 0;
  return (
    <table className="table proof">
      <tbody>
        <Line title="statement.perBank" value={statement.balancePerBank} strong />
        <Line title="statement.inTransit" value={statement.depositsInTransit} sign="+" />
        <Line title="statement.outstanding" value={statement.outstandingPayments} sign="−" />
        <Line title="statement.bankOnly" value={statement.bankOnly} sign="−" />
        <Line title="statement.differences" value={statement.matchDifferences} sign="−" />
        <Line title="statement.adjusted" value={statement.adjustedBalance} strong />
        <Line title="statement.perLedger" value={statement.balancePerLedger} strong />
        <tr className={`sum ${explained ? 'good' : 'bad'}`}>
          <td>
            {explained ? '✓' : '≠'} {t('statement.unexplained')}
          </td>
          <td className="right">
            <Amount value={statement.unexplained} strong />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** The server sends no more of them. */
const MOST_ITEMS = 500;

function OpenItems({ title, items }: { title: Key; items: DocumentRow[] }) {
  return (
    <Panel
      title={t(title)}
      aside={
        <span className="muted">
          {count(items.length)}
          {items.length === MOST_ITEMS ? '+' : ''}
        </span>
      }
    >
      {items.length === 0 ? (
        <Empty>{t('common.none')}</Empty>
      ) : (
        <div className="scroll tall" tabIndex={0} role="region" aria-label={t(title)}>
          <table className="table">
            <thead>
              <tr>
                <th>{t('col.date')}</th>
                <th>{t('col.document')}</th>
                <th>{t('col.party')}</th>
                <th className="right">{t('col.amount')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(item => (
                <tr key={item.id}>
                  <td className="nowrap">{date(item.date)}</td>
                  <td>
                    <Id value={item.number ?? item.id} href={href('documents', item.id)} />
                  </td>
                  <td className="cut">{item.party ?? item.text ?? '–'}</td>
                  <td className="right">
                    <Amount value={item.amount} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

interface Chosen {
  accountId: string;
  currency: string;
  asOf: string;
}

function chosenOf(accounts: Account[], id: string, query: URLSearchParams): Chosen | null {
  const currency = query.get('currency');
  const fits = (account: Account) =>
    (!id || account.accountId === id) && (!currency || account.currency === currency);
  const account = accounts.find(fits) ?? (id ? undefined : accounts[0]);
  return account
    ? { accountId: account.accountId, currency: account.currency, asOf: query.get('asOf') ?? '' }
    : null;
}

function Choice({ accounts, chosen, asOf }: { accounts: Account[]; chosen: Chosen; asOf: string }) {
  const show = (part: Partial<Chosen>) => {
    const { accountId, currency, asOf: day } = { ...chosen, ...part };
    replace(href('statements', accountId, { currency, asOf: day }));
  };
  return (
    <div className="choice">
      <label>
        {t('statement.account')}
        <select
          value={`${chosen.accountId}|${chosen.currency}`}
          onChange={event => {
            const [accountId = '', currency = ''] = event.target.value.split('|');
            show({ accountId, currency, asOf: '' });
          }}
        >
          {accounts.map(account => (
            <option
              key={account.accountId + account.currency}
              value={`${account.accountId}|${account.currency}`}
            >
              {account.accountId} · {account.currency}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('statement.asOf')}
        <input
          type="date"
          value={chosen.asOf || asOf}
          onChange={event => show({ asOf: event.target.value })}
        />
      </label>
      <button type="button" className="button" onClick={() => print()}>
        {t('statement.print')}
      </button>
    </div>
  );
}

export function Statements({ id }: { id: string }) {
  const { query } = useRoute();
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => get<Account[]>('/accounts') });
  if (!accounts.data) {
    return (
      <Screen title={t('statement.title')}>
        {accounts.error ? (
          <Failure error={accounts.error} retry={() => void accounts.refetch()} />
        ) : (
          <Loading />
        )}
      </Screen>
    );
  }
  const chosen = chosenOf(accounts.data, id, query);
  if (!chosen) {
    return (
      <Screen title={t('statement.title')}>
        <Empty>{t('statement.none')}</Empty>
      </Screen>
    );
  }
  const known = accounts.data.find(
    one => one.accountId === chosen.accountId && one.currency === chosen.currency,
  );
  return (
    <Screen
      title={t('statement.title')}
      aside={<Choice accounts={accounts.data} chosen={chosen} asOf={known?.lastDate?.slice(0, 10) ?? ''} />}
    >
      <Fetched name={['statement', chosen]} ask={() => get<Statement>('/statements', { ...chosen })}>
        {statement => (
          <div className="columns">
            <Panel
              title={`${statement.accountId} · ${statement.currency}`}
              aside={<span className="muted">{t('common.asOf', { when: date(statement.asOf) })}</span>}
            >
              <Proof statement={statement} />
            </Panel>
            <div className="stack">
              <OpenItems title="statement.openBank" items={statement.openBank} />
              <OpenItems title="statement.openLedger" items={statement.openLedger} />
            </div>
          </div>
        )}
      </Fetched>
    </Screen>
  );
}

import { useState } from 'react';
import type { Account, Customer } from '../../api/customers';
import type { Money } from '../../api/types';
import { sign } from '../../decimal';
import { Amount, Empty, Panel } from '../../parts/basics';
import { ListedRows, PointedRow, SearchField, useSearchedList } from '../../parts/SearchedList';
import { href } from '../../route';
import { useSession } from '../../session';
import { word } from '../../text/customers';

export function hrefOf(customer: Customer): string {
  return href('customers', customer.id, { company: customer.companyId });
}

function Cells({ customer }: { customer: Customer }) {
  const each = (amount: (account: Account) => Money | null) =>
    customer.accounts.map(account => (
      <div key={account.currency}>
        <Amount value={amount(account)} />
      </div>
    ));
  return (
    <>
      <td>
        <a href={hrefOf(customer)}>{customer.name}</a>
        <div className="muted">{customer.id}</div>
      </td>
      <td className="muted">{customer.companyId}</td>
      <td className="right">{each(account => account.debts)}</td>
      <td className="right">
        {each(account => (sign(account.disputed.amount) === 0 ? null : account.disputed))}
      </td>
      <td className="right">{each(account => account.overdue)}</td>
      <td className="right">{each(account => account.credits)}</td>
      <td className="right">{each(account => account.unapplied)}</td>
      <td className="right strong">{each(account => account.balance)}</td>
    </>
  );
}

function Head() {
  return (
    <>
      <th>{word('customer')}</th>
      <th>{word('company')}</th>
      <th className="right">{word('owed')}</th>
      <th className="right">{word('ofItDisputed')}</th>
      <th className="right">{word('overdue')}</th>
      <th className="right">{word('credits')}</th>
      <th className="right">{word('unapplied')}</th>
      <th className="right">{word('balance')}</th>
    </>
  );
}

/** Companies to choose from, where the user does not see all and has several. */
function CompanyChoice({ value, onChange }: { value: string; onChange: (company: string) => void }) {
  const { companies } = useSession().user;
  const choices = companies.filter(company => company !== '*');
  return choices.length < 2 ? null : (
    <select aria-label={word('company')} value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{word('allCompanies')}</option>
      {choices.map(company => (
        <option key={company}>{company}</option>
      ))}
    </select>
  );
}

function None({ sought }: { sought: boolean }) {
  return sought ? <Empty>{word('noHits')}</Empty> : <Empty hint={word('noneHint')}>{word('none')}</Empty>;
}

/** Customers with what they owe, currency by currency. */
export function List() {
  const [company, setCompany] = useState('');
  const [settled, setSettled] = useState(false);
  const filters = { companyId: company, settled: settled ? 'true' : null };
  const list = useSearchedList<Customer>('customers', filters, hrefOf);
  return (
    <Panel
      title={word('accounts')}
      aside={
        <>
          <CompanyChoice value={company} onChange={setCompany} />
          <button
            type="button"
            className="button"
            aria-pressed={settled}
            onClick={() => setSettled(!settled)}
          >
            {word('settled')}
          </button>
          <SearchField list={list} label={word('search')} />
        </>
      }
    >
      <ListedRows
        list={list}
        label={word('accounts')}
        head={<Head />}
        row={(customer, active, onPoint) => (
          <PointedRow
            key={`${customer.companyId} ${customer.id}`}
            active={active}
            onPoint={onPoint}
          >
            <Cells customer={customer} />
          </PointedRow>
        )}
        none={<None sought={list.q !== ''} />}
      />
    </Panel>
  );
}

import { get } from '../api/client';
import type { Customer } from '../api/customers';
import { Fetched, Screen } from '../parts/basics';
import { href, useRoute } from '../route';
import { word } from '../text/customers';
import { Accounts } from './customers/Account';
import { List } from './customers/List';

function Prints({ path, company }: { path: string; company: string | null }) {
  const of = company ? `&companyId=${encodeURIComponent(company)}` : '';
  return (
    <>
      {['pdf', 'xlsx', 'json'].map(format => (
        <a key={format} className="button" href={`/api/v1${path}/print?format=${format}${of}`} download>
          {format.toUpperCase()}
        </a>
      ))}
    </>
  );
}

/** All customers, or the account of one of them. */
export function Customers({ id }: { id: string }) {
  const company = useRoute().query.get('company');
  if (!id) {
    return (
      <Screen title={word('title')}>
        <List />
      </Screen>
    );
  }
  const path = `/customers/${encodeURIComponent(id)}`;
  return (
    <Screen
      title={word('title')}
      aside={
        <div className="choice">
          <a className="button" href={href('customers')}>
            {word('all')}
          </a>
          <Prints path={path} company={company} />
        </div>
      }
    >
      <Fetched
        name={['customer', id, company]}
        ask={() => get<Customer>(path, { companyId: company })}
        refresh={5_000}
      >
        {customer => <Accounts customer={customer} />}
      </Fetched>
    </Screen>
  );
}

import type { Bill } from '../api/bills';
import { get } from '../api/client';
import { date } from '../format';
import { Amount, Fetched, Panel, Screen } from '../parts/basics';
import { href, useRoute } from '../route';
import { word } from '../text/bills';
import { reason } from '../text/text';
import { Lines } from './bills/Lines';
import { List } from './bills/List';

function Facts({ bill }: { bill: Bill }) {
  return (
    <dl className="facts">
      <dt>{word('vendor')}</dt>
      <dd>{[bill.vendorName, bill.vendorId].filter(Boolean).join(' · ') || '–'}</dd>
      <dt>{word('gross')}</dt>
      <dd>
        <Amount value={bill.gross} strong />
      </dd>
      <dt>{word('issued')}</dt>
      <dd>
        {date(bill.issueDate)}
        {bill.dueDate && <span className="muted"> → {date(bill.dueDate)}</span>}
      </dd>
      <dt>{word('company')}</dt>
      <dd>{bill.companyId}</dd>
      <dt>{word('orders')}</dt>
      <dd>{bill.orderNumbers.join(', ') || '–'}</dd>
    </dl>
  );
}

function One({ bill }: { bill: Bill }) {
  return (
    <div className="stack">
      <Panel
        title={word('facts', { number: bill.number })}
        aside={<span className="chip">{word(bill.state)}</span>}
      >
        <div className="padded">
          <p>{bill.answer}</p>
          <Facts bill={bill} />
        </div>
      </Panel>
      {(bill.exceptions?.length ?? 0) > 0 && (
        <Panel title={word('exceptions')}>
          <ul className="plain padded">
            {bill.exceptions!.map(one => (
              <li key={one.id}>
                <a href={href('exceptions', one.id)}>{reason(one.reason)}</a> <Amount value={one.amount} />{' '}
                <span className="muted">{one.explanation}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={word('lines')}>
        <Lines bill={bill} />
      </Panel>
    </div>
  );
}

/** Vendors' bills, or one of them beside its orders and receipts. */
export function Bills({ id }: { id: string }) {
  const company = useRoute().query.get('company');
  return (
    <Screen
      title={word('title')}
      aside={
        id && (
          <a className="button" href={href('bills')}>
            {word('all')}
          </a>
        )
      }
    >
      {id ? (
        <Fetched
          name={['bill', id, company]}
          ask={() => get<Bill>(`/bills/${encodeURIComponent(id)}`, { companyId: company })}
          refresh={5_000}
        >
          {bill => <One bill={bill} />}
        </Fetched>
      ) : (
        <List />
      )}
    </Screen>
  );
}

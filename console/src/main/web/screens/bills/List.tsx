import { useState } from 'react';
import { states, type Bill, type BillState } from '../../api/bills';
import { date } from '../../format';
import { Amount, Empty, Panel } from '../../parts/basics';
import { ListedRows, PointedRow, SearchField, useSearchedList } from '../../parts/SearchedList';
import { href } from '../../route';
import { word } from '../../text/bills';

function hrefOf(bill: Bill): string {
  return href('bills', bill.id, { company: bill.companyId });
}

function Cells({ bill }: { bill: Bill }) {
  return (
    <>
      <td>
        <a href={hrefOf(bill)}>{bill.number}</a>
      </td>
      <td>{bill.vendorName ?? bill.vendorId}</td>
      <td className="muted">{bill.companyId}</td>
      <td className="nowrap">{date(bill.issueDate)}</td>
      <td className="nowrap">{bill.dueDate ? date(bill.dueDate) : ''}</td>
      <td>{bill.orderNumbers.join(', ')}</td>
      <td>
        <span className="chip">{word(bill.state)}</span>
      </td>
      <td className="right strong">
        <Amount value={bill.gross} />
      </td>
    </>
  );
}

function Head() {
  return (
    <>
      <th>{word('number')}</th>
      <th>{word('vendor')}</th>
      <th>{word('company')}</th>
      <th>{word('issued')}</th>
      <th>{word('due')}</th>
      <th>{word('orders')}</th>
      <th>{word('state')}</th>
      <th className="right">{word('gross')}</th>
    </>
  );
}

function None({ sought }: { sought: boolean }) {
  return sought ? <Empty>{word('noHits')}</Empty> : <Empty hint={word('noneHint')}>{word('none')}</Empty>;
}

/** Vendors' bills and how they stand, the latest first. */
export function List() {
  const [state, setState] = useState<BillState | ''>('');
  const list = useSearchedList<Bill>('bills', { state }, hrefOf);
  return (
    <Panel
      title={word('all')}
      aside={
        <>
          <select
            aria-label={word('state')}
            value={state}
            onChange={event => {
              setState(event.target.value as BillState | '');
              list.point(0);
            }}
          >
            <option value="">{word('anyState')}</option>
            {states.map(one => (
              <option key={one} value={one}>
                {word(one)}
              </option>
            ))}
          </select>
          <SearchField list={list} label={word('search')} />
        </>
      }
    >
      <ListedRows
        list={list}
        label={word('title')}
        head={<Head />}
        row={(bill, active, onPoint) => (
          <PointedRow key={`${bill.companyId} ${bill.id}`} active={active} onPoint={onPoint}>
            <Cells bill={bill} />
          </PointedRow>
        )}
        none={<None sought={Boolean(list.q || state)} />}
      />
    </Panel>
  );
}

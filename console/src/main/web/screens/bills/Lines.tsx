import type { ReactNode } from 'react';
import type { Bill, BillLine } from '../../api/bills';
import { amount, date, rate } from '../../format';
import { Amount, Empty } from '../../parts/basics';
import { href } from '../../route';
import { word } from '../../text/bills';

/** A number with its unit; digits as they were printed, in the form of the settings. */
function Measure({ value, unit }: { value?: string; unit?: string }) {
  return value === undefined ? <span className="muted">–</span> : <>{[amount(value), unit].filter(Boolean).join(' ')}</>;
}

function Price({ value, per }: { value?: string; per?: string }) {
  return value === undefined ? (
    <span className="muted">–</span>
  ) : (
    <>{[amount(value), per && `${word('per')} ${amount(per)}`].filter(Boolean).join(' ')}</>
  );
}

/** What the bill says above what was ordered; what differs by sign and word, not by colour alone. */
function Pair({ bill, order, differs }: { bill: ReactNode; order: ReactNode; differs: boolean }) {
  return (
    <td className={`right ${differs ? 'differs' : ''}`}>
      <div className="strong">
        {differs && (
          <>
            <span aria-hidden="true">≠ </span>
            <span className="unseen">{word('differs')} </span>
          </>
        )}
        {bill}
      </div>
      <div className="muted">{order}</div>
    </td>
  );
}

function Row({ line }: { line: BillLine }) {
  const differs = (field: string) => line.differs.includes(field);
  const { order } = line;
  return (
    <tr>
      <td>{line.line}</td>
      <td>
        <div>{line.description || line.itemId || '–'}</div>
        <div className="muted">
          {order ? (
            <a href={href('documents', order.id)}>
              {order.number} / {order.line}
            </a>
          ) : (
            word('noOrder')
          )}
        </div>
      </td>
      <Pair
        differs={differs('quantity')}
        bill={<Measure value={line.quantity} unit={line.unit} />}
        order={order && <Measure value={order.quantity} unit={order.unit} />}
      />
      <Pair
        differs={differs('price')}
        bill={<Price value={line.unitPrice} per={line.priceUnit} />}
        order={order && <Price value={order.unitPrice} per={order.priceUnit} />}
      />
      <Pair
        differs={differs('amount')}
        bill={<Amount value={line.net} />}
        order={line.expected ? <Amount value={line.expected} /> : order?.limit && <Amount value={order.limit} />}
      />
      <td className="right">
        {line.difference ? (
          <>
            <Amount value={line.difference} strong />
            {line.differencePercent && (
              <div className="muted">{rate(Number(line.differencePercent) / 100)}</div>
            )}
          </>
        ) : (
          <span className="muted">–</span>
        )}
      </td>
      <td className={`right ${differs('received') ? 'differs' : ''}`}>
        <div className="strong">
          {differs('received') && (
            <>
              <span aria-hidden="true">≠ </span>
              <span className="unseen">{word('differs')} </span>
            </>
          )}
          <Measure value={line.received} unit={order?.unit} />
        </div>
        {line.receipts.map(receipt => (
          <div key={`${receipt.id} ${receipt.quantity}`} className="muted">
            <a href={href('documents', receipt.id)}>{date(receipt.date)}</a>: {amount(receipt.quantity)}
          </div>
        ))}
      </td>
      <td className="right">
        <Measure value={line.billedByOthers} unit={order?.unit} />
      </td>
    </tr>
  );
}

/** Each line of a bill with what was ordered below it, what came and what other bills took. */
export function Lines({ bill }: { bill: Bill }) {
  const lines = bill.lines ?? [];
  if (lines.length === 0) {
    return <Empty>{word('noLines')}</Empty>;
  }
  return (
    <div className="scroll bill-lines" tabIndex={0} role="region" aria-label={word('lines')}>
      <table className="table">
        <thead>
          <tr>
            <th>{word('line')}</th>
            <th>{word('item')}</th>
            {(['quantity', 'price', 'amount'] as const).map(field => (
              <th key={field} className="right">
                {word(field)}
                <div className="muted">
                  {word('billed')} / {word(field === 'amount' ? 'expected' : 'ordered')}
                </div>
              </th>
            ))}
            <th className="right">{word('difference')}</th>
            <th className="right">{word('received')}</th>
            <th className="right">{word('others')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <Row key={`${at} ${line.line}`} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

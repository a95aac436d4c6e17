import { useState } from 'react';
import { ages, type Account, type AccountLine, type Customer } from '../../api/customers';
import { negated, sign } from '../../decimal';
import { count, date } from '../../format';
import { useKeys } from '../../keys';
import { Amount, Empty, More, Panel } from '../../parts/basics';
import { PointedRow } from '../../parts/SearchedList';
import { go, href } from '../../route';
import { word } from '../../text/customers';
import { reason, t } from '../../text/text';

const ROWS_AT_ONCE = 200;

/** Owed less credits and unapplied payments is the balance; the sum is the server's. */
function Proof({ account }: { account: Account }) {
  const taken = (value: Account['debts']) => ({ ...value, amount: negated(value.amount) });
  return (
    <table className="table proof">
      <tbody>
        <tr>
          <td>
            {word('owed')}
            {sign(account.disputed.amount) !== 0 && (
              <span className="warn">
                {' '}
                {word('ofItDisputed')} <Amount value={account.disputed} />
              </span>
            )}
          </td>
          <td className="right">
            <Amount value={account.debts} />
          </td>
        </tr>
        <tr>
          <td>{word('credits')}</td>
          <td className="right">
            <Amount value={taken(account.credits)} />
          </td>
        </tr>
        <tr>
          <td>{word('unapplied')}</td>
          <td className="right">
            <Amount value={taken(account.unapplied)} />
          </td>
        </tr>
        <tr className="sum">
          <td>{word('balance')}</td>
          <td className="right">
            <Amount value={account.balance} strong />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Ages({ account }: { account: Account }) {
  return (
    <table className="table">
      <thead>
        <tr>
          {ages.map(age => (
            <th key={age} className="right">
              {word(age)}
            </th>
          ))}
          <th className="right">{word('disputed')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          {ages.map(age => (
            <td key={age} className="right">
              <Amount value={account.ageing[age]} />
            </td>
          ))}
          <td className="right">
            <Amount value={account.disputed} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Item({ line, active, onPoint }: { line: AccountLine; active: boolean; onPoint: () => void }) {
  const late = line.daysPastDue ?? 0;
  return (
    <PointedRow active={active} onPoint={onPoint}>
      <td>
        {word(line.kind)}
        {line.disputed && <span className="warn"> {word('disputed')}</span>}
      </td>
      <td>
        <a href={href('documents', line.id)}>{line.number || line.id}</a>
      </td>
      <td className="nowrap">{date(line.issueDate)}</td>
      <td className="nowrap">{line.daysPastDue == null ? '' : date(line.dueDate)}</td>
      <td className={`right ${late > 0 ? 'warn' : ''}`}>{late > 0 ? count(late) : ''}</td>
      <td className="nowrap">{line.expectedDate ? date(line.expectedDate) : ''}</td>
      <td className="right">
        <Amount value={line.amount} />
      </td>
      <td className="right strong">
        <Amount value={line.open} />
      </td>
      <td>
        {line.exceptions.map(one => (
          <div key={one.id}>
            <a href={href('exceptions', one.id)}>{reason(one.reason)}</a>
          </div>
        ))}
      </td>
    </PointedRow>
  );
}

function Items({
  lines,
  active,
  onPoint,
}: {
  lines: AccountLine[];
  active: AccountLine | undefined;
  onPoint: (line: AccountLine) => void;
}) {
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  if (lines.length === 0) {
    return <Empty>{word('noItems')}</Empty>;
  }
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={word('openItems')}>
        <table className="table hover">
          <thead>
            <tr>
              <th>{word('kind')}</th>
              <th>{word('number')}</th>
              <th>{word('issued')}</th>
              <th>{word('due')}</th>
              <th className="right">{word('late')}</th>
              <th>{word('expected')}</th>
              <th className="right">{word('amount')}</th>
              <th className="right">{word('open')}</th>
              <th>{word('exceptions')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map(line => (
              <Item key={line.id} line={line} active={line === active} onPoint={() => onPoint(line)} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > shown && <More onMore={() => setShown(shown + ROWS_AT_ONCE)} />}
    </>
  );
}

/** One customer: each currency's sums, ages and open items. Keys go through the items of all of them. */
export function Accounts({ customer }: { customer: Customer }) {
  const [active, setActive] = useState(0);
  const lines = customer.accounts.flatMap(account => account.lines ?? []);
  const at = Math.min(active, Math.max(0, lines.length - 1));
  useKeys({
    next: () => setActive(Math.min(lines.length - 1, at + 1)),
    previous: () => setActive(Math.max(0, at - 1)),
    open: () => {
      const line = lines[at];
      if (line) {
        go(href('documents', line.id));
      }
    },
  });
  return (
    <div className="stack">
      {customer.accounts.map(account => (
        <Panel
          key={account.currency}
          title={`${customer.name} · ${account.currency}`}
          aside={
            <span className="muted">
              {customer.id} · {customer.companyId} · {t('common.asOf', { when: date(account.asOfDate) })}
            </span>
          }
        >
          <Proof account={account} />
          <Ages account={account} />
          <Items
            lines={account.lines ?? []}
            active={lines[at]}
            onPoint={line => setActive(lines.indexOf(line))}
          />
        </Panel>
      ))}
    </div>
  );
}

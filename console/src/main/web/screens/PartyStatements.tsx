import { useInfiniteQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Money, Page } from '../api/types';
import { sign } from '../decimal';
import { date } from '../format';
import { Amount, Empty, Failure, Fetched, Id, Loading, More, Panel, Screen } from '../parts/basics';
import { href } from '../route';
import { causeName, kindName, statusName, word } from '../text/statements';
import { t } from '../text/text';

interface Cause {
  cause: string;
  amount: Money;
  ids: string[];
}

interface Line {
  id: string;
  date: string;
  kind: string;
  reference: string;
  amount: Money;
  difference: Money;
  items: string[];
  causes: string[];
}

interface Missing {
  id: string;
  number: string;
  date?: string | null;
  difference: Money;
  cause: string;
}

interface PartyStatement {
  id: string;
  statementId: string;
  companyId: string;
  side: 'vendor' | 'customer';
  partyId: string;
  statementDate: string;
  current: boolean;
  status: string;
  theirBalance: Money;
  ourBalance: Money;
  difference: Money;
  unexplained: Money;
  causes: Cause[];
}

interface WithLines extends PartyStatement {
  lines: Line[];
  missing: Missing[];
}

function Status({ value }: { value: string }) {
  const good = value === 'fullyMatched';
  return (
    <span className={good ? 'good' : ''}>
      {good ? '✓ ' : ''}
      {statusName(value)}
    </span>
  );
}

function Rows({ statements }: { statements: PartyStatement[] }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{word('date')}</th>
          <th>{word('party')}</th>
          <th>{word('statement')}</th>
          <th className="right">{word('theirs')}</th>
          <th className="right">{word('ours')}</th>
          <th className="right">{word('difference')}</th>
          <th>{word('cause')}</th>
          <th className="right">{word('unexplained')}</th>
          <th>{word('status')}</th>
        </tr>
      </thead>
      <tbody>
        {statements.map(one => (
          <tr key={one.id}>
            <td className="nowrap">{date(one.statementDate)}</td>
            <td>
              {one.partyId} <span className="muted">{word(one.side)}</span>
            </td>
            <td>
              <a className="id" href={href('party-statements', one.id)}>
                {one.statementId}
              </a>
            </td>
            <td className="right">
              <Amount value={one.theirBalance} />
            </td>
            <td className="right">
              <Amount value={one.ourBalance} />
            </td>
            <td className="right">
              <Amount value={one.difference} strong />
            </td>
            <td>{one.causes.map(cause => causeName(cause.cause)).join(', ')}</td>
            <td className="right">
              <Amount value={one.unexplained} />
            </td>
            <td>
              <Status value={one.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function All() {
  const query = useInfiniteQuery({
    queryKey: ['party-statements'],
    queryFn: ({ pageParam }) =>
      get<Page<PartyStatement>>('/party-statements', { limit: 50, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: page => (page.hasMore ? page.nextCursor : null),
    refetchInterval: 5_000,
  });
  if (query.error) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <Loading />;
  }
  const statements = query.data.pages.flatMap(page => page.data);
  return (
    <Panel title={word('current')}>
      {statements.length === 0 ? <Empty>{word('none')}</Empty> : <Rows statements={statements} />}
      {query.hasNextPage && <More onMore={() => void query.fetchNextPage()} />}
    </Panel>
  );
}

/** Their balance less ours, cause by cause; what has no cause stands by itself. */
function Difference({ statement }: { statement: WithLines }) {
  const explained = sign(statement.unexplained.amount) === 0;
  return (
    <table className="table proof">
      <tbody>
        <tr className="sum">
          <td>{word('theirs')}</td>
          <td className="right">
            <Amount value={statement.theirBalance} strong />
          </td>
        </tr>
        <tr className="sum">
          <td>{word('ours')}</td>
          <td className="right">
            <Amount value={statement.ourBalance} strong />
          </td>
        </tr>
        {statement.causes.map(cause => (
          <tr key={cause.cause}>
            <td>
              {causeName(cause.cause)} <span className="muted">{cause.ids.join(', ')}</span>
            </td>
            <td className="right">
              <Amount value={cause.amount} />
            </td>
          </tr>
        ))}
        <tr className={`sum ${explained ? 'good' : 'bad'}`}>
          <td>
            {explained ? '✓' : '≠'} {word('unexplained')}
          </td>
          <td className="right">
            <Amount value={statement.unexplained} strong />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Bills are not kept to be looked at; payments and what customers owe are. */
function hrefOf(statement: PartyStatement, line: Line, item: string): string | undefined {
  const kept = statement.side === 'customer' || line.kind === 'payment';
  return kept ? href('documents', item) : undefined;
}

function Lines({ statement }: { statement: WithLines }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={word('lines')}>
      <table className="table">
        <thead>
          <tr>
            <th>{word('date')}</th>
            <th>{word('kind')}</th>
            <th>{word('reference')}</th>
            <th className="right">{word('amount')}</th>
            <th>{word('tiedTo')}</th>
            <th className="right">{word('difference')}</th>
            <th>{word('cause')}</th>
          </tr>
        </thead>
        <tbody>
          {statement.lines.map(line => (
            <tr key={line.id}>
              <td className="nowrap">{date(line.date)}</td>
              <td>{kindName(line.kind)}</td>
              <td>{line.reference || '–'}</td>
              <td className="right">
                <Amount value={line.amount} />
              </td>
              <td>
                {line.items.map(item => (
                  <span key={item}>
                    <Id value={item} href={hrefOf(statement, line, item)} />{' '}
                  </span>
                ))}
              </td>
              <td className="right">
                {sign(line.difference.amount) !== 0 && <Amount value={line.difference} />}
              </td>
              <td>{line.causes.map(causeName).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Missed({ statement }: { statement: WithLines }) {
  return (
    <table className="table">
      <tbody>
        {statement.missing.map(item => (
          <tr key={item.id}>
            <td className="nowrap">{item.date ? date(item.date) : '–'}</td>
            <td>
              <Id value={item.number || item.id} />
            </td>
            <td className="right">
              <Amount value={item.difference} />
            </td>
            <td>{causeName(item.cause)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Prints({ id }: { id: string }) {
  return (
    <>
      {['pdf', 'xlsx', 'json'].map(format => (
        <a
          key={format}
          className="button"
          href={`/api/v1/party-statements/${encodeURIComponent(id)}/print?format=${format}`}
          download
        >
          {format.toUpperCase()}
        </a>
      ))}
    </>
  );
}

function One({ id }: { id: string }) {
  return (
    <Fetched
      name={['party-statement', id]}
      ask={() => get<WithLines>(`/party-statements/${encodeURIComponent(id)}`)}
      refresh={5_000}
    >
      {statement => (
        <div className="stack">
          <Panel
            title={`${word(statement.side)} ${statement.partyId} · ${statement.statementId}`}
            aside={
              <span className="muted">
                {t('common.asOf', { when: date(statement.statementDate) })}
                {statement.current ? '' : ` · ${word('superseded')}`} · {statusName(statement.status)}
              </span>
            }
          >
            <Difference statement={statement} />
          </Panel>
          <Panel title={word('lines')}>
            <Lines statement={statement} />
          </Panel>
          {statement.missing.length > 0 && (
            <Panel title={word('missing')}>
              <Missed statement={statement} />
            </Panel>
          )}
        </div>
      )}
    </Fetched>
  );
}

export function PartyStatements({ id }: { id: string }) {
  return id ? (
    <Screen
      title={word('title')}
      aside={
        <div className="choice">
          <a className="button" href={href('party-statements')}>
            {word('back')}
          </a>
          <Prints id={id} />
        </div>
      }
    >
      <One id={id} />
    </Screen>
  ) : (
    <Screen title={word('title')}>
      <All />
    </Screen>
  );
}

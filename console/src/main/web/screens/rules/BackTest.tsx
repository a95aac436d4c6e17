import type { BackTestResult, BackTestRow } from '../../api/control';
import { count, rate } from '../../format';
import { Id } from '../../parts/basics';
import { href } from '../../route';
import { t } from '../../text/text';

function Documents({ ids }: { ids: string[] }) {
  return (
    <span className="chips">
      {ids.map(id => (
        <Id key={id} value={id} href={href('documents', id)} />
      ))}
    </span>
  );
}

function Rows({ title, rows, total }: { title: string; rows: BackTestRow[]; total: number }) {
  return (
    <details>
      <summary>
        {title}: {count(total)}
        {rows.length < total && (
          <span className="muted"> {t('test.rows', { n: count(rows.length), m: count(total) })}</span>
        )}
      </summary>
      <ul className="test-rows">
        {rows.map((row, i) => (
          <li key={i}>
            <Documents ids={row.left} />
            <span aria-hidden="true">↔</span>
            <Documents ids={row.right} />
            <span className="muted">{row.rule}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What other rules would have made of the past, with the rows behind the numbers. */
export function BackTest({ result }: { result: BackTestResult }) {
  const { now, proposed } = result;
  const ofAll: [string, string, string][] =
    now.matchRate === undefined || proposed.matchRate === undefined
      ? []
      : [[t('test.rate'), rate(now.matchRate), rate(proposed.matchRate)]];
  const lines: [string, string, string][] = [
    ...ofAll,
    [t('test.confirmed'), count(now.confirmed), count(proposed.confirmed)],
    [t('test.suggested'), count(now.proposedMatches), count(proposed.proposedMatches)],
    [t('test.open'), count(now.openItems), count(proposed.openItems)],
  ];
  return (
    <div className="back-test">
      <table className="table">
        <caption>{t('test.title')}</caption>
        <thead>
          <tr>
            <th />
            <th className="right">{t('test.now')}</th>
            <th className="right">{t('test.proposed')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, before, after]) => (
            <tr key={name}>
              <td>{name}</td>
              <td className="right">{before}</td>
              <td className="right strong">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rows title={t('test.gained')} rows={result.gainedRows} total={result.gained} />
      <Rows title={t('test.lost')} rows={result.lostRows} total={result.lost} />
      <p>
        {t('test.otherRule')}: {count(result.otherRule)}
      </p>
      <details>
        <summary>
          {t('test.stillOpen')}: {count(result.stillOpen)}
        </summary>
        <Documents ids={result.stillOpenIds} />
      </details>
    </div>
  );
}

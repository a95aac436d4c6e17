import type { Figure, Series } from '../../api/figures';
import { amount, count, rate } from '../../format';
import { Sparkline } from '../../parts/charts';
import { href } from '../../route';
import { f, figureWord } from '../../text/figures';
import { reason } from '../../text/text';

/** What is shown, in this order, and where its rows are. */
const SHOWN: Record<string, string> = {
  touchless: href('ledger', '', { tab: 'matches' }),
  wrongMatches: href('ledger', '', { tab: 'decisions' }),
  invoiceMatch: href('bills'),
  exceptions: href('queues'),
  costPerTransaction: href('ledger', '', { tab: 'decisions' }),
  daysSales: href('customers'),
  daysPayable: href('bills'),
  discountCaptured: href('payments'),
  discountLost: href('bills'),
  discountGranted: href('ledger'),
  duplicatesStopped: href('queues'),
  reconciliationDifferences: href('ledger', '', { tab: 'matches' }),
  forecastError: href('customers'),
  forecastWithinBand: href('customers'),
};

function shown({ unit, value, currency }: Figure): string {
  if (value === null) {
    return '–';
  }
  switch (unit) {
    case 'share':
      return rate(Number(value));
    case 'count':
      return count(Number(value));
    case 'days':
      return f('days', { n: amount(value) });
    default:
      return `${amount(value)} ${currency}`;
  }
}

function labelled({ name, label }: Series): string {
  if (label === '' || label === 'all') {
    return '';
  }
  if (name === 'duplicatesStopped' || name === 'reconciliationDifferences') {
    return reason(label);
  }
  return label === 'last' ? f('lastExpected') : figureWord(label);
}

/** Reasons of exceptions stand in a panel of their own. */
function isShown({ name, label }: Series): boolean {
  return name in SHOWN && (name !== 'exceptions' || label === 'all');
}

/** The last day of each figure, and how it was on the days before. */
export function Trends({ all }: { all: Series[] }) {
  const order = Object.keys(SHOWN);
  const rows = all
    .filter(isShown)
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return (
    <div className="scroll short" tabIndex={0} role="region" aria-label={f('title')}>
      <table className="table trends">
        <thead>
          <tr>
            <th>{f('figure')}</th>
            <th className="right">{f('last')}</th>
            <th>{f('trend')}</th>
            <th className="right">{f('of')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const last = row.days[row.days.length - 1]!;
            return (
              <tr key={`${row.name} ${row.label} ${row.currency}`}>
                <td className="cut">
                  <a href={SHOWN[row.name]}>{figureWord(row.name)}</a>{' '}
                  <span className="muted">{labelled(row)}</span>
                </td>
                <td className="right">
                  <strong>{shown(last)}</strong>
                </td>
                <td>
                  <Sparkline values={row.days.map(day => Number(day.value ?? 0))} />
                </td>
                <td className="right muted">
                  {last.unit === 'days' && last.currency ? '' : count(Number(last.whole))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

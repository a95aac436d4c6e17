import type { Series } from '../../api/figures';
import { Amount } from '../../parts/basics';
import { href } from '../../route';
import { f, figureWord } from '../../text/figures';

const AGES = ['notDue', '1-30', '31-60', '61-90', '91+', 'disputed'];

/** What customers owe and what is owed to vendors, by days past due, each with its number of documents. */
export function Ageing({ all }: { all: Series[] }) {
  const sides = (['receivables', 'payables'] as const).flatMap(side =>
    [...new Set(all.filter(one => one.name === side).map(one => one.currency))].map(currency => ({
      side,
      currency,
    })),
  );
  const last = (side: string, currency: string, label: string) => {
    const days = all.find(
      one => one.name === side && one.currency === currency && one.label === label,
    )?.days;
    return days?.[days.length - 1];
  };
  return (
    <div className="scroll short" tabIndex={0} role="region" aria-label={f('ageing')}>
      <table className="table">
        <thead>
          <tr>
            <th />
            {AGES.map(age => (
              <th key={age} className="right">
                {figureWord(age)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sides.map(({ side, currency }) => (
            <tr key={`${side} ${currency}`}>
              <td>
                <a href={href(side === 'receivables' ? 'customers' : 'bills')}>{f(side)}</a>
              </td>
              {AGES.map(age => {
                const one = last(side, currency, age);
                return (
                  <td key={age} className="right">
                    {one?.value ? <Amount value={{ amount: one.value, currency }} /> : '–'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

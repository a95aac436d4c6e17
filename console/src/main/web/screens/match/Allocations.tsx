import type { DecisionRequest, DocumentRow } from '../../api/types';
import { negated, sum, typed } from '../../decimal';
import { amount } from '../../format';
import { settings } from '../../settings';
import { t } from '../../text/text';

/** What a person typed for each pair, as typed. */
export type Parts = Record<string, string>;

const SEPARATOR = '\u0000';

function keyOf(left: string, right: string): string {
  return left + SEPARATOR + right;
}

export function allocated(parts: Parts, currency: string): NonNullable<DecisionRequest['allocations']> {
  return Object.entries(parts).flatMap(([key, text]) => {
    const [leftId = '', rightId = ''] = key.split(SEPARATOR);
    const value = typed(text, settings().locale);
    return value === null ? [] : [{ leftId, rightId, amount: { amount: value, currency } }];
  });
}

function restOf(document: DocumentRow, parts: Parts, others: DocumentRow[], isLeft: boolean): string {
  const values = others.map(
    other =>
      typed(
        parts[isLeft ? keyOf(document.id, other.id) : keyOf(other.id, document.id)] ?? '',
        settings().locale,
      ) ?? '0',
  );
  return sum([document.amount?.amount ?? '0', negated(sum(values))]);
}

/** How much of which payment goes to which invoice, with what is left of each. */
export function Allocations({
  left,
  right,
  parts,
  onChange,
}: {
  left: DocumentRow[];
  right: DocumentRow[];
  parts: Parts;
  onChange: (parts: Parts) => void;
}) {
  return (
    <div className="panel scroll" tabIndex={0} role="region" aria-label={t('match.split')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('match.allocated')}</th>
            {right.map(item => (
              <th key={item.id} className="right">
                {item.number ?? item.id}
              </th>
            ))}
            <th className="right">{t('match.remaining')}</th>
          </tr>
        </thead>
        <tbody>
          {left.map(payment => (
            <tr key={payment.id}>
              <td>{payment.number ?? payment.id}</td>
              {right.map(item => (
                <td key={item.id} className="right">
                  <input
                    className="amount-input"
                    inputMode="decimal"
                    aria-label={`${payment.number ?? payment.id} → ${item.number ?? item.id}`}
                    value={parts[keyOf(payment.id, item.id)] ?? ''}
                    onChange={event =>
                      onChange({ ...parts, [keyOf(payment.id, item.id)]: event.target.value })
                    }
                  />
                </td>
              ))}
              <td className="right strong">{amount(restOf(payment, parts, right, true))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{t('match.remaining')}</td>
            {right.map(item => (
              <td key={item.id} className="right strong">
                {amount(restOf(item, parts, left, false))}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

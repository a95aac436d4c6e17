import type { ForecastDay } from '../api/types';
import { amount, count, date } from '../format';
import { t } from '../text/text';

export interface Bar {
  name: string;
  value: number;
  href: string;
  detail?: string;
}

/** Bars that are links; the number stands beside each, so nothing is told by length alone. */
export function Bars({ bars, label }: { bars: Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(bar => bar.value));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(bar => (
        <li key={bar.name}>
          <a href={bar.href}>
            <span className="bar-name">{bar.name}</span>
            <span className="bar-track" aria-hidden="true">
              {bar.value > 0 && (
                <span className="bar-fill" style={{ width: `${(100 * bar.value) / most}%` }} />
              )}
            </span>
            <span className="bar-value">{count(bar.value)}</span>
            {bar.detail && <span className="bar-detail">{bar.detail}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A line without axes for the eye only; the figure it belongs to is text. */
export function Sparkline({ values }: { values: number[] }) {
  const width = 120;
  const height = 28;
  if (values.length < 2) {
    return <svg className="spark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" />;
  }
  const most = Math.max(1, ...values);
  const points = values.map((value, i) => {
    const x = (i * width) / (values.length - 1);
    return `${x.toFixed(1)},${(height - 2 - (value / most) * (height - 4)).toFixed(1)}`;
  });
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <polygon points={`0,${height} ${points.join(' ')} ${width},${height}`} />
      <polyline points={points.join(' ')} />
    </svg>
  );
}

const WIDTH = 640;
const HEIGHT = 150;
const LEFT = 4;
const BOTTOM = 20;

/** Expected receipts by day with their likely range. Heights are for the eye; the table has the amounts. */
export function ForecastChart({ days }: { days: ForecastDay[] }) {
  const most = Math.max(1, ...days.map(day => Number(day.high.amount)));
  const x = (i: number) => LEFT + (i * (WIDTH - 2 * LEFT)) / Math.max(1, days.length - 1);
  const y = (text: string) => HEIGHT - BOTTOM - (Math.max(0, Number(text)) / most) * (HEIGHT - BOTTOM - 8);
  const line = (pick: (day: ForecastDay) => string) =>
    days.map((day, i) => `${x(i).toFixed(1)},${y(pick(day)).toFixed(1)}`);
  const band = [...line(d => d.high.amount), ...line(d => d.low.amount).reverse()];
  const first = days[0]!;
  const last = days[days.length - 1]!;
  return (
    <figure className="forecast">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('treasury.forecast')}>
        <line className="axis" x1="0" x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
        <polygon className="band" points={band.join(' ')} />
        <polyline className="expected" points={line(d => d.expected.amount).join(' ')} />
        <text x={LEFT} y={HEIGHT - 5}>
          {date(first.date)}
        </text>
        <text x={WIDTH - LEFT} y={HEIGHT - 5} textAnchor="end">
          {date(last.date)}
        </text>
      </svg>
      <details>
        <summary>{t('treasury.forecastTable')}</summary>
        <table className="table">
          <thead>
            <tr>
              <th>{t('col.date')}</th>
              <th className="right">{t('col.expected')}</th>
              <th className="right">{t('col.range')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(day => (
              <tr key={day.date}>
                <td>{date(day.date)}</td>
                <td className="right">
                  {amount(day.expected.amount)} {day.expected.currency}
                </td>
                <td className="right">
                  {amount(day.low.amount)} – {amount(day.high.amount)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

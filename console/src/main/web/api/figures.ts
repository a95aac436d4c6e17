import { get } from './client';

/** What the business measures itself by, of one day; decimals as text. */
export interface Figure {
  day: string;
  name: string;
  label: string;
  currency: string;
  unit: 'share' | 'count' | 'seconds' | 'amount' | 'days';
  value: string | null;
  part: string;
  whole: string;
  asOf: string;
}

/** One figure over the days, the last day last. */
export interface Series {
  name: string;
  label: string;
  currency: string;
  days: Figure[];
}

/** Companies taken together, of the last days that were told. */
export function lastFigures(): Promise<Figure[]> {
  return get<Figure[]>('/figures?together=true');
}

/** The figures come by name, label and currency, and then by day. */
export function series(figures: Figure[]): Series[] {
  const found: Series[] = [];
  for (const one of figures) {
    const last = found[found.length - 1];
    if (last && last.name === one.name && last.label === one.label && last.currency === one.currency) {
      last.days.push(one);
    } else {
      found.push({ name: one.name, label: one.label, currency: one.currency, days: [one] });
    }
  }
  return found;
}

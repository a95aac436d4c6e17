import { settings } from '../settings';

/** Words of the figures of the business, English first. */
const words = {
  title: ['Figures of the day', 'Kennzahlen des Tages'],
  none: ['Nothing is told yet.', 'Noch nichts berechnet.'],
  figure: ['Figure', 'Kennzahl'],
  last: ['Last', 'Zuletzt'],
  trend: ['30 days', '30 Tage'],
  of: ['Of', 'Von'],
  asOf: ['As of', 'Stand'],
  ageing: ['Ageing', 'Fälligkeit'],
  receivables: ['Receivables', 'Forderungen'],
  payables: ['Payables', 'Verbindlichkeiten'],
  notDue: ['Not due', 'Nicht fällig'],
  '1-30': ['1–30 days', '1–30 Tage'],
  '31-60': ['31–60 days', '31–60 Tage'],
  '61-90': ['61–90 days', '61–90 Tage'],
  '91+': ['Over 90', 'Über 90'],
  disputed: ['Disputed', 'Strittig'],
  days: ['{n} days', '{n} Tage'],
  touchless: ['Touchless', 'Ohne Hand zugeordnet'],
  invoiceMatch: ['Bills approved', 'Rechnungen freigegeben'],
  exceptions: ['Exceptions per document', 'Ausnahmen je Beleg'],
  costPerTransaction: ['Cost per transaction', 'Kosten je Vorgang'],
  daysPayable: ['Days payables outstanding', 'Kreditorenlaufzeit'],
  daysSales: ['Days sales outstanding', 'Debitorenlaufzeit'],
  discountCaptured: ['Vendor discounts captured', 'Skonto gezogen'],
  discountLost: ['Vendor discounts lost', 'Skonto verloren'],
  discountGranted: ['Discounts granted', 'Skonto gewährt'],
  forecastError: ['Forecast error', 'Fehler der Vorhersage'],
  forecastWithinBand: ['Paid within the forecast band', 'Im Band der Vorhersage bezahlt'],
  wrongMatches: ['Wrong automatic matches', 'Falsche automatische Zuordnungen'],
  reconciliationDifferences: ['Differences let pass', 'Geduldete Differenzen'],
  duplicatesStopped: ['Duplicates stopped', 'Doppelte verhindert'],
  bank: ['bank', 'Bank'],
  cash: ['receipts', 'Zahlungseingang'],
  threeWay: ['bills', 'Rechnungen'],
  statement: ['statements', 'Auszüge'],
  ledgerOffset: ['offsets', 'Aufrechnung'],
  first: ['as expected first', 'wie zuerst erwartet'],
  lastExpected: ['as expected last', 'wie zuletzt erwartet'],
} as const;

export type FigureWord = keyof typeof words;

export function f(key: FigureWord, values: Record<string, string | number> = {}): string {
  const [english, german] = words[key];
  const text: string = settings().locale.startsWith('de') ? german : english;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What data names; what is unknown is shown as it came. */
export function figureWord(key: string): string {
  return key in words ? f(key as FigureWord) : key;
}

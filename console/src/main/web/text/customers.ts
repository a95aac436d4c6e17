import { settings } from '../settings';

/** Words of the screen of customers' accounts, English first. */
const words = {
  title: ['Customers', 'Kunden'],
  accounts: ['Accounts', 'Konten'],
  none: ['No customer has open items.', 'Kein Kunde hat offene Posten.'],
  noneHint: [
    'Deliver receivables, or show those that are settled, too.',
    'Forderungen einliefern oder auch ausgeglichene zeigen.',
  ],
  noHits: ['No customer has these words.', 'Kein Kunde hat diese Wörter.'],
  search: ['Id, name or number of a document', 'Nummer, Name oder Belegnummer'],
  settled: ['Settled ones, too', 'Auch ausgeglichene'],
  company: ['Company', 'Firma'],
  allCompanies: ['All companies', 'Alle Firmen'],
  customer: ['Customer', 'Kunde'],
  owed: ['Owed', 'Geschuldet'],
  disputed: ['disputed', 'strittig'],
  ofItDisputed: ['of it disputed', 'davon strittig'],
  overdue: ['Overdue', 'Überfällig'],
  credits: ['Credits pending', 'Offene Gutschriften'],
  unapplied: ['Unapplied payments', 'Nicht zugeordnete Zahlungen'],
  balance: ['Balance', 'Saldo'],
  current: ['Not due', 'Nicht fällig'],
  days1To30: ['1–30 days', '1–30 Tage'],
  days31To60: ['31–60 days', '31–60 Tage'],
  days61To90: ['61–90 days', '61–90 Tage'],
  over90: ['Over 90', 'Über 90'],
  openItems: ['Open items', 'Offene Posten'],
  noItems: ['Nothing is open.', 'Nichts ist offen.'],
  kind: ['Kind', 'Art'],
  number: ['Number', 'Nummer'],
  issued: ['Date', 'Datum'],
  due: ['Due', 'Fällig'],
  late: ['Days late', 'Tage überfällig'],
  amount: ['Amount', 'Betrag'],
  open: ['Open', 'Offen'],
  expected: ['Expected', 'Erwartet'],
  exceptions: ['Exceptions', 'Klärfälle'],
  all: ['All customers', 'Alle Kunden'],
  invoice: ['Invoice', 'Rechnung'],
  debitMemo: ['Debit memo', 'Belastung'],
  creditMemo: ['Credit memo', 'Gutschrift'],
  payment: ['Payment', 'Zahlung'],
} as const;

export type Word = keyof typeof words;

export function word(key: Word): string {
  return words[key][settings().locale.startsWith('de') ? 1 : 0];
}

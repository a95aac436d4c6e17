import { settings } from '../settings';

/** Words of the screens of vendors' bills, English first. */
const words = {
  title: ['Bills', 'Rechnungen'],
  all: ['All bills', 'Alle Rechnungen'],
  none: ['There are no bills.', 'Es gibt keine Rechnungen.'],
  noneHint: ['Deliver invoices of vendors.', 'Lieferantenrechnungen einliefern.'],
  noHits: ['No bill is like this.', 'Keine Rechnung passt dazu.'],
  search: ['Number, id or vendor', 'Nummer, Kennung oder Lieferant'],
  state: ['State', 'Stand'],
  anyState: ['Any state', 'Jeder Stand'],
  new: ['new', 'neu'],
  held: ['held', 'gesperrt'],
  waiting: ['waits for approval', 'wartet auf Freigabe'],
  proposed: ['proposed', 'vorgeschlagen'],
  approved: ['approved', 'freigegeben'],
  company: ['Company', 'Firma'],
  vendor: ['Vendor', 'Lieferant'],
  number: ['Number', 'Nummer'],
  issued: ['Date', 'Datum'],
  due: ['Due', 'Fällig'],
  gross: ['Amount', 'Betrag'],
  orders: ['Orders', 'Bestellungen'],
  facts: ['Bill {number}', 'Rechnung {number}'],
  lines: ['Bill, order and receipts', 'Rechnung, Bestellung und Wareneingänge'],
  line: ['Line', 'Pos.'],
  item: ['Item', 'Artikel'],
  quantity: ['Quantity', 'Menge'],
  price: ['Price', 'Preis'],
  amount: ['Amount', 'Betrag'],
  billed: ['on the bill', 'laut Rechnung'],
  ordered: ['ordered', 'bestellt'],
  received: ['Received', 'Erhalten'],
  others: ['On other bills', 'Auf anderen Rechnungen'],
  expected: ['expected', 'erwartet'],
  difference: ['Difference', 'Abweichung'],
  noOrder: ['no order line', 'keine Bestellzeile'],
  noLines: ['The bill has no lines.', 'Die Rechnung hat keine Zeilen.'],
  differs: ['differs', 'weicht ab'],
  per: ['per', 'je'],
  exceptions: ['Open about it', 'Offen dazu'],
} as const;

export type Word = keyof typeof words;

export function word(key: Word, values: Record<string, string> = {}): string {
  return words[key][settings().locale.startsWith('de') ? 1 : 0].replace(
    /\{(\w+)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
}

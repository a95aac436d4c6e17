import { settings } from '../settings';

/** Words beside the page of a bill, English first. */
const words = {
  title: ['Original of bill {number}', 'Original der Rechnung {number}'],
  page: ['Page {n} of {m}', 'Seite {n} von {m}'],
  next: ['Next page', 'Nächste Seite'],
  previous: ['Previous page', 'Vorige Seite'],
  download: ['Download the original', 'Original herunterladen'],
  missing: ['The file is not kept here.', 'Die Datei ist hier nicht abgelegt.'],
  data: ['The bill came as data. It has no page.', 'Die Rechnung kam als Daten und hat keine Seite.'],
  unreadable: ['The file cannot be shown: {why}', 'Die Datei kann nicht gezeigt werden: {why}'],
  unread: [
    'Scanned pages were not read. Their fields are not marked.',
    'Gescannte Seiten wurden nicht gelesen. Ihre Felder sind nicht markiert.',
  ],
  fields: ['Fields of the bill', 'Felder der Rechnung'],
  unmarked: ['not found on the page', 'auf der Seite nicht gefunden'],
  ambiguous: ['stands in {n} places', 'steht an {n} Stellen'],
  marked: ['{field}: {text}', '{field}: {text}'],
} as const;

const fields: Record<string, readonly [string, string]> = {
  vendorName: ['Vendor', 'Lieferant'],
  vendorTaxId: ['Tax number', 'Steuernummer'],
  vendorAccount: ['Account', 'Konto'],
  number: ['Number', 'Nummer'],
  issueDate: ['Issued', 'Ausgestellt'],
  dueDate: ['Due', 'Fällig'],
  orderNumbers: ['Order', 'Bestellung'],
  lines: ['Line {n}', 'Position {n}'],
  netAmount: ['Net', 'Netto'],
  taxAmount: ['Tax', 'Steuer'],
  grossAmount: ['Total', 'Gesamt'],
};

function filled(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function language(): 0 | 1 {
  return settings().locale.startsWith('de') ? 1 : 0;
}

export function word(key: keyof typeof words, values: Record<string, string | number> = {}): string {
  return filled(words[key][language()], values);
}

/** How people call a field; of a line it has the line's number in it. */
export function fieldWord(name: string): string {
  const [first, number] = name.split('.');
  const pair = fields[first ?? ''];
  return pair ? filled(pair[language()], { n: number ?? '' }) : name;
}

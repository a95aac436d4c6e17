import { settings } from '../settings';

/** Words of the screen of vendors' and customers' statements, English first. */
const words = {
  title: ['Statements of vendors and customers', 'Auszüge von Lieferanten und Kunden'],
  none: ['No vendor or customer has sent a statement yet.', 'Noch kein Lieferant oder Kunde hat einen Auszug gesandt.'],
  party: ['Party', 'Partner'],
  statement: ['Statement', 'Auszug'],
  date: ['Date', 'Datum'],
  theirs: ['Theirs', 'Deren Saldo'],
  ours: ['Ours', 'Unser Saldo'],
  difference: ['Difference', 'Differenz'],
  unexplained: ['Unexplained', 'Ungeklärt'],
  status: ['Status', 'Stand'],
  lines: ['Lines of the statement', 'Zeilen des Auszugs'],
  missing: ['Ours that they do not state', 'Unsere, die sie nicht nennen'],
  kind: ['Kind', 'Art'],
  reference: ['Number', 'Nummer'],
  amount: ['Amount', 'Betrag'],
  tiedTo: ['Tied to', 'Zugeordnet zu'],
  cause: ['Cause', 'Grund'],
  vendor: ['Vendor', 'Lieferant'],
  customer: ['Customer', 'Kunde'],
  superseded: ['superseded by a later one', 'von einem späteren abgelöst'],
  current: ['Only the current ones', 'Nur die aktuellen'],
  back: ['All statements', 'Alle Auszüge'],
} as const;

const statuses: Record<string, readonly [string, string]> = {
  fullyMatched: ['fully matched', 'stimmt überein'],
  matchedWithDifferences: ['matched, with differences', 'zugeordnet, mit Differenzen'],
  itemsMissing: ['items of ours are missing on it', 'unsere Posten fehlen darauf'],
  incomplete: ['incomplete', 'unvollständig'],
};

const causes: Record<string, readonly [string, string]> = {
  notReceived: ['not received by us', 'bei uns nicht eingegangen'],
  creditNoteNotReceived: ['credit note not received', 'Gutschrift nicht eingegangen'],
  inApproval: ['in approval with us', 'bei uns in Freigabe'],
  held: ['held back by us', 'von uns angehalten'],
  rejected: ['rejected by us', 'von uns abgelehnt'],
  duplicate: ['counted twice by them', 'von ihnen doppelt gezählt'],
  otherCompany: ['of another company of ours', 'von einer anderen unserer Firmen'],
  otherCurrency: ['in another currency with us', 'bei uns in anderer Währung'],
  paymentNotBooked: ['payment on its way', 'Zahlung unterwegs'],
  paymentUnknown: ['payment unknown to us', 'Zahlung uns unbekannt'],
  creditNoteNotIssued: ['credit they do not have', 'Gutschrift fehlt ihnen'],
  amountDiffers: ['another amount', 'anderer Betrag'],
  notOnStatement: ['not on the statement', 'nicht auf dem Auszug'],
  olderThanStatement: ['older than the statement', 'älter als der Auszug'],
  afterStatement: ['after the statement', 'nach dem Auszug'],
  broughtForward: ['before the first line', 'vor der ersten Zeile'],
  adjustmentNotBooked: ['written off by us', 'von uns ausgebucht'],
  withoutNumber: ['without a number', 'ohne Nummer'],
  currencyNotHeld: ['currency not held', 'Währung nicht geführt'],
  unknownParty: ['party unknown', 'Partner unbekannt'],
  statementArithmetic: ['does not add up', 'rechnerisch falsch'],
};

const kinds: Record<string, readonly [string, string]> = {
  invoice: ['Invoice', 'Rechnung'],
  debitNote: ['Debit note', 'Belastung'],
  creditNote: ['Credit note', 'Gutschrift'],
  payment: ['Payment', 'Zahlung'],
  adjustment: ['Adjustment', 'Anpassung'],
  broughtForward: ['Brought forward', 'Vortrag'],
  other: ['Other', 'Anderes'],
};

function chosen(pair: readonly [string, string] | undefined, name: string): string {
  return pair ? pair[settings().locale.startsWith('de') ? 1 : 0] : name;
}

export function word(key: keyof typeof words): string {
  return chosen(words[key], key);
}

export function statusName(name: string): string {
  return chosen(statuses[name], name);
}

export function causeName(name: string): string {
  return chosen(causes[name], name);
}

export function kindName(name: string): string {
  return chosen(kinds[name], name);
}

// English names follow from the reason itself; German ones do not.
const german: Record<string, string> = {
  UNMATCHED_BANK: 'Nicht im Buch',
  UNMATCHED_LEDGER: 'Nicht bei der Bank',
  AMBIGUOUS: 'Mehrdeutig',
  AMOUNT_DIFFERS: 'Betrag weicht ab',
  DATE_DIFFERS: 'Datum weicht ab',
  SEARCH_EXHAUSTED: 'Suche abgebrochen',
  RETURNED_PAYMENT: 'Rückgabe',
  CONFLICTING_DUPLICATE: 'Widersprüchliches Doppel',
  STATEMENT_BALANCE_BROKEN: 'Auszug geht nicht auf',
  STATEMENT_GAP: 'Auszug fehlt',
  STATEMENT_UNCHECKED: 'Auszüge ungeprüft',
  UNIDENTIFIED_PAYER: 'Zahler unbekannt',
  UNAPPLIED_CASH: 'Nicht zugeordnet',
  UNKNOWN_INVOICE: 'Unbekannte Rechnung',
  CURRENCY_MISMATCH: 'Andere Währung',
  FX_RATE_MISSING: 'Kurs fehlt',
  DUPLICATE_PAYMENT: 'Doppelt bezahlt',
  OVERPAYMENT: 'Überzahlung',
  SHORT_PAYMENT: 'Minderzahlung',
  LATE_DISCOUNT_TAKEN: 'Skonto zu spät',
  DEDUCTION: 'Abzug',
  CUSTOMER_DISPUTE: 'Reklamation',
  BROKEN_PROMISE: 'Zusage gebrochen',
  MISSING_REQUIRED_INFORMATION: 'Pflichtangabe fehlt',
  MISSING_PURCHASE_ORDER: 'Bestellung fehlt',
  MISSING_RECEIPT: 'Wareneingang fehlt',
  PRICE_VARIANCE: 'Preisabweichung',
  TAX_VARIANCE: 'Steuerabweichung',
  TOTAL_VARIANCE: 'Summe weicht ab',
  POSSIBLE_DUPLICATE: 'Mögliches Doppel',
  DUPLICATE_INVOICE: 'Doppelte Rechnung',
  BANK_DETAILS_CHANGED: 'Bankverbindung geändert',
  APPROVAL_REQUIRED: 'Freigabe nötig',
  CODING_REQUIRED: 'Kontierung nötig',
};

function spoken(name: string): string {
  const words = name.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function reasonName(reason: string, locale: string): string {
  return (locale.startsWith('de') ? german[reason] : undefined) ?? spoken(reason);
}

const germanFields: Record<string, string> = {
  amount: 'Betrag',
  tolerance: 'Toleranz',
  currency: 'Währung',
  date: 'Datum',
  bookingDate: 'Buchungstag',
  valueDate: 'Valuta',
  postingDate: 'Buchungstag',
  counterpartyName: 'Name',
  counterpartyAccount: 'Konto',
  accountId: 'eigenes Konto',
  references: 'Referenzen',
  reference: 'Referenz',
  text: 'Text',
};

const englishFields: Record<string, string> = {
  counterpartyName: 'name',
  counterpartyAccount: 'account',
  accountId: 'own account',
};

/** How people call a field of a document. */
export function fieldName(field: string, locale: string): string {
  const known = (locale.startsWith('de') ? germanFields : englishFields)[field];
  return known ?? field.replace(/([A-Z])/g, ' $1').toLowerCase();
}

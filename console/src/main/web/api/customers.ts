import type { Money } from './types';

export type ItemKind = 'invoice' | 'debitMemo' | 'creditMemo' | 'payment';

export const ages = ['current', 'days1To30', 'days31To60', 'days61To90', 'over90'] as const;

export interface AccountLine {
  kind: ItemKind;
  id: string;
  number: string;
  issueDate: string;
  dueDate: string;
  amount: Money;
  open: Money;
  daysPastDue?: number | null;
  disputed: boolean;
  expectedDate?: string | null;
  exceptions: { id: string; queue: string; reason: string }[];
}

/** Debts less credits and unapplied payments are the balance; ages and what is disputed are the debts. */
export interface Account {
  currency: string;
  asOfDate: string;
  debts: Money;
  disputed: Money;
  overdue: Money;
  credits: Money;
  unapplied: Money;
  balance: Money;
  ageing: Record<(typeof ages)[number], Money>;
  openItems: number;
  lines?: AccountLine[];
}

export interface Customer {
  id: string;
  companyId: string;
  name: string;
  accounts: Account[];
}

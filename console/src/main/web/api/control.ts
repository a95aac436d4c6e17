// The shapes of docs/reference/api.md for rules and payments.

import type { Money } from './types';

export interface RuleValue {
  key: string;
  value: string;
  configured: string;
}

export interface RuleChange {
  key: string;
  before?: string;
  after?: string;
}

export interface RulesInForce {
  flow: string;
  companyId: string | null;
  own: boolean;
  version: number;
  since?: string;
  author?: string;
  approvedBy?: string;
  publishedAt?: string;
  reason?: string;
  comingVersion?: number;
  autonomy: string;
  values: RuleValue[];
}

export interface RuleVersion {
  flow: string;
  companyId: string | null;
  version: number;
  state: 'coming' | 'inForce' | 'past' | 'ignored';
  since?: string;
  author: string;
  approvedBy: string;
  publishedAt: string;
  reason: string;
  changes: RuleChange[];
}

export interface RuleCheck {
  ok: boolean;
  changes: RuleChange[];
  errors: { field: string; message: string }[];
}

export interface BackTestSide {
  read?: number;
  confirmed: number;
  matchRate?: number;
  proposedMatches: number;
  openItems: number;
}

export interface BackTestRow {
  kind: string;
  rule: string;
  accountId?: string;
  left: string[];
  right: string[];
}

export interface BackTestResult {
  now: BackTestSide;
  proposed: BackTestSide;
  gained: number;
  lost: number;
  otherRule: number;
  stillOpen: number;
  gainedRows: BackTestRow[];
  lostRows: BackTestRow[];
  stillOpenIds: string[];
}

export interface Operation {
  id: string;
  state: 'running' | 'done' | 'failed';
  result?: BackTestResult;
  detail?: string;
}

export interface RuleProposal {
  id: string;
  flow: string;
  companyId: string | null;
  baseVersion: number;
  author: string;
  reason: string;
  proposedAt: string;
  state: 'open' | 'published' | 'withdrawn';
  stale: boolean;
  mayPublish: boolean;
  decidedBy?: string;
  decidedAt?: string;
  version?: number;
  changes: RuleChange[];
  backTest?: BackTestResult;
}

export interface PaymentRow {
  name: string;
  id?: string;
  companyId?: string;
  runDate?: string;
  state: 'proposed' | 'approved' | 'exported' | 'unreadable';
  complaint?: string;
  makers: string[];
  approvedBy?: string;
  exportedAs?: string;
  payments: number;
  paid: number;
  totals: Money[];
  leftOut: number;
  version?: string;
}

export interface PaymentBill {
  invoiceId: string;
  number: string;
  dueDate: string;
  amount: Money;
  discount?: Money;
  annualReturnPercent?: string;
  reason: string;
}

export interface ProposedPayment {
  endToEndId: string;
  vendorName: string;
  toAccount: string;
  fromAccount: string;
  amount: Money;
  paid: boolean;
  bills: PaymentBill[];
}

export interface LeftOutBill {
  invoiceId: string;
  number: string;
  vendorName: string;
  dueDate: string;
  open: Money;
  discount?: Money;
  annualReturnPercent?: string;
  reason: string;
  held?: string;
  mayInclude: boolean;
}

export interface PaymentDetail {
  proposal: PaymentRow;
  hurdlePercent?: string;
  accounts: { id: string; holder: string; available: Money; planned: Money; left: Money }[];
  payments: ProposedPayment[];
  leftOut: LeftOutBill[];
  forms: string[];
  mayChange: boolean;
  mayApprove: boolean;
  mayExport: boolean;
}

import { post } from './client';
import type { Evidence, Money } from './types';

/** The bill that a link of a notice is about. */
export interface LinkedBill {
  state: 'waits' | 'over' | 'expired';
  person: string;
  role: string;
  billId: string;
  companyId: string;
  amount?: Money;
  explanation: string;
  evidence: Evidence[];
  expiresAt: string;
}

export function look(token: string): Promise<LinkedBill> {
  return post<LinkedBill>('/approvals:look', { token });
}

export function decide(token: string, kind: 'confirm' | 'reject', reason: string): Promise<unknown> {
  return post('/approvals:decide', { token, kind, reason });
}

import type { Money } from './types';

export const states = ['new', 'held', 'waiting', 'proposed', 'approved'] as const;
export type BillState = (typeof states)[number];

export interface BillLine {
  line: number;
  kind: string;
  itemId?: string;
  description: string;
  quantity?: string;
  unit?: string;
  unitPrice?: string;
  priceUnit?: string;
  net?: Money;
  order?: {
    id: string;
    number: string;
    version: number;
    line: number;
    quantity?: string;
    unit?: string;
    unitPrice?: string;
    priceUnit?: string;
    limit?: Money;
  };
  received?: string;
  receipts: { id: string; date: string; quantity: string; unit?: string }[];
  billedByOthers?: string;
  expected?: Money;
  difference?: Money;
  differencePercent?: string;
  differs: string[];
}

export interface Bill {
  id: string;
  companyId: string;
  vendorId?: string;
  vendorName?: string;
  number: string;
  kind: string;
  issueDate: string;
  dueDate?: string;
  gross: Money;
  net?: Money;
  tax?: Money;
  orderNumbers: string[];
  state: BillState;
  answer?: string;
  exceptions?: { id: string; queue: string; reason: string; amount: Money; explanation: string }[];
  lines?: BillLine[];
}

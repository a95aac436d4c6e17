// The shapes of docs/reference/api.md that the screens use.

export interface Money {
  amount: string;
  currency: string;
}

export interface Session {
  user: { id: string; name: string; roles: string[]; companies: string[] };
  csrfToken?: string;
  capabilities: string[];
}

export interface Page<T> {
  data: T[];
  nextCursor: string | null;
  hasMore: boolean;
}

export interface QueueCount {
  queue: string;
  reason: string;
  count: number;
  amounts: Money[];
}

export interface MatchCounts {
  confirmed: number;
  proposed: number;
  rate: number | null;
}

export interface ForecastDay {
  date: string;
  expected: Money;
  low: Money;
  high: Money;
}

export interface Feed {
  name: string;
  state?: string;
  lastObservedAt?: string;
  accepted: number;
  rejected: number;
}

export interface Overview {
  asOf: string;
  engine: {
    state: string;
    eventsTotal: number;
    eventsPerSecond: number;
    decisionLatencyMillisP99: number | null;
  };
  cash: { accountId: string; balance: Money; asOf: string }[];
  matches: { bank: MatchCounts; cash: MatchCounts; touchlessRate: number | null };
  openExceptions: {
    total: number;
    byReason: QueueCount[];
    byAge: { days: string; count: number }[];
  };
  unexplained: Money[];
  feeds: Feed[];
  books?: { journals: number };
  deadLetters?: number;
  forecast: ForecastDay[];
  business?: Business;
}

/** How long things took, in event time; null if there were none. */
export interface Took {
  count: number;
  medianSeconds: number | null;
  p95Seconds: number | null;
}

export interface Business {
  reversedMatches: number;
  duplicatesStopped: { reason: string; count: number; amount?: Money }[];
  timeToDecision: Took;
  cycleTime: Took;
  discountsGranted: Money[];
}

export interface DocumentRow {
  id: string;
  kind: string;
  accountId?: string;
  party?: string;
  number?: string;
  date?: string;
  dueDate?: string;
  amount?: Money;
  text?: string;
  references?: { type: string; value: string }[];
  source?: string;
  position?: string;
  observedAt?: string;
  details?: Record<string, unknown>;
}

export interface Evidence {
  field: string;
  left?: string | null;
  right?: string | null;
  agrees: boolean;
}

/** Who works on a case alone, and until when at most. */
export interface Lease {
  holder: string;
  until: string;
}

export interface CaseEvent {
  id: string;
  at: string;
  what: string;
  by?: string;
  text: string;
  attachment?: Attachment;
  assignee?: string;
}

/** A file that was put to a case. */
export interface Attachment {
  sha256: string;
  bytes: number;
  name: string;
}

export interface Casework {
  desk: string;
  assignee?: string;
  lease?: Lease;
  dueAt: string;
  proposedBy?: string;
  approvedBy?: string;
  assignable: string[];
  events: CaseEvent[];
  /** Changes whenever the case or what it is about does. */
  version: string;
}

/** The first number that is not as expected. */
export interface Variance {
  field: string;
  actual: string;
  expected: string;
  difference: string;
  percent: number | null;
  /** How far it may be off in that direction. */
  tolerance?: string;
}

export interface ExceptionRow {
  id: string;
  queue: string;
  reason: string;
  severity: 'low' | 'medium' | 'high';
  status: string;
  openedAt: string;
  ageDays: number;
  accountId?: string;
  companyId?: string;
  party?: string;
  document?: { id: string; kind?: string; number?: string; date?: string };
  amount?: Money;
  variance?: Variance;
  explanation?: string;
  suggestionCount: number;
  bestConfidence?: number | null;
  suggestedAction?: string;
  /** How far people are with it. */
  standing?: 'open' | 'assigned' | 'inWork' | 'proposed' | 'approved' | 'closed';
  assignee?: string | null;
  lease?: Lease | null;
  dueAt?: string;
  version: string | number;
}

export interface Suggestion {
  rank: number;
  ids: string[];
  documents: DocumentRow[];
  rule?: string;
  ruleVersion?: number;
  confidence: number;
  gap?: number | null;
  evidence: Evidence[];
}

export interface Decision {
  id: string;
  kind: string;
  accountId?: string;
  currency?: string;
  left: string[];
  right: string[];
  decidedBy: string;
  decidedAt: string;
  reason?: string;
  status?: string;
}

export interface MatchRow {
  id: string;
  kind: string;
  rule?: string;
  ruleVersion?: number;
  status: string;
  confidence?: number;
  left: string[];
  right: string[];
  difference?: Money | string;
  evidence?: Evidence[];
}

export interface MatchDossier extends MatchRow {
  leftDocuments: DocumentRow[];
  rightDocuments: DocumentRow[];
  journals: Journal[];
  decisions: Decision[];
}

export interface HistoryItem {
  at?: string;
  what?: string;
  by?: string;
  text?: string;
}

export interface ExceptionDossier extends ExceptionRow {
  /** What it is about, also where the document is not stored. */
  subjectIds?: string[];
  subjects: DocumentRow[];
  evidence: Evidence[];
  suggestions: Suggestion[];
  decisions: Decision[];
  otherMatches?: MatchRow[];
  otherExceptions?: { id: string; reason: string; status: string }[];
  casework?: Casework;
  history?: HistoryItem[];
  /** Bills among the subjects whose page can be shown. */
  originals?: { billId: string; companyId: string }[];
  /** What may be written off of what its payment left. */
  writeOff?: Money | null;
}

export interface PairSide {
  id: string;
  document?: DocumentRow;
  matches: MatchRow[];
  exceptions: { id: string; reason: string; status: string; explanation?: string }[];
  decisions: Decision[];
}

export interface WhyNot {
  left: PairSide;
  right: PairSide;
  together: MatchRow[];
  comparison: Evidence[];
  amountDifference?: Money | null;
  daysApart?: number | null;
}

export interface Account {
  accountId: string;
  currency: string;
  companyId?: string;
  lastDate?: string;
}

export interface Statement {
  accountId: string;
  currency: string;
  asOf: string;
  balancePerBank: Money;
  depositsInTransit: Money;
  outstandingPayments: Money;
  bankOnly: Money;
  matchDifferences: Money;
  adjustedBalance: Money;
  balancePerLedger: Money;
  unexplained: Money;
  openBank: DocumentRow[];
  openLedger: DocumentRow[];
}

export interface Journal {
  id: string;
  companyId: string;
  sequence: number;
  date: string;
  text: string;
  cause: string;
  decidedBy?: string;
  postedAt?: string;
  lines: {
    account: string;
    debit?: string | Money | null;
    credit?: string | Money | null;
    currency?: string;
    costCenter?: string;
  }[];
  hash: string;
  previousHash: string;
}

export interface TrialBalance {
  companyId: string;
  asOf?: string;
  rows: { account: string; currency: string; debit: string; credit: string; balance: string }[];
  totals: { currency: string; debit: string; credit: string }[];
}

export interface Chain {
  checkedAt: string;
  companies: {
    companyId: string;
    length: number;
    head: string;
    intact: boolean;
    detail?: string;
  }[];
}

export interface DeadLetter {
  id: string;
  source: string;
  position: string;
  field: string;
  reason: string;
  raw: string;
}

export interface DecisionRequest {
  kind: 'confirm' | 'reject' | 'split' | 'release' | 'writeOff';
  exceptionId?: string;
  version?: string | number;
  left: string[];
  right: string[];
  allocations?: { leftId: string; rightId: string; amount: Money }[];
  reason?: string;
}

export interface BatchAnswer {
  count: number;
  net: Money[];
  items: { ok: boolean; id?: string; problem?: { title?: string; detail?: string } | string }[];
}

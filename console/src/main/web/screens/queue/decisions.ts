import { useSyncExternalStore } from 'react';
import { freshKey, post } from '../../api/client';
import type { DecisionRequest, DocumentRow, ExceptionDossier, Suggestion } from '../../api/types';
import type { Key } from '../../text/text';

/** A decision of this session, for the list that Ctrl-Z shows. */
export interface Made {
  id: string;
  kind: string;
  exceptionId: string;
  what: string;
  at: string;
  undone?: boolean;
}

const STORED = 'tieout.made';
const KEPT = 50;

let made: Made[] = JSON.parse(sessionStorage.getItem(STORED) ?? '[]');
const listeners = new Set<() => void>();

function keep(next: Made[]): void {
  made = next.slice(0, KEPT);
  sessionStorage.setItem(STORED, JSON.stringify(made));
  listeners.forEach(listener => listener());
}

export function remember(decision: Made): void {
  keep([decision, ...made]);
}

export function forgetAll(): void {
  keep([]);
}

export function useMade(): Made[] {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => made,
  );
}

function sides(documents: DocumentRow[], ids: string[]): { left: string[]; right: string[] } {
  const kinds = new Map(documents.map(document => [document.id, document.kind]));
  const left = ids.filter(id => kinds.get(id) === 'bankTransaction');
  return { left, right: ids.filter(id => !left.includes(id)) };
}

/**
 * What a person can do about an exception: tie items together, let a variance of a bill pass, write off
 * what a payment left, or agree to what somebody else let pass.
 */
export type Way = 'match' | 'release' | 'writeOff' | 'approve';

const RELEASE = 'release';

export function wayOf(dossier: ExceptionDossier): Way {
  if (dossier.reason === 'APPROVAL_REQUIRED') {
    return 'approve';
  }
  if (dossier.suggestions.some(one => one.rule === RELEASE)) {
    return 'release';
  }
  return dossier.writeOff ? 'writeOff' : 'match';
}

/** The candidates that are documents: what may be let pass is no candidate but a key. */
export function candidatesOf(dossier: ExceptionDossier): Suggestion[] {
  return dossier.suggestions.filter(one => one.rule !== RELEASE);
}

/** Whether it is about a payment and a receivable, not about a bill. */
function isOfCash(dossier: ExceptionDossier): boolean {
  return dossier.queue === 'receivables';
}

/** Whether this person let it pass: somebody else has to agree. */
export function isOwnRelease(dossier: ExceptionDossier, user: string): boolean {
  return (
    wayOf(dossier) === 'approve' &&
    dossier.evidence.some(
      one =>
        (one.field.startsWith('released ') || one.field === 'writtenOff') && one.left === user.toLowerCase(),
    )
  );
}

/** Who is needed besides. */
export function fourEyesOf(dossier: ExceptionDossier, own: boolean): Key {
  const way = wayOf(dossier);
  if (way === 'writeOff') {
    return 'writeOff.needs';
  }
  if (isOfCash(dossier)) {
    return own ? 'writeOff.own' : 'writeOff.approve';
  }
  return own ? 'bill.own' : way === 'release' ? 'bill.release' : 'bill.approve';
}

/** Whether it goes by the accept key but never without a reason. */
export function asksWhy(way: Way): way is 'release' | 'writeOff' {
  return way === 'release' || way === 'writeOff';
}

/** Whoever may agree to what others propose may sign bills, too. */
export function mayDecideIn(queue: string, may: (capability: string) => boolean): boolean {
  return queue === 'approvals' ? may('decide:payables') || may('approve') : may(`decide:${queue}`);
}

/** What accepting is called there. */
export const wordOf: Record<Way, Key> = {
  match: 'action.accept',
  release: 'action.releaseVariance',
  writeOff: 'action.writeOff',
  approve: 'action.approve',
};

/** What is said when it is done. */
export const doneOf: Record<Way, Key> = {
  match: 'decide.accepted',
  release: 'decide.released',
  writeOff: 'decide.writtenOff',
  approve: 'decide.approved',
};

/** Whether there is anything to accept. */
export function isDecidable(dossier: ExceptionDossier): boolean {
  return wayOf(dossier) !== 'match' || dossier.suggestions.length > 0;
}

/** What a person says of a bill, which stands alone, with the variance where one is let pass. */
export function aboutBill(
  dossier: ExceptionDossier,
  kind: 'confirm' | 'reject' | 'release',
  reason = '',
): DecisionRequest {
  const variance = dossier.suggestions.find(one => one.rule === RELEASE)?.ids ?? [];
  return {
    kind,
    exceptionId: dossier.id,
    version: dossier.version,
    left: dossier.subjectIds ?? [],
    right: kind === 'release' ? variance : [],
    reason,
  };
}

/** What a person says of what a payment left of a receivable: to write it off, or of who did. */
export function aboutRest(
  dossier: ExceptionDossier,
  kind: 'confirm' | 'reject' | 'writeOff',
  reason = '',
): DecisionRequest {
  const { left, right } = sides(
    dossier.subjects,
    dossier.subjects.map(one => one.id),
  );
  const amount = kind === 'writeOff' ? dossier.writeOff : undefined;
  return {
    kind,
    exceptionId: dossier.id,
    version: dossier.version,
    left,
    right,
    ...(amount ? { allocations: [{ leftId: left[0] ?? '', rightId: right[0] ?? '', amount }] } : {}),
    reason,
  };
}

/** What accepting or rejecting a candidate says: bank lines left, what they pay right. */
export function requestOf(
  dossier: ExceptionDossier,
  suggestion: Suggestion | undefined,
  kind: 'confirm' | 'reject',
  reason = '',
): DecisionRequest {
  const way = wayOf(dossier);
  if (way === 'writeOff' || (way === 'approve' && isOfCash(dossier))) {
    return aboutRest(dossier, way === 'writeOff' && kind === 'confirm' ? 'writeOff' : kind, reason);
  }
  if (way !== 'match' || !suggestion) {
    return aboutBill(dossier, way === 'release' && kind === 'confirm' ? 'release' : kind, reason);
  }
  const documents = [...dossier.subjects, ...(suggestion.documents ?? [])];
  const ids = [...new Set([...dossier.subjects.map(one => one.id), ...suggestion.ids])];
  return { kind, exceptionId: dossier.id, version: dossier.version, ...sides(documents, ids), reason };
}

export async function send(request: DecisionRequest, what: string): Promise<string> {
  const { id } = await post<{ id: string }>('/decisions', request, freshKey());
  remember({
    id,
    kind: request.kind,
    exceptionId: request.exceptionId ?? '',
    what,
    at: new Date().toISOString(),
  });
  return id;
}

export async function undo(decision: Made, reason: string): Promise<void> {
  await post(`/decisions/${encodeURIComponent(decision.id)}:undo`, { reason }, freshKey());
  keep(made.map(one => (one.id === decision.id ? { ...one, undone: true } : one)));
}

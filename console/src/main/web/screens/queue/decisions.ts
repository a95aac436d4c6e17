import { useSyncExternalStore } from 'react';
import { freshKey, post } from '../../api/client';
import type { DecisionRequest, DocumentRow, ExceptionDossier, Suggestion } from '../../api/types';

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

/** What accepting or rejecting a candidate says: bank lines left, what they pay right. */
export function requestOf(
  dossier: ExceptionDossier,
  suggestion: Suggestion,
  kind: 'confirm' | 'reject',
  reason = '',
): DecisionRequest {
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

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { freshKey, get, post, Problem, put, remove } from '../../api/client';
import { onChanges } from '../../api/live';
import type { ExceptionDossier, ExceptionRow } from '../../api/types';
import { toast } from '../../parts/Toasts';
import { t, type Key } from '../../text/text';
import type { CursorWindows } from '../../windows';

const MOST_READ_AGAIN = 30;

function path(id: string, what: string): string {
  return `/exceptions/${encodeURIComponent(id)}/${what}`;
}

export const claim = (id: string) => put(path(id, 'lease'), {}, freshKey());
export const release = (id: string) => remove(path(id, 'lease'), freshKey());
export const comment = (id: string, text: string) => post(path(id, 'comments'), { text }, freshKey());
export const escalate = (id: string, text: string, seen: string) =>
  post(path(id, 'escalate'), { text }, freshKey(), seen);
export const assign = (id: string, assignee: string, seen: string) =>
  post(path(id, 'assign'), { assignee }, freshKey(), seen);
export const attach = (id: string, file: File) =>
  post(path(id, `attachments?${new URLSearchParams({ name: file.name })}`), file, freshKey());
export const propose = (id: string, text: string, seen: string) =>
  post(path(id, 'proposal'), { text }, freshKey(), seen);
export const approve = (id: string, seen: string) => post(path(id, 'approval'), {}, freshKey(), seen);

const CHANGED = 412;

/**
 * Sends, says what came of it, and has the dossier read again if it was refused. Where somebody was
 * faster, what was wanted is handed back, so that nobody has to type it again.
 */
export function useSending(): (
  sent: Promise<unknown>,
  done: Key,
  id: string,
  handBack?: () => void,
) => void {
  const client = useQueryClient();
  return (sent, done, id, handBack) => {
    sent
      .then(() => toast(t(done), 'good'))
      .catch((error: Error) => {
        const faster = error instanceof Problem && error.status === CHANGED;
        toast(faster ? t('case.faster') : t('decide.refused', { why: error.message }), 'bad');
        void client
          .invalidateQueries({ queryKey: ['exception', id] })
          .then(() => faster && handBack?.());
      });
  };
}

/** Who has a row and who works on it, as it changes elsewhere; rows stay where they are. */
export function useCaseChanges(windows: CursorWindows<ExceptionRow>): void {
  useEffect(
    () =>
      onChanges(changes => {
        const changed = new Set(changes?.changed ?? []);
        const shown = [...windows.known()].map(([, row]) => row.id).filter(id => changed.has(id));
        shown.slice(0, MOST_READ_AGAIN).forEach(id => {
          void get<ExceptionDossier>(`/exceptions/${encodeURIComponent(id)}`)
            .then(now => windows.map(row => (row.id === id ? withCase(row, now) : row)))
            .catch(() => {});
        });
      }),
    [windows],
  );
}

function withCase(row: ExceptionRow, now: ExceptionRow): ExceptionRow {
  return { ...row, assignee: now.assignee, lease: now.lease, dueAt: now.dueAt, standing: now.standing };
}

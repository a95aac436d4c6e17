import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { freshKey, get, post, Problem, put, remove } from '../../api/client';
import { onChanges } from '../../api/live';
import type { Casework, ExceptionDossier, ExceptionRow } from '../../api/types';
import { toast } from '../../parts/Toasts';
import { useSession } from '../../session';
import { t, type Key } from '../../text/text';
import type { CursorWindows } from '../../windows';

const MOST_READ_AGAIN = 30;

function path(id: string, what: string): string {
  return `/exceptions/${encodeURIComponent(id)}/${what}`;
}

export const claim = (id: string) => put(path(id, 'lease'), {}, freshKey());
export const release = (id: string) => remove(path(id, 'lease'), freshKey());
export const comment = (id: string, text: string, seen: string) =>
  post(path(id, 'comments'), { text }, freshKey(), seen);
export const escalate = (id: string, text: string, seen: string) =>
  post(path(id, 'escalate'), { text }, freshKey(), seen);
export const assign = (id: string, assignee: string, seen: string) =>
  post(path(id, 'assign'), { assignee }, freshKey(), seen);
export const attach = (id: string, file: File) =>
  post(path(id, `attachments?${new URLSearchParams({ name: file.name })}`), file, freshKey());
export const propose = (id: string, text: string, seen: string) =>
  post(path(id, 'proposal'), { text }, freshKey(), seen);
export const approve = (id: string, seen: string) => post(path(id, 'approval'), {}, freshKey(), seen);

/** Names are compared as the engine compares them. */
export function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Who else did something to a case since it was seen; null if nobody did and it is about the same. */
function othersSince(seen: Casework, now: Casework, user: string): string | null {
  const known = new Set(seen.events.map(event => event.id));
  const fresh = now.events.filter(event => !known.has(event.id));
  const others = fresh.filter(event => !isSame(event.by ?? '', user));
  const about = (one: Casework) => one.version.split('.')[0];
  if (others.length === 0 && fresh.length > 0 && about(seen) === about(now)) {
    return null;
  }
  const names = new Set(others.flatMap(event => event.by || []));
  return names.size > 0 ? [...names].join(', ') : t('case.somebody');
}

/**
 * Sends what is meant for a case as this person saw it first. If somebody was faster it is refused and
 * says who; the next time it is meant for the case as it stands then. What this person did himself
 * meanwhile, in another tab or a moment ago, holds up nothing.
 */
export function useMeant(
  id: string,
  casework: Casework,
): (order: (seen: string) => Promise<unknown>, done: Key) => Promise<void> {
  const seen = useRef(casework);
  const client = useQueryClient();
  const { user } = useSession();
  return async (order, done) => {
    try {
      await order(seen.current.version).catch(async (error: unknown) => {
        if (!(error instanceof Problem) || error.status !== 412) {
          throw error;
        }
        const now = await get<Casework>(path(id, 'case'));
        const others = othersSince(seen.current, now, user.id);
        seen.current = now;
        if (others !== null) {
          throw new Error(t('case.faster', { who: others }));
        }
        await order(now.version);
      });
      toast(t(done), 'good');
    } catch (error) {
      void client.invalidateQueries({ queryKey: ['exception', id] });
      throw error;
    }
  };
}

/** Sends, says what came of it, and has the dossier read again if it was refused. */
export function useSending(): (sent: Promise<unknown>, done: Key, id: string) => void {
  const client = useQueryClient();
  return (sent, done, id) => {
    sent
      .then(() => toast(t(done), 'good'))
      .catch((error: Error) => {
        const faster = error instanceof Problem && error.status === 412;
        const why = faster
          ? t('case.faster', { who: t('case.somebody') })
          : t('decide.refused', { why: error.message });
        toast(why, 'bad');
        void client.invalidateQueries({ queryKey: ['exception', id] });
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

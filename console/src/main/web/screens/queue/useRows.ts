import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { get } from '../../api/client';
import { onChanges } from '../../api/live';
import type { ExceptionRow, Page } from '../../api/types';
import { CursorWindows, PAGE_ROWS } from '../../windows';
import type { Filter } from './filter';

const MANY_ROWS = 10_000;
const MANY_PAGE_ROWS = 500;
const LOOK_AGAIN_MILLIS = 500;
const LOOK_AT = 100;

function ask(filter: Filter, cursor: string | null, limit: number): Promise<Page<ExceptionRow>> {
  return get('/exceptions', { ...filter, limit, cursor });
}

/** The rows of a view. They stay where they are until the person asks for the new ones. */
export function useRows(filter: Filter, expected: number | null) {
  const [round, setRound] = useState(0);
  const announced = useRef(expected);
  announced.current = expected;
  const key = JSON.stringify(filter);
  const windows = useMemo(() => {
    const pageRows = (announced.current ?? 0) > MANY_ROWS ? MANY_PAGE_ROWS : PAGE_ROWS;
    return new CursorWindows<ExceptionRow>(
      cursor => ask(filter, cursor, pageRows),
      announced.current,
      pageRows,
    );
  }, [key, round]);
  useEffect(() => {
    windows.show(0, 50);
    return () => windows.abandon();
  }, [windows]);
  useEffect(() => windows.announce(expected), [windows, expected]);
  useSyncExternalStore(windows.subscribe, windows.version);
  return { windows, again: () => setRound(n => n + 1) };
}

/** How many rows came on top since the view was read; Infinity if more than one look shows. */
export function useNewRows(filter: Filter, windows: CursorWindows<ExceptionRow>): number {
  const [fresh, setFresh] = useState(0);
  useEffect(() => {
    setFresh(0);
    if (filter.sort === 'amount' || filter.order !== 'desc') {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | null = null;
    const known = new Set<string>();
    let lookedAt = -LOOK_AGAIN_MILLIS;
    const look = async () => {
      timer = null;
      lookedAt = performance.now();
      for (const [place, row] of windows.known()) {
        if (place < LOOK_AT) {
          known.add(row.id);
        }
      }
      const top = await ask(filter, null, LOOK_AT).catch(() => null);
      if (top && windows.loaded) {
        const unknown = top.data.findIndex(row => known.has(row.id));
        setFresh(unknown >= 0 ? unknown : top.data.length === LOOK_AT ? Infinity : top.data.length);
      }
    };
    const stop = onChanges(changes => {
      if (timer === null && (changes === null || changes.more || changes.opened.length > 0)) {
        // The first is told at once, and those that follow it together.
        const rest = lookedAt + LOOK_AGAIN_MILLIS - performance.now();
        timer = setTimeout(() => void look(), Math.max(0, rest));
      }
    });
    return () => {
      stop();
      if (timer !== null) {
        clearTimeout(timer);
      }
    };
  }, [windows]);
  return fresh;
}

/** Marks rows that were closed elsewhere, where they stand. */
export function useClosing(windows: CursorWindows<ExceptionRow>): void {
  useEffect(
    () =>
      onChanges(changes => {
        const closed = new Set(changes?.closed ?? []);
        if (closed.size > 0) {
          windows.map(row => (closed.has(row.id) ? { ...row, status: 'closed' } : row));
        }
      }),
    [windows],
  );
}

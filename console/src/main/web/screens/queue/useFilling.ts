import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ExceptionRow } from '../../api/types';
import type { CursorWindows } from '../../windows';

/** As many rows as a usual screen shows. */
const SCREENFUL = 25;

/**
 * Takes new rows in by itself as long as the screen has room for them, so that a view that was opened
 * on an empty queue fills before one's eyes. The row that is looked at stays the one that is.
 *
 * @param busy whether somebody has selected or decided rows, which must not move then
 * @return the row that is looked at while the rows are read anew
 */
export function useFilling(
  windows: CursorWindows<ExceptionRow>,
  { fresh, busy, shown }: { fresh: number; busy: boolean; shown: string | undefined },
  again: () => void,
  onPlace: (place: number) => void,
): string | undefined {
  const held = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (fresh > 0 && !busy && windows.loaded && windows.count < SCREENFUL) {
      held.current = shown;
      again();
    }
  }, [fresh]);
  useLayoutEffect(() => {
    if (held.current === undefined || !windows.loaded) {
      return;
    }
    for (const [place, row] of windows.known()) {
      if (row.id === held.current) {
        onPlace(place);
      }
    }
    held.current = undefined;
  });
  return held.current;
}

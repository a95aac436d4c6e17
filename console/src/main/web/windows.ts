import type { Page } from './api/types';

export const PAGE_ROWS = 200;
/** Rows beyond would not fit into the tallest element a browser draws. */
export const MOST_ROWS = 500_000;
const KEPT_PAGES = 24;

export type Fetch<T> = (cursor: string | null) => Promise<Page<T>>;

/**
 * A long list through a window. Pages follow each other by cursor, so page n is asked for when those
 * before it are known; their cursors stay, their rows do not, and are fetched again when needed.
 */
export class CursorWindows<T> {
  private readonly cursors: (string | null)[] = [null];
  private readonly pages = new Map<number, T[]>();
  private readonly listeners = new Set<() => void>();
  private wanted: number[] = [];
  private running = false;
  private abandoned = false;
  private end: number | null = null;
  private snapshot = 0;
  error: unknown = null;

  constructor(
    private readonly fetchPage: Fetch<T>,
    private expected: number | null = null,
    private readonly pageRows = PAGE_ROWS,
  ) {}

  /** Rows there are, as far as is known: all once the end was seen, else what was announced. */
  get count(): number {
    const seen = (this.cursors.length - 1) * this.pageRows + (this.end === null ? this.pageRows : 0);
    const count = this.end ?? Math.max(this.expected ?? 0, this.running || this.loaded ? seen : 0);
    return Math.min(count, MOST_ROWS);
  }

  /** Rows that are announced: the scroll bar has their length before they are fetched. */
  announce(expected: number | null): void {
    if (this.expected !== expected) {
      this.expected = expected;
      this.changed();
    }
  }

  get loaded(): boolean {
    return this.pages.size > 0 || this.end !== null;
  }

  row(index: number): T | undefined {
    return this.pages.get(Math.floor(index / this.pageRows))?.[index % this.pageRows];
  }

  /** Replaces rows in place, so that what a person looks at does not move; a row that is given back stays. */
  map(change: (row: T) => T): void {
    let changed = false;
    this.pages.forEach((rows, page) => {
      const after = rows.map(change);
      if (after.some((row, i) => row !== rows[i])) {
        this.pages.set(page, after);
        changed = true;
      }
    });
    if (changed) {
      this.changed();
    }
  }

  /** Rows of the pages at hand, with their places. */
  *known(): Iterable<[number, T]> {
    for (const [page, rows] of this.pages) {
      for (let i = 0; i < rows.length; i++) {
        yield [page * this.pageRows + i, rows[i]!];
      }
    }
  }

  /** Asks for the rows between; what is at hand is not asked for again. */
  show(first: number, last: number): void {
    const from = Math.floor(Math.max(0, first) / this.pageRows);
    const to = Math.floor(Math.max(0, last) / this.pageRows);
    this.wanted = [];
    for (let page = from; page <= to; page++) {
      if (!this.pages.has(page) && (this.end === null || page * this.pageRows < this.end)) {
        this.wanted.push(page);
      }
    }
    void this.run();
  }

  retry(): void {
    this.error = null;
    void this.run();
  }

  abandon(): void {
    this.abandoned = true;
    this.listeners.clear();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  version = (): number => this.snapshot;

  private changed(): void {
    this.snapshot++;
    this.listeners.forEach(listener => listener());
  }

  private async run(): Promise<void> {
    if (this.running || this.error) {
      return;
    }
    this.running = true;
    try {
      while (this.wanted.length > 0 && !this.abandoned) {
        await this.step(this.wanted[0]!);
      }
    } catch (error) {
      this.error = error;
    }
    this.running = false;
    this.changed();
  }

  private async step(target: number): Promise<void> {
    const page = Math.min(target, this.cursors.length - 1);
    if (this.end !== null && target * this.pageRows >= this.end) {
      this.wanted.shift();
      return;
    }
    const answer = await this.fetchPage(this.cursors[page]!);
    this.keep(page, answer);
    this.wanted = this.wanted.filter(wanted => wanted !== page);
    this.changed();
  }

  private keep(page: number, answer: Page<T>): void {
    this.pages.set(page, answer.data);
    if (answer.hasMore && answer.nextCursor) {
      this.cursors[page + 1] ??= answer.nextCursor;
    } else {
      this.end = page * this.pageRows + answer.data.length;
    }
    for (const old of this.pages.keys()) {
      if (this.pages.size <= KEPT_PAGES) {
        break;
      }
      if (!this.wanted.includes(old) && old !== page) {
        this.pages.delete(old);
      }
    }
  }
}

import { href } from '../../route';

/** What a view shows and in which order; all of it stands in the address. */
export interface Filter {
  queue: string;
  reason: string;
  status: 'open' | 'closed' | 'all';
  accountId: string;
  /** For how many days it is open, as the first screen has them. */
  age: string;
  q: string;
  sort: 'opened' | 'amount' | 'severity';
  order: 'asc' | 'desc';
}

export const everything: Filter = {
  queue: '',
  reason: '',
  status: 'open',
  accountId: '',
  age: '',
  q: '',
  sort: 'opened',
  order: 'desc',
};

const names = Object.keys(everything) as (keyof Filter)[];

export function filterOf(query: URLSearchParams): Filter {
  const given = names.map(name => [name, query.get(name) ?? everything[name]]);
  return Object.fromEntries(given) as Filter;
}

/** Only what differs from everything, so that addresses stay short and equal views have equal ones. */
export function queryOf(filter: Filter): Record<string, string> {
  return Object.fromEntries(
    names.filter(name => filter[name] !== everything[name]).map(name => [name, filter[name]]),
  );
}

export function viewHref(filter: Partial<Filter>): string {
  return href('queues', '', queryOf({ ...everything, ...filter }));
}

export interface SavedView {
  name: string;
  filter: Filter;
}

const STORED = 'tieout.views';

export function savedViews(): SavedView[] {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '[]');
  } catch {
    return [];
  }
}

export function storeViews(views: SavedView[]): void {
  localStorage.setItem(STORED, JSON.stringify(views));
}

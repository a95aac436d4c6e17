import { useSyncExternalStore } from 'react';

/** Where the browser is: the screen, what it is about, and its filters. All of it is in the address. */
export interface Route {
  screen: string;
  id: string;
  query: URLSearchParams;
}

function parse(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen = '', ...rest] = path.split('/');
  return {
    screen: screen || 'treasury',
    id: decodeURIComponent(rest.join('/')),
    query: new URLSearchParams(query),
  };
}

let shown = location.hash;
let route = parse(shown);

function current(): Route {
  if (location.hash !== shown) {
    shown = location.hash;
    route = parse(shown);
  }
  return route;
}

export function useRoute(): Route {
  return useSyncExternalStore(listener => {
    addEventListener('hashchange', listener);
    return () => removeEventListener('hashchange', listener);
  }, current);
}

export function href(screen: string, id = '', query: Record<string, string | null | undefined> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const tail = given.length ? `?${new URLSearchParams(given)}` : '';
  return `#/${screen}${id ? `/${encodeURIComponent(id)}` : ''}${tail}`;
}

export function go(to: string): void {
  location.hash = to;
}

/** Another filter of the same screen: no new entry in the browser's history. */
export function replace(to: string): void {
  history.replaceState(null, '', to);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

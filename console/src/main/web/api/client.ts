import type { Session } from './types';

/** A refusal by the server, as RFC 9457 says it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly requestId: string,
    readonly errors: { field?: string; message: string }[],
  ) {
    super(detail || title);
  }
}

let csrfToken = '';
let onSignedOut: () => void = () => {};

/** What to do when the session has ended. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  return new Problem(
    response.status,
    body.title ?? response.statusText,
    body.detail ?? '',
    body.requestId ?? response.headers.get('X-Request-Id') ?? '',
    body.errors ?? [],
  );
}

/** A file goes as it is; everything else as JSON. */
async function send(method: string, path: string, body?: unknown, headers = {}): Promise<Response> {
  const isFile = body instanceof Blob;
  const changing = method !== 'GET';
  const response = await fetch(`/api/v1${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...(body === undefined
        ? {}
        : { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json' }),
      ...(changing && csrfToken ? { 'X-CSRF-Token': csrfToken } : {}),
      ...headers,
    },
    body: body === undefined || isFile ? body : JSON.stringify(body),
  });
  if (response.ok) {
    return response;
  }
  if (response.status === 401 && path !== '/session') {
    onSignedOut();
  }
  throw await problemOf(response);
}

export async function get<T>(
  path: string,
  query: Record<string, string | number | null | undefined> = {},
): Promise<T> {
  const given = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => [name, String(value)]);
  const tail = given.length ? `?${new URLSearchParams(given)}` : '';
  return (await send('GET', path + tail)).json();
}

/**
 * The same key twice has the effect of once, so a retry after a lost answer does no harm. Of what has
 * changed since it was seen in a version, it is refused with 412.
 */
export async function post<T>(path: string, body: unknown, key = freshKey(), seen?: string): Promise<T> {
  const response = await send('POST', path, body, {
    'Idempotency-Key': key,
    ...(seen === undefined ? {} : { 'If-Match': `"${seen}"` }),
  });
  return response.status === 204 ? (undefined as T) : response.json();
}

export async function put<T>(path: string, body: unknown, key: string): Promise<T> {
  return (await send('PUT', path, body, { 'Idempotency-Key': key })).json();
}

export async function remove(path: string, key: string): Promise<void> {
  await send('DELETE', path, undefined, { 'Idempotency-Key': key });
}

export function freshKey(): string {
  return crypto.randomUUID();
}

async function remember(answer: Promise<Session>): Promise<Session> {
  const session = await answer;
  csrfToken = session.csrfToken ?? '';
  return { ...session, capabilities: session.capabilities ?? [] };
}

export function currentSession(): Promise<Session> {
  return remember(get<Session>('/session'));
}

export function signIn(user: string, password: string): Promise<Session> {
  return remember(post<Session>('/session', { user, password }));
}

export async function signOut(): Promise<void> {
  await send('DELETE', '/session');
  csrfToken = '';
}

import { useSyncExternalStore } from 'react';
import type { Overview } from './types';

// All tabs of a browser share one stream: whoever holds the lock reads it and tells the others.
// When that tab closes, the browser gives the lock to the next.

export interface Changes {
  opened: string[];
  closed: string[];
  changed: string[];
  more?: boolean;
}

export type Connection = 'connecting' | 'live' | 'interrupted';

interface LiveState {
  connection: Connection;
  overview: Overview | null;
  /** Events a second over the last two minutes, oldest first. */
  pace: number[];
}

type Message =
  | { kind: 'hello' }
  | { kind: 'connection'; connection: Connection }
  | { kind: 'overview'; overview: Overview }
  | { kind: 'exceptions'; changes: Changes }
  | { kind: 'reset' };

const PACE_LENGTH = 120;
const FRAME_MILLIS = 250;

let state: LiveState = { connection: 'connecting', overview: null, pace: [] };
const listeners = new Set<() => void>();
const changeListeners = new Set<(changes: Changes | null) => void>();
let channel: BroadcastChannel | null = null;
let source: EventSource | null = null;
let abandon = new AbortController();
let pending: Overview | null = null;
let shownAt = 0;

function update(part: Partial<LiveState>): void {
  state = { ...state, ...part };
  listeners.forEach(listener => listener());
}

/** At most one frame in a quarter of a second, the last of them always. */
function show(overview: Overview): void {
  const waiting = pending !== null;
  pending = overview;
  if (!waiting) {
    setTimeout(
      () => {
        shownAt = performance.now();
        const shown = pending!;
        pending = null;
        const pace = [...state.pace, shown.engine.eventsPerSecond].slice(-PACE_LENGTH);
        update({ overview: shown, pace });
      },
      Math.max(0, FRAME_MILLIS - (performance.now() - shownAt)),
    );
  }
}

function receive(message: Message): void {
  switch (message.kind) {
    case 'hello':
      if (source) {
        channel?.postMessage({ kind: 'connection', connection: state.connection });
        if (state.overview) {
          channel?.postMessage({ kind: 'overview', overview: state.overview });
        }
      }
      break;
    case 'connection':
      update({ connection: message.connection });
      break;
    case 'overview':
      show(message.overview);
      break;
    case 'exceptions':
      changeListeners.forEach(listener => listener(message.changes));
      break;
    case 'reset':
      changeListeners.forEach(listener => listener(null));
  }
}

function tell(message: Message): void {
  channel?.postMessage(message);
  receive(message);
}

function open(signal: AbortSignal): void {
  const stream = new EventSource('/api/v1/events');
  source = stream;
  stream.onopen = () => {
    tell({ kind: 'connection', connection: 'live' });
    // A screen may have read its rows before the stream began: what came in between it has not heard.
    tell({ kind: 'reset' });
  };
  stream.onerror = () => {
    tell({ kind: 'connection', connection: 'interrupted' });
    // The browser tries again by itself unless the server refused; then we do, more slowly.
    if (stream.readyState === EventSource.CLOSED) {
      const again = setTimeout(() => open(signal), 5000);
      signal.addEventListener('abort', () => clearTimeout(again), { once: true });
    }
  };
  stream.addEventListener('overview', event => tell({ kind: 'overview', overview: JSON.parse(event.data) }));
  stream.addEventListener('exceptions', event =>
    tell({ kind: 'exceptions', changes: JSON.parse(event.data) }),
  );
  stream.addEventListener('reset', () => tell({ kind: 'reset' }));
  signal.addEventListener('abort', () => stream.close(), { once: true });
}

/** Begins to listen; the session must exist. */
export function startLive(): void {
  stopLive();
  abandon = new AbortController();
  const { signal } = abandon;
  channel = new BroadcastChannel('tieout-live');
  channel.onmessage = event => receive(event.data as Message);
  channel.postMessage({ kind: 'hello' });
  const lead = () => {
    if (signal.aborted) {
      return Promise.resolve();
    }
    open(signal);
    return new Promise<void>(release => signal.addEventListener('abort', () => release()));
  };
  if (navigator.locks) {
    navigator.locks.request('tieout-live', { signal }, lead).catch(() => {});
  } else {
    void lead();
  }
}

export function stopLive(): void {
  abandon.abort();
  source?.close();
  source = null;
  channel?.close();
  channel = null;
  state = { connection: 'connecting', overview: null, pace: [] };
}

export function useLive(): LiveState {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** How many exceptions are open; who follows it is not drawn anew with every frame. */
export function useOpenTotal(): number | undefined {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state.overview?.openExceptions.total,
  );
}

/** Told which exceptions opened, closed or changed; null means that too much was missed. */
export function onChanges(listener: (changes: Changes | null) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

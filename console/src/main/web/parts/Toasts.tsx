import { useSyncExternalStore } from 'react';
import { t } from '../text/text';

interface Toast {
  id: number;
  text: string;
  tone: 'good' | 'bad' | 'plain';
  action?: { label: string; run: () => void };
}

const SHOWN_MILLIS = 6000;

let toasts: Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: Toast[]): void {
  toasts = next;
  listeners.forEach(listener => listener());
}

/** Says what happened, without taking the focus. What failed stays until it is closed. */
export function toast(text: string, tone: Toast['tone'] = 'plain', action?: Toast['action']): void {
  const id = ++last;
  set([...toasts.slice(-2), { id, text, tone, action }]);
  if (tone !== 'bad') {
    setTimeout(() => dismiss(id), SHOWN_MILLIS);
  }
}

function dismiss(id: number): void {
  set(toasts.filter(toast => toast.id !== id));
}

export function Toasts() {
  const shown = useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map(({ id, text, tone, action }) => (
        <div key={id} className={`toast ${tone}`}>
          <span>{text}</span>
          {action && (
            <button type="button" className="button small" onClick={action.run}>
              {action.label}
            </button>
          )}
          <button
            type="button"
            className="button quiet small"
            aria-label={t('common.close')}
            onClick={() => dismiss(id)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      ))}
    </div>
  );
}

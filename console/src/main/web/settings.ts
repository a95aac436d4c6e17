import { useSyncExternalStore } from 'react';

/** What a person sets for this browser. Locale, date format and zone are three settings. */
export interface Settings {
  locale: 'en-GB' | 'en-US' | 'de-DE' | 'de-CH';
  dateFormat: 'iso' | 'dots' | 'slashes' | 'us';
  zone: string;
  theme: 'system' | 'light' | 'dark';
  keys: Record<string, string>;
}

const STORED = 'tieout.settings';

function initial(): Settings {
  const german = navigator.language.startsWith('de');
  const known: Settings = {
    locale: german ? 'de-DE' : 'en-GB',
    dateFormat: german ? 'dots' : 'iso',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    theme: 'system',
    keys: {},
  };
  try {
    return { ...known, ...JSON.parse(localStorage.getItem(STORED) ?? '{}') };
  } catch {
    return known;
  }
}

let current = initial();
const listeners = new Set<() => void>();

export function settings(): Settings {
  return current;
}

export function change(part: Partial<Settings>): void {
  current = { ...current, ...part };
  localStorage.setItem(STORED, JSON.stringify(current));
  applyTheme();
  listeners.forEach(listener => listener());
}

export function useSettings(): Settings {
  return useSyncExternalStore(listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, settings);
}

/** Style sheets follow the system unless the root element names a theme. */
export function applyTheme(): void {
  const root = document.documentElement;
  root.lang = current.locale.slice(0, 2);
  if (current.theme === 'system') {
    delete root.dataset.theme;
  } else {
    root.dataset.theme = current.theme;
  }
}

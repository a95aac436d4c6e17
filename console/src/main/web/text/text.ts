import { settings } from '../settings';
import { de } from './de';
import { en, type Key } from './en';
import { fieldName, reasonName } from './reasons';

export type { Key };

/** The text of a key in the language of the settings. Whoever shows it follows the settings. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  const texts: Record<Key, string> = settings().locale.startsWith('de') ? de : en;
  return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The text of a key that is made of data: what is unknown is shown as it came. */
export function named(prefix: 'queue' | 'kind' | 'severity' | 'action' | 'desk' | 'standing', name: string): string {
  const key = `${prefix}.${name}`;
  return key in en ? t(key as Key) : name;
}

export function reason(name: string): string {
  return reasonName(name, settings().locale);
}

export function fieldOf(name: string): string {
  return fieldName(name, settings().locale);
}

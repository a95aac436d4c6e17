import { useEffect, useRef } from 'react';
import { settings } from './settings';
import type { Key } from './text/text';

export type Action =
  | 'next'
  | 'previous'
  | 'open'
  | 'select'
  | 'accept'
  | 'reject'
  | 'match'
  | 'claim'
  | 'assign'
  | 'comment'
  | 'escalate'
  | 'propose'
  | 'approve'
  | 'search'
  | 'palette'
  | 'undo'
  | 'help';

/** The keys of the house; settings may hold others. */
export const house: Record<Action, string> = {
  next: 'j',
  previous: 'k',
  open: 'Enter',
  select: 'x',
  accept: 'a',
  reject: 'r',
  match: 'm',
  claim: 'l',
  assign: 's',
  comment: 'c',
  escalate: 'e',
  propose: 'p',
  approve: 'y',
  search: '/',
  palette: 'Ctrl+k',
  undo: 'Ctrl+z',
  help: '?',
};

export const actions = Object.keys(house) as Action[];

export function keyOf(action: Action): string {
  return settings().keys[action] ?? house[action];
}

export function nameOf(action: Action): Key {
  return `key.${action}`;
}

/** A press as the settings write it. Command on a Mac counts as Ctrl; Shift is part of the sign it makes. */
export function pressed(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const chord = event.ctrlKey || event.metaKey ? 'Ctrl+' : event.altKey ? 'Alt+' : '';
  return chord + (event.key.length === 1 && chord ? event.key.toLowerCase() : event.key);
}

export function actionOf(event: KeyboardEvent): Action | undefined {
  const press = pressed(event);
  return actions.find(action => keyOf(action) === press) ?? arrows(event);
}

function arrows(event: KeyboardEvent): Action | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return undefined;
  }
  // With Shift held a letter is another sign; moving with Shift selects the range.
  const plain = event.shiftKey ? event.key.toLowerCase() : '';
  if (event.key === 'ArrowDown' || plain === keyOf('next')) {
    return 'next';
  }
  return event.key === 'ArrowUp' || plain === keyOf('previous') ? 'previous' : undefined;
}

/** Letters belong to a field while a person types in it, and to a dialog while one is open. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}

/** Enter and space on a link or button are that link's or button's. */
function isForElement(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return (event.key === 'Enter' || event.key === ' ') && target.closest('a, button, summary') !== null;
}

export type Handlers = Partial<Record<Action, (event: KeyboardEvent) => void>> & {
  candidate?: (rank: number) => void;
};

const listening = new Set<{ current: Handlers }>();

/** What can be done by keys on what is shown just now. */
export function possible(): Action[] {
  return actions.filter(action => [...listening].some(one => one.current[action]));
}

/** Does what the key of an action does. */
export function perform(action: Action): void {
  const able = [...listening].find(one => one.current[action]);
  able?.current[action]?.(new KeyboardEvent('keydown', { key: keyOf(action) }));
}

/** Listens while the component is shown. Keys with Ctrl work in fields, too. */
export function useKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isForElement(event)) {
        return;
      }
      const digit = /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isTyping(event) && !(event.ctrlKey || event.metaKey)) {
        return;
      }
      if (digit && latest.current.candidate) {
        event.preventDefault();
        latest.current.candidate(Number(event.key));
        return;
      }
      const action = actionOf(event);
      const handler = action && latest.current[action];
      // Undoing what was typed is the field's own business.
      if (handler && !(action === 'undo' && isTyping(event))) {
        event.preventDefault();
        handler(event);
      }
    };
    addEventListener('keydown', listener);
    listening.add(latest);
    return () => {
      removeEventListener('keydown', listener);
      listening.delete(latest);
    };
  }, []);
}

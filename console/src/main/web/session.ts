import { createContext, useContext } from 'react';
import type { Session } from './api/types';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('no session');
  }
  return session;
}

/** Whether the server would let this person do it; it checks again by itself. */
export function useMay(): (capability: string) => boolean {
  const { capabilities } = useSession();
  return capability => capabilities.includes(capability);
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answer, api } from '../api/client';
import { Problem } from '../api/problem';
import type { Session } from '../api/types';
import { sessionWatch } from './session-watch';

const SESSION_KEY = ['session'];

/** Who is signed in; null for nobody. */
export function useSessionQuery() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: Infinity });
}

async function fetchSession(): Promise<Session | null> {
  try {
    const session = await answer(api.GET('/api/v1/session'));
    sessionWatch.opened();
    return session;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export interface Credentials {
  username: string;
  password: string;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => answer(api.POST('/api/v1/session', { body })),
    onSuccess: (session) => {
      sessionWatch.opened();
      client.setQueryData(SESSION_KEY, session);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/session'),
    onSettled: () => {
      sessionWatch.closed();
      client.clear();
      window.location.assign('/signin');
    },
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { username: string; present: string; next: string }) =>
      api.PUT('/api/v1/session/password', { body }),
    onSuccess: () => client.resetQueries(),
  });
}

export const CurrentSession = createContext<Session | null>(null);

/** The signed-in person of the page; only under the session gate. */
export function useSession(): Session {
  const session = useContext(CurrentSession);
  if (!session) throw new Error('useSession outside the session gate');
  return session;
}

export function useHasRole(...wanted: Session['roles']): boolean {
  return useSession().roles.some((role) => wanted.includes(role));
}

/** Of those who set what holds for the whole county. */
export function useSetsRules(): boolean {
  const { wholeHouse } = useSession();
  return useHasRole('coordinator', 'administrator') && wholeHouse;
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { sessionWatch } from '../session/session-watch';

const noticeSignOut = (error: Error): void => {
  if (error instanceof Problem && error.isSignedOut) sessionWatch.lose();
};

/** A refusal is final; only no answer and a busy server are worth asking again. */
const worthAsking = (count: number, error: Error): boolean =>
  count < 2 && error instanceof Problem && (error.status === 0 || error.status === 503);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
  defaultOptions: {
    queries: { retry: worthAsking, staleTime: 10_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

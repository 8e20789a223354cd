import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** Which dates another day of the feedback would move; nothing is written. */
export function useTryFeedback(supervisionId: string) {
  return useMutation({
    mutationFn: (feedbackOn: string) =>
      answer(
        api.POST('/api/v1/supervisions/{supervisionId}/feedback/previews', {
          params: { path: { supervisionId } },
          body: { feedbackOn },
        }),
      ),
  });
}

/** All that would move, as a table. */
export const feedbackTable = (supervisionId: string, feedbackOn: string): Promise<Blob> =>
  answer(
    api.POST('/api/v1/supervisions/{supervisionId}/feedback/previews', {
      params: { path: { supervisionId }, query: { format: 'xlsx' } },
      body: { feedbackOn },
      parseAs: 'blob',
    }),
  );

export function useChangeFeedback(supervisionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (feedbackOn: string) =>
      answer(
        api.PUT('/api/v1/supervisions/{supervisionId}/feedback', {
          params: { path: { supervisionId } },
          body: { feedbackOn },
        }),
      ),
    onSuccess: async () => {
      for (const key of ['supervisions', 'items', 'item', 'date-rules'])
        await client.invalidateQueries({ queryKey: [key] });
    },
  });
}

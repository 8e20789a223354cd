import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type JobRun = Schemas['RunView'];
export type JobCounts = Schemas['JobCountsView'];
export type JobFailure = Schemas['FailureView'];
export type PreviewLine = Schemas['PreviewLineView'];
export type Preview = Schemas['ForecastView'];
export type ComingLine = Schemas['ComingLineView'];
export type ComingDigest = Schemas['ComingDigestView'];

/** How the clock's work goes. */
export function useJobs() {
  return useQuery({ queryKey: ['jobs'], queryFn: () => answer(api.GET('/api/v1/jobs')) });
}

/** Whom the coming days would tell what, if nothing changed. */
export function usePreview(days: number) {
  return useQuery({
    queryKey: ['jobs', 'preview', days],
    queryFn: () => answer(api.GET('/api/v1/jobs/preview', { params: { query: { days } } })),
  });
}

/** Gives a dead timer another chance; the page then shows how it stands. */
export function useRetry() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (timerId: string) =>
      answer(api.POST('/api/v1/jobs/timers/{timerId}/retries', { params: { path: { timerId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
}

/** So long a round takes to begin and commit, mostly. */
const SOON_MILLISECONDS = 2_000;

/** Asks for a round now. */
export function useRunNow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: JobRun['name']) => answer(api.POST('/api/v1/jobs/runs', { body: { name } })),
    onSuccess: async () => {
      await new Promise((resolve) => setTimeout(resolve, SOON_MILLISECONDS));
      await client.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
}

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type JobRun = Schemas['RunView'];
export type JobCounts = Schemas['JobCountsView'];
export type JobFailure = Schemas['FailureView'];
export type PreviewLine = Schemas['PreviewLineView'];

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

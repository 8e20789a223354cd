import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getJson } from '../api/get-json';
import type { Section } from '../api/types';

/** The rectification section as of the end of a day; today when none is given. */
export function useSection(supervisionId: string, asOf: string | null) {
  const search = new URLSearchParams({ format: 'json', ...(asOf ? { asOf } : {}) });
  return useQuery({
    queryKey: ['section', supervisionId, asOf],
    queryFn: () => getJson<Section>(`/supervisions/${supervisionId}/report-section?${search.toString()}`),
    placeholderData: keepPreviousData,
  });
}

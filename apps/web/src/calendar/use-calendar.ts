import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { RepeatKey } from '../api/repeat-key';
import type { components } from '../api/schema';
import { upload } from '../api/upload';

type Schemas = components['schemas'];
export type CalendarYear = Schemas['CalendarYearView'];
export type HolidayReading = Schemas['HolidayReadingView'];
export type CalendarPreview = Schemas['CalendarPreviewView'];

export type YearRecord = Schemas['CalendarYearBody'] & { year: number };

/** While an order is worked off its progress is asked for again. */
const WORKING_MILLISECONDS = 2_000;

export function useYears() {
  return useQuery({ queryKey: ['calendar', 'years'], queryFn: () => answer(api.GET('/api/v1/calendar/years')) });
}

export function useReplannings(enabled: boolean) {
  return useQuery({
    queryKey: ['calendar', 'replannings'],
    queryFn: () => answer(api.GET('/api/v1/calendar/replannings')),
    enabled,
    refetchInterval: ({ state }) =>
      state.data?.data.some(({ finishedAt }) => finishedAt === null) ? WORKING_MILLISECONDS : false,
  });
}

/** A pasted notice or a file; `year` where it does not say its own, or lists several. */
export interface HolidaySource {
  from: string | File;
  year?: number | undefined;
}

/** What it says. */
export function useReading() {
  const [key] = useState(() => new RepeatKey());
  return useMutation({
    mutationFn: ({ from, year }: HolidaySource): Promise<HolidayReading> => {
      if (typeof from === 'string')
        return answer(api.POST('/api/v1/calendar/readings', { body: { text: from, ...(year ? { year } : {}) } }));
      const form = new FormData();
      if (year) form.append('year', String(year));
      form.append('file', from);
      const name = `${from.name} ${from.size} ${from.lastModified} ${year ?? ''}`;
      return upload('/api/v1/calendar/file-readings', form, { 'Idempotency-Key': key.for(name) });
    },
  });
}

/** What confirming would move; nothing is written. */
export function useCalendarPreview() {
  return useMutation({
    mutationFn: ({ year, ...body }: YearRecord) =>
      answer(api.POST('/api/v1/calendar/years/{year}/previews', { params: { path: { year } }, body })),
  });
}

/** All that confirming would move, as a table. */
export const yearTable = ({ year, ...body }: YearRecord): Promise<Blob> =>
  answer(
    api.POST('/api/v1/calendar/years/{year}/previews', {
      params: { path: { year }, query: { format: 'xlsx' } },
      body,
      parseAs: 'blob',
    }),
  );

/** What cancelling an import would move; nothing is written. */
export function useCancellationPreview() {
  return useMutation({
    mutationFn: (importId: string) =>
      answer(api.POST('/api/v1/calendar/imports/{importId}/cancellation/previews', { params: { path: { importId } } })),
  });
}

export const cancellationTable = (importId: string): Promise<Blob> =>
  answer(
    api.POST('/api/v1/calendar/imports/{importId}/cancellation/previews', {
      params: { path: { importId }, query: { format: 'xlsx' } },
      parseAs: 'blob',
    }),
  );

/** The year as it was before the import. */
export function useCancelImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (importId: string) =>
      answer(api.PUT('/api/v1/calendar/imports/{importId}/cancellation', { params: { path: { importId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
}

export function useConfirmYear() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ year, ...body }: YearRecord) =>
      answer(api.PUT('/api/v1/calendar/years/{year}', { params: { path: { year } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
}

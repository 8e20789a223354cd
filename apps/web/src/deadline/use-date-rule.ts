import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import { useSettled } from '../ui/use-settled';

export type DateRule = components['schemas']['DateRuleView'];

/** What a rule may count from. */
export interface RuleEvents {
  supervisionId: string;
  receivedOn?: string | null;
  planFiledOn?: string | null;
  planApprovedOn?: string | null;
  yearOpenedOn?: string | null;
}

/** What the words of a deadline come to; no rule while they are being read, or where there are no words. */
export function useDateRule(
  words: string | null | undefined,
  events: RuleEvents,
): { rule: DateRule | undefined; isReading: boolean } {
  const text = (words ?? '').trim();
  const settled = useSettled(text);
  const dated = Object.fromEntries(Object.entries(events).filter(([, day]) => day));
  const query = useQuery({
    queryKey: ['date-rules', settled, dated],
    queryFn: () => answer(api.GET('/api/v1/date-rules', { params: { query: { text: settled, ...dated } } })),
    enabled: settled !== '',
    staleTime: 60_000,
  });
  const isReading = text !== '' && (settled !== text || query.isPending);
  return { rule: text === '' || isReading ? undefined : query.data, isReading };
}

import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/get-json';

interface Jobs {
  at: string;
  data: {
    name: string;
    label: string;
    everySeconds: number;
    lastStartedAt: string | null;
    lastCommittedAt: string | null;
    nextAt: string | null;
    ok: boolean;
    lastError: string | null;
    counts: Record<string, number>;
  }[];
  counts: {
    timers: Record<string, number>;
    timersOverdue: number;
    deliveries: Record<string, number>;
    outbox: { open: number; oldestSeconds: number };
  };
  failures: {
    what: 'timer' | 'delivery' | 'outbox';
    id: string;
    itemNumber: string | null;
    state: string;
    at: string | null;
    error: string | null;
  }[];
}

interface Preview {
  from: string;
  to: string;
  total: number;
  data: {
    on: string;
    person: { id: string; name: string; unitName: string };
    messages: { kind: string; itemId: string; number: string; title: string; text: string; replyBy: string | null }[];
  }[];
}

export type JobRun = Jobs['data'][number];
export type JobCounts = Jobs['counts'];
export type JobFailure = Jobs['failures'][number];
export type PreviewLine = Preview['data'][number];

/** How the clock's work goes. */
export function useJobs() {
  return useQuery({ queryKey: ['jobs'], queryFn: () => getJson<Jobs>('/jobs') });
}

/** Whom the coming days would tell what, if nothing changed. */
export function usePreview(days: number) {
  return useQuery({
    queryKey: ['jobs', 'preview', days],
    queryFn: () => getJson<Preview>(`/jobs/preview?days=${days}`),
  });
}

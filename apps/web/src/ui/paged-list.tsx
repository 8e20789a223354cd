import type { ComponentType, ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { Failure } from './failure';
import { Pager } from './pager';
import { Waiting } from './waiting';

interface Props<Row> {
  found: {
    data: { data: Row[]; total?: number | null; nextCursor: string | null } | undefined;
    error: Error | null;
    isPending: boolean;
    refetch(): unknown;
  };
  /** Shows the rows: as a table, or as cards on a phone. */
  List: ComponentType<{ rows: Row[] }>;
  /** Said where there is none. */
  empty: ReactNode;
  /** Above the rows: how many there are, and in which order. */
  summary(total: number): string;
}

/** One page of a long list, with its waiting, its failure, its emptiness and its pager. */
export function PagedList<Row>({ found, List, empty, summary }: Props<Row>) {
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { back?: string[] } | null };
  const { data, error, isPending, refetch } = found;
  if (isPending) return <Waiting />;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      {data.data.length === 0 ? (
        <div className="panel empty">{empty}</div>
      ) : (
        <>
          <p className="quiet">{summary(data.total ?? data.data.length)}</p>
          <List rows={data.data} />
        </>
      )}
      <Pager search={search} nextCursor={data.nextCursor} back={state?.back ?? []} />
    </>
  );
}

import { useLocation, useSearchParams } from 'react-router';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useNarrow } from '../ui/use-narrow';
import { Waiting } from '../ui/waiting';
import { LedgerCards } from './ledger-cards';
import { exportPath, readFilter } from './ledger-filter';
import { LedgerFilters } from './ledger-filters';
import './item.css';
import { Pager } from '../ui/pager';
import { LedgerTable } from './ledger-table';
import { useLedger } from './use-ledger';

export default function LedgerPage() {
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { back?: string[] } | null };
  const narrow = useNarrow();
  const filter = readFilter(search);
  const ledger = useLedger(filter, search.get('cursor'));
  const exports = (
    <>
      <a className="plain-button" href={exportPath(filter, 'xlsx')} download>
        导出 Excel
      </a>
      <a className="plain-button" href={exportPath(filter, 'csv')} download>
        导出 CSV
      </a>
    </>
  );
  return (
    <Page title="整改台账" extra={exports}>
      <LedgerFilters filter={filter} />
      {ledger.isPending && <Waiting />}
      {ledger.error && <Failure error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.data && !ledger.error && (
        <>
          <p className="ledger-total" role="status">
            共 {ledger.data.total} 项{ledger.isPlaceholderData && '，正在更新…'}
          </p>
          {ledger.data.data.length === 0 ? (
            <div className="panel empty">没有符合条件的事项。可以放宽筛选条件后再看。</div>
          ) : narrow ? (
            <LedgerCards items={ledger.data.data} />
          ) : (
            <LedgerTable items={ledger.data.data} sort={filter.sort ?? 'dueOn'} />
          )}
          <Pager search={search} nextCursor={ledger.data.nextCursor} back={state?.back ?? []} />
        </>
      )}
    </Page>
  );
}

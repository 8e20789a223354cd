import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Waiting } from '../ui/waiting';
import { FailureTable } from './failure-table';
import './job.css';
import { JobCountsList } from './job-counts';
import { PreviewList } from './preview-list';
import { RunTable } from './run-table';
import { type Preview, useJobs, usePreview } from './use-jobs';

const DAYS = 7;

export default function JobsPage() {
  const jobs = useJobs();
  const preview = usePreview(DAYS);
  const again = (
    <button type="button" className="plain-button" onClick={() => void jobs.refetch()} disabled={jobs.isFetching}>
      刷新
    </button>
  );
  return (
    <Page title="任务运行" extra={again}>
      {jobs.isPending && <Waiting />}
      {jobs.error && <Failure error={jobs.error} onRetry={() => void jobs.refetch()} />}
      {jobs.data && (
        <>
          <Panel title="定时任务">
            <RunTable runs={jobs.data.data} />
          </Panel>
          <Panel title="数量">
            <JobCountsList counts={jobs.data.counts} />
          </Panel>
          <Panel title={`失败（${jobs.data.failures.length}）`}>
            <FailureTable failures={jobs.data.failures} />
          </Panel>
        </>
      )}
      <Panel title={`今后 ${DAYS} 天将发出的通知${preview.data ? amountOf(preview.data) : ''}`}>
        {preview.isPending && <Waiting />}
        {preview.error && <Failure error={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.data?.cut && (
          <p className="quiet">任务太多，只推算了最早的 5000 项提醒和 20000 件事项，其后的没有列出，合计也只算这些。</p>
        )}
        {preview.data && (
          <>
            <p className="quiet">按事项现在的情况推算；每日摘要在工作日 {preview.data.digestAt} 写成。</p>
            <PreviewList lines={preview.data.data} />
          </>
        )}
      </Panel>
    </Page>
  );
}

function amountOf({ total, digests, cut }: Preview): string {
  const least = cut ? '至少 ' : '';
  return `（${least}${total} 条，每日摘要 ${least}${digests} 份）`;
}

import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '../api/problem';
import { PreviewList } from '../job/preview-list';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Waiting } from '../ui/waiting';
import '../job/job.css';
import './deadline.css';
import { PolicyTable } from './policy-table';
import { RowForm } from './row-form';
import { type PolicyRow, usePolicy, useStorePolicy, useTryPolicy } from './use-policy';

const BLANK: PolicyRow = {
  kind: 'reminder',
  rung: 0,
  anchor: 'dueOn',
  offset: -5,
  every: 1,
  times: 1,
  severities: ['low', 'normal', 'high', 'critical'],
  remediationTypes: null,
  audience: ['handler'],
  replyWithin: null,
  misfire: 'catchUp',
  automatic: true,
  document: null,
  channels: null,
};

/** 提醒与升级规则: rows are changed here, tried, and stored together. */
export default function PolicyPage() {
  const policy = usePolicy();
  const store = useStorePolicy();
  const trial = useTryPolicy();
  const [draft, setDraft] = useState<PolicyRow[] | null>(null);
  const [editing, setEditing] = useState<number | null>(null);
  const rows = draft ?? policy.data?.rows ?? [];
  const error = store.error ?? trial.error;
  const change = (next: PolicyRow[] | null) => {
    setDraft(next);
    store.reset();
    trial.reset();
  };
  const put = (place: number, row: PolicyRow) =>
    change(place < rows.length ? rows.map((one, index) => (index === place ? row : one)) : [...rows, row]);
  const save = (next: PolicyRow[] | null) => store.mutate(next, { onSuccess: () => setDraft(null) });
  const reset = () => {
    if (window.confirm('恢复为系统自带的规则？现在的规则会留在审计记录里。')) save(null);
  };
  return (
    <Page
      title="提醒与升级规则"
      extra={
        <>
          <Button onClick={reset} disabled={!policy.data?.isOwn || store.isPending}>
            恢复默认
          </Button>
          <Button onClick={() => trial.mutate(rows)} loading={trial.isPending} disabled={!policy.data}>
            试算
          </Button>
          <Button type="primary" onClick={() => save(rows)} loading={store.isPending} disabled={!draft}>
            保存
          </Button>
        </>
      }
    >
      {policy.isPending && <Waiting />}
      {policy.error && <Failure error={policy.error} onRetry={() => void policy.refetch()} />}
      {error && <Alert className="form-alert" type="error" showIcon title={error.message} role="alert" />}
      {store.isSuccess && !draft && (
        <Alert
          className="form-alert"
          type="success"
          showIcon
          title="已保存，从明天起按新规则安排，已到期的照旧执行。"
        />
      )}
      {policy.data && (
        <Panel title={draft ? '规则（有改动，尚未保存）' : policy.data.isOwn ? '规则' : '规则（系统自带）'}>
          <p className="quiet">
            时间都按工作日计算，遇休息日提醒提前、升级顺延。上一级的回复期限过后才发下一级；单位答复的，下一级从答复当天起重新计算。
            反弹重启的事项高一级起步。夜间和休息日哪些不外发、每日摘要几点发，见<Link to="/dispatch">外发时段</Link>。
          </p>
          <PolicyTable
            rows={rows}
            faults={faultsOf(error)}
            onEdit={setEditing}
            onRemove={(place) => change(rows.filter((_, index) => index !== place))}
          />
          <p className="policy-more">
            <Button onClick={() => setEditing(rows.length)}>增加一行</Button>{' '}
            {draft && <Button onClick={() => change(null)}>放弃改动</Button>}
          </p>
        </Panel>
      )}
      {trial.data && (
        <Panel title={`试算：今后 7 天将发出 ${trial.data.total} 条（按现行规则 ${trial.data.present} 条）`}>
          <PreviewList lines={trial.data.data} />
        </Panel>
      )}
      {editing !== null && (
        <RowForm
          row={rows[editing] ?? BLANK}
          title={editing < rows.length ? `修改第 ${editing + 1} 行` : '增加一行'}
          onDone={(row) => {
            put(editing, row);
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}

/** `/rows/6/offset` is the seventh row's. */
function faultsOf(error: Error | null): Map<number, string> {
  const fields = error instanceof Problem ? error.fields : [];
  const placed = fields.flatMap(({ pointer, detail }): [number, string][] => {
    const place = /^\/rows\/(\d+)/.exec(pointer)?.[1];
    return place === undefined ? [] : [[Number(place), detail]];
  });
  return new Map(placed);
}

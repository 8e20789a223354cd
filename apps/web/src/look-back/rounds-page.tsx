import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import '../item/item.css';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { Tag } from '../ui/tag';
import { Waiting } from '../ui/waiting';
import { useRounds } from './use-look-backs';

const RoundForm = lazy(() => import('./round-form'));

/** 回头看计划: the samples that were drawn, the latest first. */
export default function RoundsPage() {
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { back?: string[] } | null };
  const [isDrawing, setDrawing] = useState(false);
  const { data, error, isPending, refetch } = useRounds(search.get('cursor'));
  return (
    <Page
      title="回头看计划"
      extra={
        <>
          <Link to="/look-backs">返回回头看</Link>
          <Button type="primary" onClick={() => setDrawing(true)}>
            抽取样本
          </Button>
        </>
      }
    >
      {isPending && <Waiting />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.data.length === 0 && <div className="panel empty">还没有抽取过样本。</div>}
      {data && data.data.length > 0 && (
        <ul className="cards">
          {data.data.map((one) => (
            <li key={one.id} className="card">
              <div className="card-top">
                <Link className="card-title" to={`/look-back-rounds/${one.id}`}>
                  {one.title}
                </Link>
                <Tag tone={one.confirmedOn ? 'green' : 'yellow'}>{one.confirmedOn ? '已确认' : '待确认'}</Tag>
              </div>
              <div className="card-line">
                {one.candidates} 件中抽取 {one.drawn} 件（每单位
                {one.mode === 'share' ? ` ${one.amount}%` : ` ${one.amount} 件`}
                ），应于 {one.dueOn} 前完成
              </div>
              <div className="quiet">
                {one.drawnBy.name} {one.drawnOn} 抽取
                {one.confirmedBy && `，${one.confirmedBy.name} ${one.confirmedOn} 确认`}
              </div>
            </li>
          ))}
        </ul>
      )}
      {data && <Pager search={search} nextCursor={data.nextCursor} back={state?.back ?? []} />}
      {isDrawing && (
        <Suspense fallback={null}>
          <RoundForm onClose={() => setDrawing(false)} />
        </Suspense>
      )}
    </Page>
  );
}

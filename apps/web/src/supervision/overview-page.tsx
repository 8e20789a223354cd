import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useOutletContext } from 'react-router';
import type { Supervision } from '../api/types';
import { ledgerPath } from '../item/ledger-filter';
import { LineList } from '../item/line-list';
import { useLedger } from '../item/use-ledger';
import { LEVEL_WORDS } from '../item/words';
import { useHasRole } from '../session/use-session';
import { Facts } from '../ui/facts';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { CountsPanel } from './counts-panel';
import './supervision.css';
import { termWords } from './publicity-fields';
import { KIND_WORDS } from './words';

const DraftForm = lazy(() => import('./draft-form'));
const FeedbackForm = lazy(() => import('./feedback-form'));
const PublicityForm = lazy(() => import('./publicity-form'));
const SHOWN = 20;

export default function OverviewPage() {
  const supervision = useOutletContext<Supervision>();
  const isCoordinator = useHasRole('coordinator');
  const [isAdding, setAdding] = useState(false);
  const [isCorrecting, setCorrecting] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const view = { supervisionId: supervision.id, sort: 'number' };
  const items = useLedger(view, null, SHOWN);
  return (
    <>
      <div className="supervision-columns">
        <Panel
          title="基本情况"
          extra={
            isCoordinator && (
              <>
                <Button onClick={() => setChoosing(true)}>公示设置</Button>{' '}
                <Button onClick={() => setCorrecting(true)}>更正反馈日期</Button>
              </>
            )
          }
        >
          <Facts facts={factsOf(supervision)} />
        </Panel>
        <CountsPanel supervision={supervision} />
      </div>
      <Panel
        title="问题清单"
        extra={
          isCoordinator && (
            <Button type="primary" onClick={() => setAdding(true)}>
              增加问题
            </Button>
          )
        }
      >
        {items.error && <Failure error={items.error} onRetry={() => void items.refetch()} />}
        {items.data &&
          (items.data.data.length === 0 ? (
            <p className="quiet">
              还没有问题。
              {isCoordinator && (
                <>
                  可以<Link to={`/supervisions/${supervision.id}/proposal`}>从反馈意见中读取</Link>，或者
                  <Link to={`/supervisions/${supervision.id}/paste`}>粘贴清单</Link>。
                </>
              )}
            </p>
          ) : (
            <>
              <LineList items={items.data.data} />
              {items.data.nextCursor && <Link to={ledgerPath(view)}>查看清单全部 {items.data.total} 项</Link>}
            </>
          ))}
      </Panel>
      {isCorrecting && (
        <Suspense fallback={null}>
          <FeedbackForm supervision={supervision} onClose={() => setCorrecting(false)} />
        </Suspense>
      )}
      {isChoosing && (
        <Suspense fallback={null}>
          <PublicityForm supervision={supervision} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
      {isAdding && (
        <Suspense fallback={null}>
          <DraftForm supervisionId={supervision.id} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}

function factsOf(one: Supervision) {
  return [
    { label: '类型', value: KIND_WORDS[one.kind] },
    { label: '发文单位', value: one.issuer },
    { label: '文号', value: one.documentNumber },
    { label: '反馈日期', value: one.feedbackOn },
    ...one.basisDocuments.map(({ title, documentNumber }, place) => ({
      label: `依据文件 ${place + 1}`,
      value: documentNumber ? `${title}（${documentNumber}）` : title,
    })),
    { label: '专题研究', value: one.meeting && `${one.meeting.name}（${one.meeting.heldOn}）` },
    {
      label: '工作专班',
      value: one.taskForce && [one.taskForce.name, one.taskForce.leader].filter(Boolean).join('，负责人 '),
    },
    { label: '整改方案', value: one.planDocument?.title },
    { label: '验收层级', value: one.verificationLevels.map((level) => LEVEL_WORDS[level]).join(' → ') },
    { label: '销号前公示', value: one.publicity ? termWords(one.publicity) : '不公示' },
    { label: '牵头办理', value: one.unit.name },
  ];
}

import { Button } from 'antd';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import type { DocumentLine, Item } from '../api/types';
import { useItemChange } from '../item/use-item';
import { Failure } from '../ui/failure';
import { latestFirst } from '../ui/latest-first';
import { Panel } from '../ui/panel';
import { Tag } from '../ui/tag';
import { useItemDocuments } from './use-documents';

/** 公文: what was issued of this item, the latest first, with number, dates, receipt and reply. */
export function DocumentsPanel({ item }: { item: Item }) {
  const { data, error, refetch } = useItemDocuments(item.id);
  const change = useItemChange(item.id);
  const failed = error ?? change.error;
  if (!failed && !data?.length) return null;
  const mayReceive = item.allowedActions.includes('documentReply');
  const receive = ({ id: documentId }: DocumentLine) =>
    change.mutate(() =>
      answer(api.PUT('/api/v1/documents/{documentId}/receipt', { params: { path: { documentId } } })),
    );
  return (
    <Panel title={`公文（${data?.length ?? 0}）`}>
      {failed && <Failure error={failed} onRetry={() => void refetch()} />}
      <ul className="item-list">
        {latestFirst([...(data ?? [])]).map((one) => (
          <li key={one.id}>
            <div className="item-line">
              <State document={one} />
              <Link to={`/documents/${one.id}`}>
                {one.title} {one.number}
              </Link>
              <span className="quiet">
                {one.issuedOn} {one.issuedBy ? `${one.issuedBy.name} 发出` : '系统按升级规则发出'}
                {one.replyBy && `，${one.replyBy} 前回复`}
              </span>
            </div>
            {one.receipt && (
              <p className="quiet">
                {one.receipt.by.name} {one.receipt.receivedOn} 签收
              </p>
            )}
            {one.reply && (
              <p className="prose reply">
                {one.reply.by.name} {one.reply.repliedOn} 回复：{one.reply.text}
              </p>
            )}
            <p className="no-print document-deeds">
              <a href={`/api/v1/documents/${one.id}/file`} download aria-label={`下载 ${one.number}`}>
                下载文书
              </a>
              {mayReceive && !one.receipt && one.cycle === item.cycle && (
                <Button size="small" loading={change.isPending} onClick={() => receive(one)}>
                  签收
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What asks for no reply may still be answered, but waits for its receipt alone. */
function State({ document: { reply, answerable, replyBy, receipt } }: { document: DocumentLine }) {
  if (reply) return <Tag tone="green">已回复</Tag>;
  if (answerable && replyBy) return <Tag tone="yellow">待回复</Tag>;
  return <Tag tone="plain">{receipt ? '已签收' : '已发出'}</Tag>;
}

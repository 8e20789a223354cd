import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Waiting } from '../ui/waiting';
import { chineseDay } from './chinese-day';
import './document.css';
import { useDocument } from './use-documents';

/** One official document as it reads on paper; printed, it is the paper. */
export default function DocumentPage() {
  const { documentId = '' } = useParams();
  const { data, error, refetch, isPending } = useDocument(documentId);
  if (isPending) return <Waiting />;
  if (!data) return <Failure error={error ?? new Error()} onRetry={() => void refetch()} />;
  const extra = (
    <>
      <Link to={`/items/${data.itemId}`}>返回事项</Link>
      <a href={`/api/v1/documents/${data.id}/file`} download>
        下载文书
      </a>
      <Button onClick={() => window.print()}>打印</Button>
    </>
  );
  return (
    <Page title={`${data.title} ${data.number}`} extra={extra}>
      <article className="panel document">
        <p className="document-issuer">{data.issuer}</p>
        <p className="document-number">{data.number}</p>
        <h2>{data.title}</h2>
        {data.addressee && <p>{data.addressee}：</p>}
        {data.paragraphs.map(({ kind, text }, place) =>
          kind === 'heading1' ? (
            <h3 key={place}>{text}</h3>
          ) : (
            <p key={place} className="document-body">
              {text}
            </p>
          ),
        )}
        <p className="document-signature">
          {data.issuer}
          <br />
          {chineseDay(data.issuedOn)}
        </p>
        {data.copyTo && <p className="document-copy">抄送：{data.copyTo}</p>}
      </article>
    </Page>
  );
}

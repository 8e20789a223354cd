import { Select } from 'antd';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { NOTICE_WORDS } from '../notice/words';
import { shanghaiTime } from '../ui/days';
import { Failure } from '../ui/failure';
import { Pager } from '../ui/pager';
import { Panel } from '../ui/panel';
import { Tabs } from '../ui/tabs';
import { Tag } from '../ui/tag';
import { Waiting } from '../ui/waiting';
import { ResendAll } from './resend-all';
import { type Channel, type Delivery, useChannels, useDeliveries, useResend } from './use-channels';
import { CHANNEL_WORDS, DELIVERY_WORDS, PURPOSE_WORDS } from './words';

/** 外发记录: the undelivered ones first to be seen, and all on demand. */
export function DeliveryLog() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { back?: string[] } | null };
  const all = search.get('all') === 'true';
  const cursor = search.get('cursor');
  const channelId = search.get('channelId');
  const { data: channels = [] } = useChannels();
  const { data, error, isPending, refetch } = useDeliveries({
    ...(all ? {} : { undelivered: true }),
    ...(cursor ? { cursor } : {}),
    ...(channelId ? { channelId } : {}),
  });
  const chosen = channels.find(({ id }) => id === channelId);
  const resend = useResend();
  return (
    <Panel
      title={`外发记录${data ? `（${data.total}）` : ''}`}
      extra={
        <button type="button" className="plain-button" onClick={() => void refetch()}>
          刷新
        </button>
      }
    >
      <Tabs
        label="外发记录"
        current={pathOf(all, channelId)}
        tabs={[
          { to: pathOf(false, channelId), label: '未送达' },
          { to: pathOf(true, channelId), label: '全部' },
        ]}
      />
      <Select<string>
        aria-label="渠道"
        className="delivery-channel"
        value={channelId ?? ''}
        options={[
          { value: '', label: '全部渠道' },
          ...channels.map((channel) => ({ value: channel.id, label: nameOf(channel) })),
        ]}
        onChange={(id) => void navigate(pathOf(all, id || null))}
      />
      {chosen && !all && <ResendAll key={chosen.id} channelId={chosen.id} name={nameOf(chosen)} />}
      {isPending && <Waiting />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {resend.error && <Failure error={resend.error} />}
      {data && !error && data.data.length === 0 && (
        <p className="quiet">{all ? '还没有外发。' : '没有未送达的通知。'}</p>
      )}
      {data && !error && data.data.length > 0 && (
        <DeliveryTable lines={data.data} busy={resend.isPending} onResend={(line) => resend.mutate(line)} />
      )}
      <Pager search={search} nextCursor={data?.nextCursor ?? null} back={state?.back ?? []} />
    </Panel>
  );
}

const nameOf = ({ name, kind }: Channel): string => name || CHANNEL_WORDS[kind];

/** Another list begins with its first page. */
function pathOf(all: boolean, channelId: string | null): string {
  const search = new URLSearchParams({
    ...(all ? { all: 'true' } : {}),
    ...(channelId ? { channelId } : {}),
  }).toString();
  return search ? `/channels?${search}` : '/channels';
}

interface TableProps {
  lines: Delivery[];
  busy: boolean;
  onResend: (line: Delivery) => void;
}

function DeliveryTable({ lines, busy, onResend }: TableProps) {
  return (
    <div className="rows-box">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">渠道</th>
            <th scope="col">收件人</th>
            <th scope="col">内容</th>
            <th scope="col">状态</th>
            <th scope="col">原因</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{shanghaiTime(line.at)}</td>
              <td>{line.channelName || CHANNEL_WORDS[line.channel]}</td>
              <td>
                {line.personName ?? '群'}
                <div className="quiet">{line.address}</div>
              </td>
              <td>
                {line.purpose === 'notice' && line.kind ? NOTICE_WORDS[line.kind] : PURPOSE_WORDS[line.purpose]}
                {line.number && <div className="quiet">{line.number}</div>}
              </td>
              <td>
                <Tag tone={DELIVERY_WORDS[line.state].tone}>{DELIVERY_WORDS[line.state].label}</Tag>
                <div className="quiet">
                  试 {line.attempts} 次{line.resends > 0 && `，重发 ${line.resends} 次`}
                </div>
              </td>
              <td className="channel-reason">{line.error ?? '—'}</td>
              <td>
                {(line.state === 'failed' || line.state === 'unknown') && (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`重发 ${line.channelName} ${line.personName ?? ''}`}
                    disabled={busy}
                    onClick={() => onResend(line)}
                  >
                    重发
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Button } from 'antd';
import { Failure } from '../ui/failure';
import { useDeliveries, useResendAll } from './use-channels';

/** 批量重发 of one channel, each way after its own question: what failed, and with it what may have arrived. */
export function ResendAll({ channelId, name }: { channelId: string; name: string }) {
  const counted = { channelId, purpose: 'notice', limit: 1 } as const;
  const failed = useDeliveries({ ...counted, state: 'failed' }).data?.total ?? 0;
  const unknown = useDeliveries({ ...counted, state: 'unknown' }).data?.total ?? 0;
  const resend = useResendAll();
  const ask = (alsoUnknown: boolean) => {
    const what = alsoUnknown
      ? `发送失败的 ${failed} 条和结果不明的 ${unknown} 条通知？结果不明的可能已经送达，收件人会再收到一次`
      : `发送失败的 ${failed} 条通知？`;
    if (window.confirm(`确定由“${name}”重发${what}`)) resend.mutate({ channelId, alsoUnknown });
  };
  return (
    <div className="resend-all">
      {failed > 0 && (
        <Button size="small" loading={resend.isPending} onClick={() => ask(false)}>
          重发全部失败的（{failed}）
        </Button>
      )}
      {unknown > 0 && (
        <Button size="small" loading={resend.isPending} onClick={() => ask(true)}>
          连同结果不明的一起重发（{failed + unknown}）
        </Button>
      )}
      {failed + unknown === 0 && <span className="quiet">没有可以批量重发的通知。</span>}
      {resend.error && <Failure error={resend.error} />}
      {resend.data && (
        <span role="status">
          已交出重发 {resend.data.resent} 条{resend.data.left > 0 && `，还有 ${resend.data.left} 条，可以再次重发`}
        </span>
      )}
    </div>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Waiting } from '../ui/waiting';
import './channel.css';
import { ChannelForm } from './channel-form';
import { type ChannelDeed, ChannelTable } from './channel-table';
import { DeliveryLog } from './delivery-log';
import { type Channel, useChannels, usePauseChannel, useRemoveChannel, useTestChannel } from './use-channels';

/** 通知渠道: the ways out, how they fare, and what did not arrive. */
export default function ChannelsPage() {
  const { data, error, isPending, refetch } = useChannels();
  const [open, setOpen] = useState<{ channel: Channel | null } | null>(null);
  const pause = usePauseChannel();
  const remove = useRemoveChannel();
  const test = useTestChannel();
  const deeds: Record<ChannelDeed, (channel: Channel) => void> = {
    test: (channel) => test.mutate(channel),
    pause: (channel) => pause.mutate(channel),
    change: (channel) => setOpen({ channel }),
    remove: (channel) => {
      if (window.confirm(`确定删除“${channel.name}”吗？还没有发出的消息不再发送。`)) remove.mutate(channel);
    },
  };
  const failed = pause.error ?? remove.error ?? test.error;
  return (
    <Page
      title="通知渠道"
      extra={
        <Button type="primary" onClick={() => setOpen({ channel: null })}>
          增加渠道
        </Button>
      }
    >
      {isPending && <Waiting />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {failed && <Failure error={failed} />}
      {test.isSuccess && (
        <p role="status">测试消息已交出，结果见下面的“外发记录 · 全部”，正常情况下几秒内显示“已发出”。</p>
      )}
      {data && (
        <Panel title="渠道">
          <p className="quiet">收件箱始终有全部通知；这里的渠道另外发出，一个渠道不通，不影响其他渠道。</p>
          <ChannelTable
            channels={data}
            busy={pause.isPending || remove.isPending || test.isPending}
            onDeed={(deed, channel) => deeds[deed](channel)}
          />
        </Panel>
      )}
      <DeliveryLog />
      {open && <ChannelForm channel={open.channel} onClose={() => setOpen(null)} />}
    </Page>
  );
}

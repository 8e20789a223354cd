import { NOTICE_WORDS } from '../notice/words';
import { shanghaiTime } from '../ui/days';
import { Tag } from '../ui/tag';
import type { Channel } from './use-channels';
import { CHANNEL_WORDS, standing } from './words';

export type ChannelDeed = 'test' | 'pause' | 'change' | 'remove';

interface Props {
  channels: Channel[];
  busy: boolean;
  onDeed: (deed: ChannelDeed, channel: Channel) => void;
}

export function ChannelTable({ channels, busy, onDeed }: Props) {
  return (
    <div className="rows-box">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">渠道</th>
            <th scope="col">所属单位</th>
            <th scope="col">发送内容</th>
            <th scope="col">状态</th>
            <th scope="col">最近发出</th>
            <th scope="col">待发 / 未送达</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} busy={busy} onDeed={onDeed} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChannelRow({ channel, busy, onDeed }: { channel: Channel; busy: boolean; onDeed: Props['onDeed'] }) {
  const { label, tone } = standing(channel);
  const isGroup = channel.host !== null;
  const deeds: [ChannelDeed, string][] = [
    ...(channel.configured ? ([['test', '测试']] as [ChannelDeed, string][]) : []),
    ['pause', channel.pausedAt ? '恢复' : '暂停'],
    ...(isGroup
      ? ([
          ['change', '修改'],
          ['remove', '删除'],
        ] as [ChannelDeed, string][])
      : []),
  ];
  return (
    <tr>
      <th scope="row">
        {channel.name}
        <div className="quiet">{isGroup ? `${CHANNEL_WORDS[channel.kind]} ${channel.host}` : '按每个人的设置'}</div>
      </th>
      <td>{channel.unit.name}</td>
      <td>{isGroup ? channel.noticeKinds.map((kind) => NOTICE_WORDS[kind]).join('、') : '发给本人的通知'}</td>
      <td>
        <Tag tone={tone}>{label}</Tag>
        {channel.lastFailedAt && (
          <div className="quiet channel-reason">
            {shanghaiTime(channel.lastFailedAt)} {channel.lastError}
          </div>
        )}
      </td>
      <td>{channel.lastSentAt ? shanghaiTime(channel.lastSentAt) : '—'}</td>
      <td>
        {channel.waiting} / {channel.undelivered}
      </td>
      <td className="channel-deeds">
        {deeds.map(([deed, word]) => (
          <button
            key={deed}
            type="button"
            className="link-button"
            aria-label={`${word} ${channel.name}`}
            disabled={busy}
            onClick={() => onDeed(deed, channel)}
          >
            {word}
          </button>
        ))}
      </td>
    </tr>
  );
}

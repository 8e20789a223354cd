import type { Channel } from './use-channels';
import { standing } from './words';

const channel = {
  host: 'qyapi.weixin.qq.com',
  configured: true,
  pausedAt: null,
  restUntil: null,
  failures: 0,
  lastFailedAt: null,
} as unknown as Channel;

describe('how a channel stands', () => {
  it('is well only when the last message arrived', () => {
    expect(standing(channel)).toEqual({ label: '正常', tone: 'green' });
    const failed = { ...channel, lastFailedAt: '2026-11-30T01:00:00.000Z' };
    expect(standing(failed)).toEqual({ label: '最近一次发送失败', tone: 'red' });
    expect(standing({ ...failed, host: null })).toEqual({ label: '最近一次发送失败', tone: 'yellow' });
    expect(standing({ ...failed, pausedAt: failed.lastFailedAt })).toMatchObject({ label: '已暂停' });
  });
});

import { DomainError } from '@domain/errors';
import type { GroupChannelKind } from '@domain/notice/channel';
import type { NoticeKind } from '@domain/notice/notice';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { ChannelBook, type ChannelRecord } from '../ports/channel-book';
import { Administering, checkSaid } from '../unit/administering';
import { SealedTargets } from './sealed-targets';

/** What is left out stays as it is; `secret` null takes it away. */
export interface ChannelChanges {
  name?: string;
  url?: string;
  secret?: string | null;
  noticeKinds?: NoticeKind[];
}

/** 修改通知渠道. Mail and short messages have nothing to change: they can only be paused. */
@Injectable()
export class ChangeChannel {
  constructor(
    private readonly administering: Administering,
    private readonly book: ChannelBook,
    private readonly targets: SealedTargets,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, channelId: string, changes: ChannelChanges): Promise<void> {
    return this.administering.run(actor, async () => {
      const before = await this.book.take(channelId);
      checkSaid(changes);
      if (!before.sealed) throw new DomainError('channel.not_ready', '邮件和短信由运维人员配置，这里只能暂停和恢复。');
      const { name = before.name, noticeKinds = before.noticeKinds } = changes;
      const target = this.retarget(before, before.sealed, changes);
      await this.book.save({ ...before, name, noticeKinds, ...target });
      const data = {
        channelId,
        name,
        noticeKinds,
        host: target.host,
        newAddress: changes.url !== undefined,
        newSecret: changes.secret !== undefined,
      };
      await this.audit.note({ type: 'channel.changed', data });
    });
  }

  private retarget(
    { kind, host }: ChannelRecord,
    sealed: Buffer,
    { url, secret }: ChannelChanges,
  ): Pick<ChannelRecord, 'host' | 'sealed'> {
    if (url === undefined && secret === undefined) return { host, sealed };
    const known = this.targets.open(sealed);
    const address = url ?? known?.url;
    if (address === undefined) throw DomainError.at('/url', 'input.invalid', '原地址已无法读取，请重新填写。');
    return this.targets.seal(
      kind as GroupChannelKind,
      address,
      secret === undefined ? (known?.secret ?? null) : secret,
    );
  }
}

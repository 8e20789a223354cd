import type { GroupChannelKind } from '@domain/notice/channel';
import type { NoticeKind } from '@domain/notice/notice';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { ChannelBook } from '../ports/channel-book';
import { Directory } from '../ports/directory';
import { Identifiers } from '../ports/identifiers';
import { Administering } from '../unit/administering';
import { SealedTargets } from './sealed-targets';

export interface NewChannel {
  kind: GroupChannelKind;
  name: string;
  unitId: string;
  url: string;
  secret: string | null;
  noticeKinds: NoticeKind[];
}

/** 增加通知渠道: it tells of what the people at and below its unit are told. */
@Injectable()
export class AddChannel {
  constructor(
    private readonly administering: Administering,
    private readonly book: ChannelBook,
    private readonly directory: Directory,
    private readonly targets: SealedTargets,
    private readonly audit: AuditTrail,
    private readonly identifiers: Identifiers,
  ) {}

  /** Answers its id. */
  run(actor: Actor, { kind, name, unitId, url, secret, noticeKinds }: NewChannel): Promise<string> {
    return this.administering.run(actor, async () => {
      const unit = await this.directory.unit(unitId, '/unitId');
      this.administering.within(actor, unit, '/unitId');
      const id = this.identifiers.next();
      const target = this.targets.seal(kind, url, secret);
      await this.book.add({ id, kind, name, unitId, noticeKinds, paused: false, ...target }, unit);
      const data = { channelId: id, kind, name, unitId, host: target.host, noticeKinds };
      await this.audit.note({ type: 'channel.added', data });
      return id;
    });
  }
}

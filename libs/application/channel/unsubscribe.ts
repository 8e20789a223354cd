import { DomainError } from '@domain/errors';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { readUnsubscribeToken } from '../notice/unsubscribe-token';
import { AuditTrail } from '../ports/audit-trail';
import { PersonSettings } from '../ports/person-settings';
import { SecretBox } from '../ports/secret-box';
import { UnitOfWork } from '../ports/unit-of-work';

/** 退订: by the link in a mail, without signing in; an optional kind, of one person. Repeated, it changes nothing. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: PersonSettings,
    private readonly box: SecretBox,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `notice.not_found` where the token is not ours. */
  async run(token: string): Promise<void> {
    const meant = readUnsubscribeToken(this.box, token);
    if (!meant) throw new DomainError('notice.not_found', '退订链接无效，请登录后在“我的设置”中修改。');
    // In his own name: the wall around settings admits nobody else.
    const himself = { ...CLOCK, id: meant.personId };
    await this.work.run(himself, async () => {
      const { mutedMail } = await this.settings.own(meant.personId);
      if (mutedMail.includes(meant.kind)) return;
      await this.settings.mute(meant.personId, meant.kind);
      await this.audit.note({ type: 'person.mailMuted', data: { ...meant, by: 'link' } });
    });
  }
}

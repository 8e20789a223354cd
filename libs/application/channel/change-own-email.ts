import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { checkEmail } from '@domain/unit/staff-rules';
import { Injectable } from '@nestjs/common';
import { confirmationCode } from '../notice/confirmation-code';
import { AuditTrail } from '../ports/audit-trail';
import { Channels } from '../ports/channel';
import { PersonSettings } from '../ports/person-settings';
import { SecretBox } from '../ports/secret-box';
import { UnitOfWork } from '../ports/unit-of-work';

const MOST_TRIES = 5;

/** 换邮箱: asked for, then confirmed by the code that only the new address receives. Until then mails go where they went. */
@Injectable()
export class ChangeOwnEmail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: PersonSettings,
    private readonly box: SecretBox,
    private readonly audit: AuditTrail,
    private readonly channels: Channels,
  ) {}

  /** Throws `input.invalid` at `/email`, `channel.not_ready` where there is no mail. */
  ask(actor: Actor, email: string): Promise<void> {
    checkEmail(email);
    if (!this.channels.personal.includes('mail'))
      throw new DomainError('channel.not_ready', '本系统还没有配置邮件，请联系系统管理员。');
    return this.work.run(actor, async () => {
      if (await this.settings.askedJustNow(actor.id))
        throw DomainError.at('/email', 'input.invalid', '确认码刚刚发出，请一分钟后再试。');
      await this.settings.askConfirmation(actor.id, email);
    });
  }

  /** Throws `input.invalid` at `/code`; five wrong ones end it. */
  async confirm(actor: Actor, code: string): Promise<void> {
    const right = await this.work.run(actor, async () => {
      const asked = await this.settings.takeConfirmation(actor.id);
      if (!asked?.valid || asked.tries >= MOST_TRIES) return false;
      if (confirmationCode(this.box, asked.id, asked.email) !== code) {
        // Counted, so it must commit: refused is afterwards.
        await this.settings.noteWrongCode(actor.id);
        return false;
      }
      await this.settings.confirm(actor.id, asked.email);
      await this.audit.note({ type: 'person.emailConfirmed', data: { personId: actor.id } });
      return true;
    });
    if (!right) throw DomainError.at('/code', 'input.invalid', '确认码不正确或者已经失效，多次填错请重新获取。');
  }
}

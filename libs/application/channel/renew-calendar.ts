import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { PersonSettings } from '../ports/person-settings';
import { UnitOfWork } from '../ports/unit-of-work';

/** Only this is stored: who reads the database cannot read calendars. */
export function calendarTokenHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** 日历订阅: a new secret address, at which the old one ends; or none any more. */
@Injectable()
export class RenewCalendar {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: PersonSettings,
    private readonly audit: AuditTrail,
  ) {}

  /** Answers the secret, said once and kept nowhere. */
  async renew(actor: Actor): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.set(actor, calendarTokenHash(secret), 'calendar.renewed');
    return secret;
  }

  end(actor: Actor): Promise<void> {
    return this.set(actor, null, 'calendar.ended');
  }

  private set(actor: Actor, hash: Buffer | null, type: string): Promise<void> {
    return this.work.run(actor, async () => {
      await this.settings.setCalendar(actor.id, hash);
      await this.audit.note({ type, data: { personId: actor.id } });
    });
  }
}

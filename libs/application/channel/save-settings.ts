import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { PersonSettings, type Wishes } from '../ports/person-settings';
import { UnitOfWork } from '../ports/unit-of-work';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOBILE = /^1\d{10}$/;

/** 保存我的设置: the actor's own, nobody else's. What must arrive is not among what can be muted. */
@Injectable()
export class SaveSettings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: PersonSettings,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `input.invalid` naming the field. What is as it was is no change, and leaves no event. */
  run(actor: Actor, wishes: Wishes): Promise<void> {
    check(wishes);
    return this.work.run(actor, async () => {
      const own = await this.settings.own(actor.id);
      const changed = FIELDS.filter((field) => String(own[field] ?? '') !== String(wishes[field] ?? ''));
      if (changed.length === 0) return;
      await this.settings.save(actor.id, wishes);
      const data = { personId: actor.id, changed, before: toldOf(own), after: toldOf(wishes) };
      await this.audit.note({ type: 'person.settingsChanged', data });
    });
  }
}

const FIELDS = ['mutedMail', 'smsKinds', 'mobile', 'quietFrom', 'quietTo'] as const satisfies (keyof Wishes)[];

/** Without the number: what is written in the log stays for good, and that it changed is said. */
function toldOf({ mutedMail, smsKinds, quietFrom, quietTo }: Wishes): Omit<Wishes, 'mobile'> {
  return { mutedMail, smsKinds, quietFrom, quietTo };
}

function check({ mobile, smsKinds, quietFrom, quietTo }: Wishes): void {
  const refuse = (pointer: string, why: string) => DomainError.at(pointer, 'input.invalid', why);
  if (mobile !== null && !MOBILE.test(mobile)) throw refuse('/mobile', '手机号应为 11 位数字，以 1 开头。');
  if (mobile === null && smsKinds.length > 0) throw refuse('/mobile', '要收短信，请填写手机号。');
  for (const [pointer, time] of [
    ['/quietFrom', quietFrom],
    ['/quietTo', quietTo],
  ] as const)
    if (time !== null && !CLOCK.test(time)) throw refuse(pointer, '时间应写作 22:00。');
  if ((quietFrom === null) !== (quietTo === null))
    throw refuse(quietFrom === null ? '/quietFrom' : '/quietTo', '免打扰的起止时间要么都填，要么都不填。');
}

import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { checkEmail, checkRoles, inOrder } from '@domain/unit/staff-rules';
import { Injectable } from '@nestjs/common';
import { Administration, type Duties } from '../ports/administration';
import { AuditTrail } from '../ports/audit-trail';
import { Directory, type Person } from '../ports/directory';
import { Sessions } from '../ports/sessions';
import { Administering, checkSaid } from './administering';
import { changesBetween } from './changes-between';

export type PersonChanges = Partial<Pick<Person, 'name' | 'unitId' | 'email' | 'roles' | 'active'>>;

/** 修改人员: name, unit, roles, or that he has left. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly administering: Administering,
    private readonly administration: Administration,
    private readonly directory: Directory,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  /** Answers what he still answers for. Whoever left keeps it until it is handed over; who changes the unit must hand it over first. */
  run(actor: Actor, personId: string, changes: PersonChanges): Promise<Duties> {
    return this.administering.run(actor, async () => {
      const before = await this.administering.person(actor, personId);
      checkSaid(changes);
      const after: Person = { ...before, ...changes, roles: inOrder(changes.roles ?? before.roles) };
      if (actor.id === personId) refuseOwnEnd(before, after);
      const unit = await this.directory.unit(after.unitId, '/unitId');
      this.administering.within(actor, unit, '/unitId');
      checkEmail(after.email);
      if (changes.roles || changes.unitId || changes.active) checkRoles(after.roles, unit);
      const duties = await this.administration.dutiesOf(personId);
      if (after.unitId !== before.unitId) refuseWithDuties(before, duties);
      const data = changesBetween(before, after);
      if (Object.keys(data).length === 0) return duties;
      await this.administration.savePerson(after, unit);
      if (after.active) this.sessions.refresh(personId);
      else await this.sessions.closeAll(personId);
      await this.audit.note({ type: 'person.changed', data: { personId, name: after.name, changes: data } });
      return duties;
    });
  }
}

/** So there is always an administrator left: nobody ceases to be one by his own hand. */
function refuseOwnEnd(before: Person, after: Person): void {
  const [pointer, deed] = !after.active
    ? ['/active', '停用自己']
    : before.unitId !== after.unitId
      ? ['/unitId', '调动自己']
      : after.roles.includes('administrator')
        ? []
        : ['/roles', '撤销自己的系统管理员身份'];
  if (pointer) throw DomainError.at(pointer, 'input.invalid', `不能${deed}，请由另一位系统管理员办理。`);
}

function refuseWithDuties({ name }: Person, { posts, items }: Duties): void {
  if (posts.length + items.length === 0) return;
  const held = [
    posts.length > 0 ? `岗位：${posts.map(({ title }) => title).join('、')}` : '',
    items.length > 0 ? `${items.length} 个未销号的事项` : '',
  ];
  throw DomainError.at(
    '/unitId',
    'person.has_duties',
    `${name}在原单位还有${held.filter(Boolean).join('，')}。请先交接，再调动单位。`,
  );
}

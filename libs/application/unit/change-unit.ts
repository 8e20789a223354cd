import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { checkPlace, holdsOfficeRole, mayJudge } from '@domain/unit/staff-rules';
import { childPath } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { Administration, type UnitRecord } from '../ports/administration';
import { AuditTrail } from '../ports/audit-trail';
import { Directory } from '../ports/directory';
import { Administering, checkSaid } from './administering';
import { changesBetween } from './changes-between';

export type UnitChanges = Partial<Pick<UnitRecord, 'name' | 'kind' | 'parentId' | 'aliases' | 'sortOrder'>>;

/** 修改单位: words and order at any time, its place in the tree only while no work hangs on it. */
@Injectable()
export class ChangeUnit {
  constructor(
    private readonly administering: Administering,
    private readonly administration: Administration,
    private readonly directory: Directory,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, unitId: string, changes: UnitChanges): Promise<void> {
    return this.administering.run(actor, async () => {
      const before = await this.administering.unit(actor, unitId);
      checkSaid(changes);
      let after: UnitRecord = { ...before, ...changes };
      if (after.kind !== before.kind || after.parentId !== before.parentId) {
        await this.checkOwn(actor, before);
        after = await this.place(before, after);
        this.administering.within(actor, after, after.parentId === before.parentId ? '/kind' : '/parentId');
      }
      await this.checkName(before, after);
      const data = changesBetween(before, after);
      if (Object.keys(data).length === 0) return;
      await this.administration.saveUnit(before, after);
      await this.audit.note({ type: 'unit.changed', data: { unitId, name: after.name, changes: data } });
    });
  }

  /** What he sees hangs on it: another administrator may, so that nobody shuts himself out. */
  private async checkOwn(actor: Actor, unit: UnitRecord): Promise<void> {
    const own = await this.administration.unit(actor.unitId);
    if (own.path.startsWith(unit.path))
      throw DomainError.at('/kind', 'input.invalid', '不能改变自己所在单位的类别和上级，请由另一位系统管理员办理。');
  }

  private async place(before: UnitRecord, after: UnitRecord): Promise<UnitRecord> {
    if (before.kind === 'county' || after.parentId === null)
      throw DomainError.at('/kind', 'input.invalid', '县级单位的类别和上级不能改变。');
    if (after.kind !== before.kind) await this.checkPeople(after);
    if (after.kind === 'office' && (await this.directory.holdTree()).some(({ parentId }) => parentId === after.id))
      throw DomainError.at('/kind', 'input.invalid', `${before.name}下面还有单位，不能改为办公室。`);
    if (after.parentId === before.parentId) return after;
    const parent = await this.directory.unit(after.parentId, '/parentId');
    if (parent.path.startsWith(before.path))
      throw DomainError.at('/parentId', 'input.invalid', '上级单位不能是自己或者自己的下级。');
    if (await this.administration.isUsed(before))
      throw DomainError.at('/parentId', 'unit.in_use', `${before.name}下面已有单位或者业务，不能改换上级单位。`);
    const code = before.path.split('/').at(-2)!;
    const path = childPath(parent.path, code);
    const taken = (await this.directory.holdTree()).some((unit) => unit.path === path);
    return { ...after, path: taken ? childPath(parent.path, `${code}x${before.id.replaceAll('-', '')}`) : path };
  }

  private async checkPeople(unit: UnitRecord): Promise<void> {
    if (mayJudge(unit)) return;
    const some = (await this.administration.peopleOf(unit.id)).find(({ roles }) => holdsOfficeRole(roles));
    if (some)
      throw DomainError.at('/kind', 'input.invalid', `${some.name}是督察办经办或者核查员，请先调整他的身份或者单位。`);
  }

  private async checkName(before: UnitRecord, after: UnitRecord): Promise<void> {
    if (after.parentId === null || (before.name === after.name && before.parentId === after.parentId)) return;
    const parent = await this.directory.unit(after.parentId, '/parentId');
    const tree = await this.directory.holdTree();
    const siblings = tree.filter(({ id, parentId }) => parentId === parent.id && id !== after.id);
    checkPlace(after.kind, after.name, parent, siblings);
  }
}

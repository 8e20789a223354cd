import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import type { StaffRow } from '@domain/unit/staff-list';
import { isWithin } from '@domain/unit/staff-rules';
import type { Unit } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { Directory } from '../ports/directory';
import { Enrolment } from './enrolment';

/** Finds the unit of a row of a staff table by its name, makes it where the row says what it is, and puts people into it. */
@Injectable()
export class StaffPlacing {
  constructor(
    private readonly directory: Directory,
    private readonly enrolment: Enrolment,
  ) {}

  /** Throws `unit.not_found` and `input.invalid`, in words a row can be mended by. */
  async unitOf(actor: Actor, { unit: name, kind, superior }: StaffRow): Promise<{ unit: Unit; isNew: boolean }> {
    const tree = (await this.directory.holdTree()).filter((unit) => isWithin(actor.scope, unit));
    const above = superior === null ? null : this.find(tree, superior, null);
    if (superior !== null && !above) throw notFound(`没有上级单位“${superior}”，或者不归您管理。`);
    const found = this.find(tree, name, above);
    if (found) return { unit: found, isNew: false };
    if (!kind) throw notFound(`没有单位“${name}”。要新建的，请写明单位类别：乡镇、部门或办公室。`);
    const parent = above ?? tree.find((unit) => unit.path === actor.scope);
    if (!parent) throw notFound(`请写明“${name}”的上级单位。`);
    const input = { parentId: parent.id, kind, name, aliases: [], sortOrder: null };
    return { unit: await this.enrolment.addUnit(actor, input), isNew: true };
  }

  async person(actor: Actor, unitId: string, row: NonNullable<StaffRow['person']>, hash: string): Promise<void> {
    await this.enrolment.addPerson(actor, { ...row, unitId }, hash);
  }

  private find(tree: readonly Unit[], name: string, above: Unit | null): Unit | null {
    const fits = tree.filter((unit) => {
      const called = unit.name === name || unit.aliases.includes(name);
      return called && (above === null || unit.parentId === above.id);
    });
    if (fits.length > 1)
      throw DomainError.at('/text', 'input.invalid', `有 ${fits.length} 个单位叫“${name}”，请写明上级单位。`);
    return fits[0] ?? null;
  }
}

function notFound(words: string): DomainError {
  return DomainError.at('/text', 'unit.not_found', words);
}

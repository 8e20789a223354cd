import { childPath, type Unit, type UnitKind } from '@domain/unit/unit';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Directory } from '../ports/directory';
import { Identifiers } from '../ports/identifiers';
import { UnitOfWork } from '../ports/unit-of-work';

export interface UnitInput {
  parentId: string | null;
  kind: UnitKind;
  name: string;
  aliases: string[];
  /** Lower-case letters and digits; one step of the path. */
  code: string;
  sortOrder: number;
}

/** 登记单位: a place in the tree. */
@Injectable()
export class RegisterUnit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: Directory,
    private readonly ids: Identifiers,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, { parentId, code, sortOrder, ...rest }: UnitInput): Promise<Unit> {
    return this.work.run(actor, async () => {
      const parent = parentId ? await this.directory.unit(parentId, '/parentId') : null;
      const unit: Unit = { ...rest, id: this.ids.next(), parentId, path: childPath(parent?.path ?? null, code) };
      await this.directory.addUnit(unit, sortOrder);
      await this.audit.note({ type: 'unit.registered', data: { unitId: unit.id, name: unit.name } });
      return unit;
    });
  }
}

import { DomainError } from '@domain/errors';
import { CLOCK } from '@domain/unit/actor';
import { childPath, type Unit, type UnitKind } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Directory, type Person } from '../ports/directory';
import { Identifiers } from '../ports/identifiers';
import { Passwords } from '../ports/passwords';
import { UnitOfWork } from '../ports/unit-of-work';

export interface AdministratorInput {
  /** The county, and its office where it is not the default one; needed only where there is no unit yet. */
  county: string | null;
  office: string | null;
  name: string;
  username: string;
  password: string;
}

const DEFAULT_OFFICE = '县委全面依法治县委员会办公室';

/** 建立系统管理员: from the machine itself, for nobody else is there yet. A new installation gets its county and office with him. */
@Injectable()
export class CreateAdministrator {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: Directory,
    private readonly ids: Identifiers,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
  ) {}

  /** Answers the office he works in. */
  run(input: AdministratorInput): Promise<Unit> {
    return this.work.run(CLOCK, async () => {
      const tree = await this.directory.holdTree();
      const office = tree.length === 0 ? await this.settle(input) : this.officeOf(tree, input);
      const { name, username } = input;
      const person: Person = {
        id: this.ids.next(),
        unitId: office.id,
        name,
        email: null,
        roles: ['administrator'],
        active: true,
      };
      await this.directory.addPerson(person, office);
      await this.directory.addAccount(person.id, username, await this.passwords.hash(input.password), true);
      const data = { personId: person.id, name, roles: person.roles };
      await this.audit.note({ type: 'person.registered', data });
      return office;
    });
  }

  private async settle({ county, office }: AdministratorInput): Promise<Unit> {
    if (!county) throw DomainError.at('/unit', 'input.invalid', '系统里还没有单位，请写明县名，例如 --unit 某某县。');
    const root = await this.add(null, 'county', county, 'county');
    return this.add(root, 'office', office ?? DEFAULT_OFFICE, 'office');
  }

  /** The one office, or the one of the names given: its own and its county's. */
  private officeOf(tree: readonly Unit[], { county, office }: AdministratorInput): Unit {
    const fits = tree.filter((unit) => {
      const parent = tree.find(({ id }) => id === unit.parentId);
      return unit.kind === 'office' && isCalled(unit, office) && isCalled(parent, county);
    });
    if (fits.length === 1) return fits[0]!;
    const offices = tree.filter(({ kind }) => kind === 'office').map(({ name }) => name);
    throw DomainError.at('/unit', 'unit.not_found', `请用 --office 写明办公室，现有：${offices.join('、') || '无'}。`);
  }

  private async add(parent: Unit | null, kind: UnitKind, name: string, code: string): Promise<Unit> {
    const path = childPath(parent?.path ?? null, code);
    const unit: Unit = { id: this.ids.next(), parentId: parent?.id ?? null, kind, name, aliases: [], path };
    await this.directory.addUnit(unit, 0);
    await this.audit.note({ type: 'unit.registered', data: { unitId: unit.id, name } });
    return unit;
  }
}

function isCalled(unit: Unit | undefined, name: string | null): boolean {
  return name === null || (unit !== undefined && [unit.name, ...unit.aliases].includes(name));
}

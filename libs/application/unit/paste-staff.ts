import { DomainError } from '@domain/errors';
import type { Actor, Role } from '@domain/unit/actor';
import { readStaffList, type StaffRow, type StaffRowError } from '@domain/unit/staff-list';
import { Injectable } from '@nestjs/common';
import { Passwords } from '../ports/passwords';
import { Administering } from './administering';
import { StaffPlacing } from './staff-placing';

export interface PastedPerson {
  line: number;
  unit: string;
  name: string;
  username: string;
  roles: Role[];
  post: string | null;
}

export interface PastedStaff {
  /** Names of the units it makes. */
  units: string[];
  people: PastedPerson[];
  errors: StaffRowError[];
}

/** Ends a unit of work of which nothing is to stay. */
class Rehearsed extends Error {
  constructor(readonly staff: PastedStaff) {
    super('nothing is kept');
  }
}

/** 成批增加: units and people of a pasted table, all of them, or none where a row is wrong. */
@Injectable()
export class PasteStaff {
  constructor(
    private readonly administering: Administering,
    private readonly placing: StaffPlacing,
    private readonly passwords: Passwords,
  ) {}

  /** What the text would make. It is made and taken back, so that the rules are those of the making. */
  async look(actor: Actor, text: string): Promise<PastedStaff> {
    const { rows, errors } = readStaffList(text);
    try {
      return await this.administering.run(actor, async () => {
        const staff = await this.place(actor, rows, () => 'rehearsed');
        throw new Rehearsed({ ...staff, errors: [...errors, ...staff.errors].sort((a, b) => a.line - b.line) });
      });
    } catch (fault) {
      if (fault instanceof Rehearsed) return fault.staff;
      throw fault;
    }
  }

  /** Answers the first passwords by user name, too; none of them where the same request was done before. Throws `input.invalid` naming every wrong row. */
  async run(actor: Actor, text: string): Promise<PastedStaff & { passwords: ReadonlyMap<string, string> }> {
    const { rows, errors } = readStaffList(text);
    refuse(errors);
    if (rows.length === 0) throw DomainError.at('/text', 'input.invalid', '粘贴的内容里没有单位和人员。');
    // Before the unit of work: each hash takes its time on purpose, and others wait for the lock.
    const people = rows.flatMap(({ person }) => (person ? [person.username] : []));
    const made = await Promise.all(people.map((username) => this.firstPassword(username)));
    const hashes = new Map(made.map(({ username, hash }) => [username, hash]));
    let passwords = new Map<string, string>();
    // Its answer is kept for repeats, in the clear: the passwords stay outside it.
    const staff = await this.administering.run(actor, async () => {
      const placed = await this.place(actor, rows, (username) => hashes.get(username)!);
      refuse(placed.errors);
      passwords = new Map(made.map(({ username, password }) => [username, password]));
      return placed;
    });
    return { ...staff, passwords };
  }

  private async firstPassword(username: string): Promise<{ username: string; password: string; hash: string }> {
    const password = this.passwords.makeFirst();
    return { username, password, hash: await this.passwords.hash(password) };
  }

  private async place(
    actor: Actor,
    rows: readonly StaffRow[],
    hashOf: (username: string) => string,
  ): Promise<PastedStaff> {
    const staff: PastedStaff = { units: [], people: [], errors: [] };
    for (const row of rows) {
      try {
        const { unit, isNew } = await this.placing.unitOf(actor, row);
        if (isNew) staff.units.push(unit.name);
        if (!row.person) continue;
        const { name, username, roles, post } = row.person;
        await this.placing.person(actor, unit.id, row.person, hashOf(username));
        staff.people.push({ line: row.line, unit: unit.name, name, username, roles, post });
      } catch (fault) {
        // A refusal comes before its statement fails, so the transaction still works; where there is one, nothing of it stays.
        if (!(fault instanceof DomainError)) throw fault;
        staff.errors.push({ line: row.line, detail: `第${row.line}行：${fault.message}` });
      }
    }
    return staff;
  }
}

function refuse(errors: readonly StaffRowError[]): void {
  if (errors.length === 0) return;
  const fields = errors.map(({ detail }) => ({ pointer: '/text', detail }));
  throw new DomainError('input.invalid', `粘贴的表格有 ${errors.length} 行有误：${fields[0]!.detail}`, fields);
}

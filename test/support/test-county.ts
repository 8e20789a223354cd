import { RegisterPerson } from '@application/unit/register-person';
import { RegisterUnit } from '@application/unit/register-unit';
import { CLOCK, type Role } from '@domain/unit/actor';
import type { UnitKind } from '@domain/unit/unit';
import type { INestApplicationContext } from '@nestjs/common';

export const TEST_PASSWORD = 'Xiaohao-test-2026';

interface TestPerson {
  id: string;
  username: string;
  unitId: string;
}

export interface TestCounty {
  units: Record<'county' | 'office' | 'town1' | 'town2' | 'dept1', string>;
  people: Record<string, TestPerson>;
}

const UNITS: [keyof TestCounty['units'], UnitKind, string][] = [
  ['county', 'county', '试验县'],
  ['office', 'office', '县委依法治县办'],
  ['town1', 'town', '柳林镇'],
  ['town2', 'town', '石桥镇'],
  ['dept1', 'department', '县农业农村局'],
];

const PEOPLE: [string, keyof TestCounty['units'], Role[]][] = [
  ['admin', 'office', ['administrator']],
  ['coordinator', 'office', ['coordinator']],
  ['coordinator2', 'office', ['coordinator']],
  ['auditor', 'office', ['auditor']],
  ['leader', 'county', ['leader']],
  ['town1-leader', 'town1', ['unitLeader']],
  ['town1-handler', 'town1', ['handler']],
  ['town1-handler2', 'town1', ['handler']],
  ['town2-leader', 'town2', ['unitLeader']],
  ['town2-handler', 'town2', ['handler']],
  ['dept1-leader', 'dept1', ['unitLeader']],
  ['dept1-handler', 'dept1', ['handler']],
];

/** A small county with one person of every kind; user names as in the demo, password TEST_PASSWORD, mail `NAME@county.test`. */
export async function settleCounty(app: INestApplicationContext): Promise<TestCounty> {
  const registerUnit = app.get(RegisterUnit, { strict: false });
  const registerPerson = app.get(RegisterPerson, { strict: false });
  const units = {} as TestCounty['units'];
  for (const [sortOrder, [code, kind, name]] of UNITS.entries()) {
    const parentId = kind === 'county' ? null : units.county;
    units[code] = (await registerUnit.run(CLOCK, { parentId, kind, name, aliases: [], code, sortOrder })).id;
  }
  const people: TestCounty['people'] = {};
  for (const [username, unit, roles] of PEOPLE) {
    const email = `${username}@county.test`;
    const input = {
      unitId: units[unit],
      name: username,
      email,
      roles,
      username,
      password: TEST_PASSWORD,
      mustChangePassword: false,
    };
    const person = await registerPerson.run(CLOCK, input);
    people[username] = { id: person.id, username, unitId: units[unit] };
  }
  return { units, people };
}

/** Whom a unit puts on an item, as 交办 takes them. */
export function staffOf(
  { units, people }: TestCounty,
  unit: 'town1' | 'town2',
): { leadUnitId: string; leaderId: string; handlerId: string } {
  return {
    leadUnitId: units[unit],
    leaderId: people[`${unit}-leader`]!.id,
    handlerId: people[`${unit}-handler`]!.id,
  };
}

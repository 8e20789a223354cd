import { DomainError } from '../errors';
import { ROLES, type Role } from './actor';
import { ROLE_WORDS, UNIT_KIND_WORDS } from './role-words';
import { isWholeHouse, scopeOf, type Unit, type UnitKind } from './unit';

/** They decide on the work of all units, so they sit where all units are seen: an office of one town would judge the town's own work. */
const OFFICE_ROLES: readonly Role[] = ['coordinator', 'auditor'];

const CODE_STEMS: Record<UnitKind, string> = { county: 'county', office: 'office', town: 'town', department: 'dept' };

const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,49}$/u;
const EMAIL = /^[^\s@,;<>]{1,64}@[^\s@,;<>]+\.[^\s@,;<>]+$/;

/** Throws `input.invalid` at `/username`: 2 to 50 letters, digits or `. _ - @`, the first a letter or a digit. */
export function checkUsername(username: string): void {
  if (!USERNAME.test(username))
    throw DomainError.at('/username', 'input.invalid', '用户名应为 2 到 50 个字母、数字或 . _ - @，以字母或数字开头。');
}

/** Throws `input.invalid` at `/email`. */
export function checkEmail(email: string | null): void {
  if (email !== null && !EMAIL.test(email)) throw DomainError.at('/email', 'input.invalid', '邮箱地址不正确。');
}

/** Whether people of such a unit may have these roles. Throws `input.invalid` at `/roles`. */
export function checkRoles(roles: readonly Role[], unit: Pick<Unit, 'kind' | 'name' | 'path'>): void {
  if (roles.length === 0) throw DomainError.at('/roles', 'input.invalid', '请至少选择一种身份。');
  const misplaced = OFFICE_ROLES.filter((role) => roles.includes(role));
  if (misplaced.length === 0 || mayJudge(unit)) return;
  const words = misplaced.map((role) => ROLE_WORDS[role]).join('、');
  const kind = unit.kind === 'office' ? '下级单位的办公室' : UNIT_KIND_WORDS[unit.kind];
  throw DomainError.at(
    '/roles',
    'input.invalid',
    `${words}只能是县级或者县级办公室的人员，${unit.name}是${kind}，不能授予。`,
  );
}

/** Whether a unit may have people with roles of an office: the county, and the offices that work for it. */
export function mayJudge(unit: Pick<Unit, 'kind' | 'path'>): boolean {
  return (unit.kind === 'office' || unit.kind === 'county') && isWholeHouse(scopeOf(unit));
}

export function holdsOfficeRole(roles: readonly Role[]): boolean {
  return OFFICE_ROLES.some((role) => roles.includes(role));
}

/** In the order of ROLES, so that the same set is always written alike. */
export function inOrder(roles: readonly Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role));
}

/**
 * Whether a unit may stand below `parent`, named as it is, among `siblings` (itself left out). Throws `input.invalid` naming the
 * field.
 */
export function checkPlace(kind: UnitKind, name: string, parent: Unit, siblings: readonly Unit[]): void {
  if (kind === 'county') throw DomainError.at('/kind', 'input.invalid', '县级单位在安装时建立，不能再增加。');
  if (parent.kind === 'office')
    throw DomainError.at('/parentId', 'input.invalid', `${parent.name}是办公室，下面不能再设单位。`);
  const twin = siblings.find((unit) => unit.name === name || unit.aliases.includes(name));
  if (twin) throw DomainError.at('/name', 'input.invalid', `${parent.name}下已有“${name}”。`);
}

/** The first free code of its kind below `parentPath`: `town3`. */
export function freeCode(kind: UnitKind, parentPath: string, tree: readonly Unit[]): string {
  const taken = new Set(tree.map(({ path }) => path));
  let number = 1;
  while (taken.has(`${parentPath}${CODE_STEMS[kind]}${number}/`)) number += 1;
  return `${CODE_STEMS[kind]}${number}`;
}

/** Whether somebody who sees `scope` may manage the unit: neither it nor what its people see may reach beyond. */
export function isWithin(scope: string, unit: Pick<Unit, 'kind' | 'path'>): boolean {
  return unit.path.startsWith(scope) && scopeOf(unit).startsWith(scope);
}

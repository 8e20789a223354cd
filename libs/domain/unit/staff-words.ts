import { ROLES, type Role } from './actor';
import { ROLE_WORDS, UNIT_KIND_WORDS } from './role-words';
import type { UnitKind } from './unit';

/** What people write for a role besides its name. */
const ROLE_ALIASES: Record<string, Role> = {
  管理员: 'administrator',
  督察办: 'coordinator',
  督察员: 'coordinator',
  督察经办: 'coordinator',
  核查: 'auditor',
  验收员: 'auditor',
  单位领导: 'unitLeader',
  分管领导: 'unitLeader',
  单位负责人: 'unitLeader',
  经办人: 'handler',
  承办人: 'handler',
  联络员: 'handler',
};

const KIND_ALIASES: Record<string, UnitKind> = {
  镇: 'town',
  乡: 'town',
  街道: 'town',
  乡镇街道: 'town',
  县直部门: 'department',
  县级部门: 'department',
  局: 'department',
};

const WORDS = new Map<string, Role>([
  ...ROLES.map((role): [string, Role] => [ROLE_WORDS[role], role]),
  ...Object.entries(ROLE_ALIASES),
]);

const KINDS = new Map<string, UnitKind>([
  ...Object.entries(UNIT_KIND_WORDS).map(([kind, word]): [string, UnitKind] => [word, kind as UnitKind]),
  ...Object.entries(KIND_ALIASES),
]);

/** The roles that words such as `责任领导、责任人` name; the word that names none, or '' where there is no word. */
export function readRoles(text: string): Role[] | string {
  const words = text.split(/[、，,；;/\s]+/).filter(Boolean);
  const unknown = words.find((word) => !WORDS.has(word));
  if (words.length === 0 || unknown !== undefined) return unknown ?? '';
  return ROLES.filter((role) => words.some((word) => WORDS.get(word) === role));
}

/** The kind a word names; undefined for none. */
export function readKind(word: string): UnitKind | undefined {
  return KINDS.get(word.replace(/\s/g, ''));
}

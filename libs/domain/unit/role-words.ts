import type { Role } from './actor';
import type { UnitKind } from './unit';

/** What the roles are called on paper. */
export const ROLE_WORDS: Record<Role, string> = {
  administrator: '系统管理员',
  coordinator: '督察办经办',
  auditor: '核查员',
  leader: '领导',
  unitLeader: '责任领导',
  handler: '责任人',
};

export const UNIT_KIND_WORDS: Record<UnitKind, string> = {
  county: '县级',
  office: '办公室',
  town: '乡镇',
  department: '部门',
};

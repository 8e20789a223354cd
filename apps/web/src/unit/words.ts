import type { components } from '../api/schema';

type Schemas = components['schemas'];

/** The keys are the API's own, so a new value without its word does not compile. */
export const ROLE_WORDS: Record<Schemas['AccountView']['roles'][number], string> = {
  unitLeader: '责任领导',
  handler: '责任人',
  coordinator: '督察办经办',
  auditor: '核查员',
  leader: '领导',
  administrator: '系统管理员',
};

export const UNIT_KIND_WORDS: Record<Schemas['UnitView']['kind'], string> = {
  county: '县级',
  office: '办公室',
  town: '乡镇',
  department: '部门',
};

export const PART_WORDS: Record<Schemas['HeldItemView']['part'], string> = {
  leader: '责任领导',
  handler: '责任人',
  measure: '负责措施',
};

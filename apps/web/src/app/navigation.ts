import type { Session } from '../api/types';

interface Place {
  to: string;
  label: string;
  /** Whom it is of use to; left out for everyone. */
  roles?: Session['roles'];
  /** What is set there holds for the whole county: not for the administrator of a town. */
  ofHouse?: true;
}

const PLACES: Place[] = [
  { to: '/', label: '我的工作' },
  { to: '/items', label: '整改台账' },
  { to: '/supervisions', label: '督察批次' },
  { to: '/queue', label: '验收队列', roles: ['coordinator', 'auditor', 'unitLeader'] },
  { to: '/publicities', label: '公示' },
  { to: '/look-backs', label: '回头看' },
  { to: '/extensions', label: '待审批延期', roles: ['coordinator', 'unitLeader'] },
  { to: '/disputes', label: '异议', roles: ['coordinator', 'unitLeader', 'handler'] },
  { to: '/notices', label: '收件箱' },
  { to: '/calendar', label: '工作日历' },
];

/** 管理: what is set up once and looked at now and then. */
const ADMINISTRATION: Place[] = [
  { to: '/units', label: '单位与人员', roles: ['coordinator', 'administrator'] },
  { to: '/reminder-policy', label: '提醒规则', ofHouse: true, roles: ['coordinator', 'administrator'] },
  { to: '/date-rules', label: '时限规则', ofHouse: true, roles: ['coordinator', 'administrator'] },
  { to: '/procedure', label: '办理规则', ofHouse: true, roles: ['coordinator', 'administrator'] },
  { to: '/closure-policy', label: '销号规则', ofHouse: true, roles: ['coordinator', 'administrator'] },
  { to: '/aftercare', label: '公示与回头看规则', ofHouse: true, roles: ['coordinator', 'administrator'] },
  { to: '/dispatch', label: '外发时段', ofHouse: true, roles: ['coordinator', 'administrator'] },
  { to: '/channels', label: '通知渠道', roles: ['administrator'] },
  { to: '/jobs', label: '任务运行', ofHouse: true, roles: ['coordinator', 'administrator'] },
  { to: '/log', label: '日志存证', ofHouse: true, roles: ['coordinator', 'administrator'] },
];

export const placesFor = (session: Session): Place[] => those(PLACES, session);
export const administrationFor = (session: Session): Place[] => those(ADMINISTRATION, session);

function those(places: readonly Place[], session: Session): Place[] {
  return places.filter(
    ({ roles, ofHouse }) =>
      (!roles || session.roles.some((role) => roles.includes(role))) && (!ofHouse || session.wholeHouse),
  );
}

import { day } from '@domain/day';
import type { ItemState } from '@domain/item/item-state';
import { RectificationItem } from '@domain/item/rectification-item';

const IN_WORK: ItemState = {
  id: 'item',
  supervisionId: 'list',
  number: '2026-01-001',
  year: 2026,
  title: '行政执法公示不及时',
  manifestation: null,
  cause: null,
  nature: 'specific',
  severity: 'normal',
  remediationType: 'immediate',
  category: null,
  aspect: null,
  legalBasis: null,
  dueRule: null,
  sourceQuote: null,
  sourceLine: null,
  status: 'inProgress',
  cycle: 1,
  verificationLevels: ['unit', 'office', 'auditor'],
  pendingLevel: null,
  grade: null,
  submitterId: null,
  workedByIds: ['handler'],
  leadUnitId: 'town',
  cooperatingUnitIds: [],
  leaderId: 'leader',
  handlerId: 'handler',
  handlerPostId: null,
  unitPath: '/c/town/',
  cooperatingPaths: [],
  dueOn: day('2026-12-01'),
  originalDueOn: day('2026-12-01'),
  plannedOn: null,
  submittedOn: null,
  completedOn: null,
  closedOn: null,
  extensionCount: 0,
  goal: null,
  planState: 'none',
  scheduleGen: 1,
  scheduledOn: day('2026-11-02'),
  scheduledRung: 0,
  rung: 0,
  rungOn: null,
  rungReplyBy: null,
  rungAnsweredOn: null,
  version: 3,
};

/** An immediate item in the hands of a town, due on 2026-12-01; say only what matters to the sentence. */
export function anItem(differs: Partial<ItemState> = {}): RectificationItem {
  return RectificationItem.from({ ...IN_WORK, ...differs });
}

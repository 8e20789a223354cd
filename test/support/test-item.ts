import type { Day } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import type { TestApi } from './test-api';
import { staffOf } from './test-county';

/** An item of a new list, assigned to the handler of town 1 and due so many working days from the business day. */
export async function assignedItem(
  api: TestApi,
  workingDays: number,
  words: Record<string, unknown> = {},
): Promise<{ id: string; number: string; dueOn: Day; supervisionId: string }> {
  const coordinator = await api.as('coordinator');
  const supervision = await coordinator.post('/supervisions', {
    title: '法治建设督察反馈意见整改',
    kind: 'lawSupervision',
    issuer: '市委依法治市办',
    feedbackOn: '2026-10-12',
  });
  const item = await coordinator.post(`/supervisions/${supervision.body.id}/items`, {
    title: '行政执法公示不及时',
    nature: 'common',
    remediationType: 'timeBound',
    ...words,
  });
  const [{ today }] = await api.database.owner.query('select app_today()::text as today');
  const due = shippedCalendar().addWorkingDays(today, workingDays);
  const assigned = await coordinator.put(`/items/${item.body.id}/assignment`, {
    ...staffOf(api.county, 'town1'),
    dueOn: due,
  });
  if (assigned.status !== 200) throw new Error(`no item: ${JSON.stringify(assigned.body)}`);
  return { id: item.body.id, number: item.body.number, dueOn: due, supervisionId: supervision.body.id };
}

import type { TestApi } from './test-api';
import { staffOf } from './test-county';

/** A supervision of the county, and one item of it in work at town1: handler town1-handler, leader town1-leader. */
export async function itemInWork(api: TestApi): Promise<{ supervisionId: string; itemId: string }> {
  const coordinator = await api.as('coordinator');
  const supervision = await coordinator.post('/supervisions', {
    title: '法治建设督察反馈意见整改',
    kind: 'lawSupervision',
    issuer: '市委依法治市办',
    feedbackOn: '2026-10-12',
  });
  const supervisionId: string = supervision.body.id;
  return { supervisionId, itemId: await anotherInWork(api, supervisionId) };
}

/** One more item of the list, in work at `unit`. */
export async function anotherInWork(
  api: TestApi,
  supervisionId: string,
  unit: 'town1' | 'town2' = 'town1',
): Promise<string> {
  const coordinator = await api.as('coordinator');
  const item = await coordinator.post(`/supervisions/${supervisionId}/items`, {
    title: '行政执法公示不及时',
    nature: 'common',
    remediationType: 'timeBound',
  });
  await coordinator.put(`/items/${item.body.id}/assignment`, {
    ...staffOf(api.county, unit),
    dueOn: '2027-03-31',
  });
  const received = await (await api.as(`${unit}-handler`)).put(`/items/${item.body.id}/receipt`);
  if (received.status !== 200) throw new Error(`not received: ${received.status}`);
  return item.body.id as string;
}

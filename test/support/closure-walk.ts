import type { Answer, TestApi, TestClient } from './test-api';
import { evidenceForm } from './evidence-form';
import { staffOf } from './test-county';

// Read by tests that know its shape.
type Answered = Promise<Answer<any>>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** An item in work with an approved plan of two measures; levels and words as the test wants them. */
export async function plannedItem(
  api: TestApi,
  words: Record<string, unknown> = {},
  verificationLevels = ['unit', 'office', 'auditor'],
): Promise<string> {
  const coordinator = await api.as('coordinator');
  const supervision = await coordinator.post('/supervisions', {
    title: '法治建设督察反馈意见整改',
    kind: 'lawSupervision',
    issuer: '市委依法治市办',
    feedbackOn: '2026-10-12',
    verificationLevels,
  });
  const item = await coordinator.post(`/supervisions/${supervision.body.id}/items`, {
    title: '行政执法公示不及时',
    nature: 'common',
    remediationType: 'timeBound',
    ...words,
  });
  await coordinator.put(`/items/${item.body.id}/assignment`, {
    ...staffOf(api.county, 'town1'),
    dueOn: '2027-03-31',
  });
  const handler = await api.as('town1-handler');
  await handler.put(`/items/${item.body.id}/receipt`);
  const planned = await handler.put(`/items/${item.body.id}/plan`, {
    goal: '建立制度',
    measures: [
      { text: '修订行政执法公示办法', dueOn: '2027-02-28' },
      { text: '培训执法人员', dueOn: '2027-03-15' },
    ],
  });
  if (planned.status !== 200) throw new Error(`no plan: ${JSON.stringify(planned.body)}`);
  await coordinator.put(`/items/${item.body.id}/plan/approval`);
  return item.body.id as string;
}

let serial = 0;

/** A piece of evidence of the handler, of content of its own. */
export async function putEvidence(
  api: TestApi,
  itemId: string,
  fields: Record<string, string> = {},
  name?: string,
): Answered {
  const handler = await api.as('town1-handler');
  serial += 1;
  const form = evidenceForm(`佐证 ${serial}`, name ?? `佐证${serial}.txt`, fields);
  return handler.post(`/items/${itemId}/evidence`, form);
}

export function submit(client: TestClient, itemId: string): Answered {
  return client.post(`/items/${itemId}/submissions`, { statement: '已整改到位' });
}

export function accept(client: TestClient, itemId: string, body: Record<string, unknown> = {}): Answered {
  return client.post(`/items/${itemId}/verifications`, { outcome: 'accepted', ...body });
}

/** Through all three levels; the last answer. */
export async function closed(api: TestApi, itemId: string): Answered {
  await putEvidence(api, itemId);
  await submit(await api.as('town1-handler'), itemId);
  await accept(await api.as('town1-leader'), itemId);
  await accept(await api.as('coordinator'), itemId);
  return accept(await api.as('auditor'), itemId, { grade: 'rectified' });
}

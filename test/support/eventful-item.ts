import type { TestApi } from './test-api';
import { evidenceForm } from './evidence-form';
import { TestWalk, today } from './test-walk';
import { addDays } from '@domain/day';

/**
 * An item with all a dossier shows: two measures, evidence in versions, a dispute with a file, an extension, an urge put on paper and
 * answered, a return, a closure, a reopening and a second closure; and so much progress in between that it has at least `events` events.
 */
export async function eventfulItem(api: TestApi, events = 40): Promise<string> {
  const walk = await TestWalk.open(api);
  const [handler, coordinator] = [await api.as('town1-handler'), await api.as('coordinator')];
  const id = await walk.draft({ title: '行政执法公示不及时，<台账>缺失', manifestation: '抽查 12 件，未公示 5 件' });
  const day = await today(api);
  const good = async (answer: Promise<{ status: number; body: unknown }>): Promise<void> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  };
  const upload = (content: string, name: string, kind: string) =>
    good(handler.post(`/items/${id}/evidence`, evidenceForm(content, name, { kind, evidenceOn: day })));
  await good(walk.assign(id, 20));
  await good(walk.receive(id));
  const dispute = new FormData();
  dispute.append('kind', 'dutyWrong');
  dispute.append('reason', '公示由县局统一发布');
  dispute.append('file', new Blob(['县局通知']), '县局通知.txt');
  const raised = await handler.post<{ id: string; disputes: { id: string }[] }>(`/items/${id}/disputes`, dispute);
  await good(Promise.resolve(raised));
  const [waiting] = (await handler.get(`/items/${id}`)).body.disputes;
  await good(coordinator.put(`/disputes/${waiting.id}/decision`, { outcome: 'rejected', reason: '职责清单已列明' }));
  await good(walk.plan(id, 2));
  await good(walk.approvePlan(id));
  await upload('第一版公示制度', '公示制度.txt', 'regulation');
  await upload('第二版公示制度', '公示制度.txt', 'regulation');
  await good(walk.extend(id));
  const [extension] = (await handler.get(`/items/${id}`)).body.extensions;
  const decision = { outcome: 'approved', dueOn: addDays(day, 30), reason: '同意，抓紧采购' };
  await good(coordinator.put(`/extensions/${extension.id}/decision`, decision));
  const urge = await coordinator.post(`/items/${id}/urges`, { text: '请加快公示', replyBy: addDays(day, 3) });
  await good(Promise.resolve(urge));
  const [document] = (await handler.get(`/items/${id}/documents`)).body.data;
  await good(handler.put(`/documents/${document.id}/receipt`));
  const [open] = (await handler.get(`/items/${id}`)).body.urges;
  await good(handler.post(`/urges/${open.id}/replies`, { text: '本周内完成' }));
  await good(walk.finishMeasure(id));
  await good(walk.mechanism(id));
  await good(walk.submit(id));
  await good(walk.sendBack(id));
  await upload('整改后公示截图', '公示截图.txt', 'screenshot');
  await good(walk.submit(id));
  await good(walk.accept(id));
  await good(walk.reopen(id));
  await upload('第二轮台账', '台账.txt', 'ledger');
  await good(walk.plan(id, 1));
  await good(walk.approvePlan(id));
  const told = async (): Promise<number> => {
    const [row] = await api.database.owner.query<[{ n: number }]>(
      'select count(*)::int as n from audit_event where item_id = $1',
      [id],
    );
    return row.n;
  };
  for (let left = events - (await told()) - 2; left > 0; left -= 1)
    await good(
      handler.post(`/items/${id}/progress`, { text: `第 ${left} 次调度：已公示 ${100 - left} 件`, percent: 50 }),
    );
  await good(walk.submit(id));
  await good(walk.accept(id));
  return id;
}

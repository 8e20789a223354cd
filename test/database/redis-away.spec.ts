import { createServer, type Server } from 'node:net';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { eventually } from '../support/eventually';
import { startTestApi, type TestApi } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { advanceTo, startTestWorker } from '../support/test-worker';

/** A port nobody answers at: taken and given back. */
async function deadPort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('while Redis is away', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api?.stop());

  const kinds = async (itemId: string): Promise<string[]> =>
    (
      await api.database.owner.query('select kind from notice where item_id = $1 group by kind order by kind', [itemId])
    ).map(({ kind }: { kind: string }) => kind);

  it('the API never notices, duties are done, what waits for the queue is told when it is back; stopping takes no patience', async () => {
    const item = await assignedItem(api, 5);
    await api.database.owner.query(
      `insert into queue_depth values ('events', 3, 0, 0, 0, now() - interval '61 seconds')`,
    );
    const redisUrl = `redis://127.0.0.1:${await deadPort()}`;
    const lonely = await startTestWorker(api.database, { redisUrl });
    await advanceTo(api.database, shippedCalendar().addWorkingDays(item.dueOn, -3));
    await eventually(async () => (await kinds(item.id)).includes('reminder'), 'the reminder');
    expect((await (await api.as('coordinator')).get('/items')).status).toBe(200);
    await eventually(async () => {
      const { body } = await (await api.as('coordinator')).get('/jobs');
      return body.data.find(({ name }: { name: string }) => name === 'relay').lastError !== null;
    }, 'the jobs page says so');
    expect(await kinds(item.id)).toEqual(['reminder']);
    const { body } = await (await api.as('coordinator')).get('/jobs');
    expect(body.counts.queues).toEqual([]);
    const text = await (await fetch(`${api.base}/metrics`)).text();
    expect(text).toMatch(/^xiaohao_queues_known 0$/m);
    expect(text).not.toContain('xiaohao_queue_jobs{');
    const began = performance.now();
    await lonely.close();
    // Less than the engine's patience of 25 s, which waiting for Redis would use up.
    expect(performance.now() - began).toBeLessThan(20_000);

    const worker = await startTestWorker(api.database);
    await eventually(async () => (await kinds(item.id)).join() === 'assigned,reminder', 'the assignment');
    await eventually(async () => {
      const { body } = await (await api.as('coordinator')).get('/jobs');
      return body.counts.queues.length === 7;
    }, 'the queues are counted again');
    await worker.close();
  });
});

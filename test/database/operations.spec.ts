import type { INestApplicationContext } from '@nestjs/common';
import { WorkerRuns } from '@application/ports/worker-runs';
import type { Day } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { eventually } from '../support/eventually';
import { startTestApi, type TestApi } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { startTestWorker } from '../support/test-worker';

describe('what those who keep it running see', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  beforeAll(async () => {
    api = await startTestApi();
    worker = await startTestWorker(api.database);
  });
  afterAll(async () => {
    await worker?.close();
    await api?.stop();
  });

  it('shows every schedule with its last and next run, and the counts', async () => {
    await assignedItem(api, 10);
    const coordinator = await api.as('coordinator');
    await eventually(async () => {
      const { body } = await coordinator.get('/jobs');
      return body.data.every((run: { ok: boolean }) => run.ok) && body.counts.outbox.open === 0;
    }, 'every schedule has run');
    const { body } = await coordinator.get('/jobs');
    expect(body.data.map(({ name }: { name: string }) => name)).toEqual([
      'timers',
      'digests',
      'relay',
      'queues',
      'deliveries',
      'examination',
      'replanning',
      'years',
      'scans',
      'reconciliation',
      'housekeeping',
      'sealing',
      'checkpoints',
    ]);
    expect(body.counts).toMatchObject({ timers: { pending: 9 }, timersOverdue: 0, outbox: { open: 0 } });
    expect(body.failures).toEqual([]);
    expect((await (await api.as('admin')).get('/jobs')).status).toBe(200);
    expect((await (await api.as('town1-leader')).get('/jobs')).status).toBe(403);
    expect((await (await api.as('auditor')).get('/jobs/preview')).status).toBe(403);
  });

  it('runs a schedule now for those who may ask, and keeps who asked', async () => {
    const coordinator = await api.as('coordinator');
    const last = async (): Promise<string> =>
      (await coordinator.get('/jobs')).body.data.find(({ name }: { name: string }) => name === 'reconciliation')
        .lastCommittedAt;
    await eventually(async () => (await last()) !== null, 'it has run at the start');
    const before = await last();
    const asked = await Promise.all([1, 2].map(() => coordinator.post('/jobs/runs', { name: 'reconciliation' })));
    expect(asked.map(({ status }) => status)).toEqual([202, 202]);
    await eventually(async () => (await last()) > before, 'it has run again, an hour early');
    expect((await (await api.as('town1-leader')).post('/jobs/runs', { name: 'relay' })).status).toBe(403);
    const unknown = await coordinator.post('/jobs/runs', { name: 'toString' });
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([400, '/name']);
    const [{ noted }] = await api.database.owner.query(
      `select count(*)::int as noted from audit_event where type = 'schedule.asked' and data ->> 'name' = 'reconciliation'`,
    );
    expect(noted).toBe(2);
  });

  it('counts rounds and failures over time, keeps the last error after a success, and forgets hours past a week', async () => {
    const runs = worker.get(WorkerRuns, { strict: false });
    const coordinator = await api.as('coordinator');
    const years = async () =>
      (await coordinator.get('/jobs')).body.data.find(({ name }: { name: string }) => name === 'years');
    await api.database.owner.query(`delete from worker_run_hour where name = 'years'`);
    await api.database.owner.query(
      `insert into worker_run_hour (name, hour, rounds, failures)
       select 'years', date_trunc('hour', now()) - age, 10, 1 from unnest('{2 days,7 days 2 hours}'::interval[]) age`,
    );
    await runs.failed('years', 5, 'the first of three', 3);
    expect(await years()).toMatchObject({ ok: false, failing: true, lastError: 'the first of three' });
    await runs.committed('years', 5, { opened: 0 });
    const after = await years();
    expect(after).toMatchObject({
      ok: true,
      failing: false,
      lastError: 'the first of three',
      lastFailedAt: expect.stringMatching(/^20/),
      day: { rounds: 4, failures: 3 },
      week: { rounds: 14, failures: 4 },
    });
    expect(after.lastFailedAt < after.lastCommittedAt).toBe(true);
    const text = await (await fetch(`${api.base}/metrics`)).text();
    expect(text).toMatch(/xiaohao_round_failures_total\{schedule="years"\} 3/);
    expect(text).toMatch(/xiaohao_rounds_total\{schedule="years"\} [5-9]/);
    expect(text).toMatch(/xiaohao_rounds_total\{schedule="timers"\} [1-9]/);
    await coordinator.post('/jobs/runs', { name: 'housekeeping' });
    const hours = () => api.database.owner.query(`select 1 from worker_run_hour where name = 'years'`);
    await eventually(async () => (await hours()).length === 2, 'the oldest hour is gone');
  });

  it('previews the messages of the coming days, by day and person', async () => {
    const item = await assignedItem(api, 6, { severity: 'critical' });
    const coordinator = await api.as('coordinator');
    const { body } = await coordinator.get('/jobs/preview?days=30');
    const mine = body.data.flatMap(
      (line: { on: Day; person: { name: string }; messages: { kind: string; itemId: string }[] }) =>
        line.messages
          .filter(({ itemId }) => itemId === item.id)
          .map(({ kind }) => `${line.on} ${line.person.name} ${kind}`),
    );
    const after = shippedCalendar().addWorkingDays(item.dueOn, 1);
    // A critical item's ladder starts at 督办.
    expect(mine.slice(0, 6)).toEqual([
      `${shippedCalendar().addWorkingDays(item.dueOn, -3)} town1-handler reminder`,
      `${item.dueOn} town1-handler reminder`,
      `${after} coordinator supervisionNotice`,
      `${after} coordinator2 supervisionNotice`,
      `${after} town1-leader supervisionNotice`,
      `${after} town1-handler supervisionNotice`,
    ]);
    expect(mine[6]).toContain('listedSupervision');
    expect((await coordinator.get('/jobs/preview?days=0')).status).toBe(400);
  });

  it('says of every kind of channel what has not arrived', async () => {
    const item = await assignedItem(api, 7);
    const told = () => api.database.owner.query('select 1 from notice where item_id = $1', [item.id]);
    await eventually(async () => (await told()).length > 0, 'the assignment is told');
    await api.database.owner.query(
      `insert into delivery (id, notice_id, channel, address, dedup_key, state, settled_at)
       select gen_random_uuid(), id, 'mail', 'a@county.test', 'failed.' || id, 'failed', now() from notice where item_id = $1 limit 1`,
      [item.id],
    );
    const { body } = await (await api.as('coordinator')).get('/jobs');
    expect(body.counts.channels).toEqual([{ channel: 'mail', waiting: 0, oldestSeconds: 0, failed: 1, unknown: 0 }]);
  });

  it('says that a preview is cut where more is to come than it looks at', async () => {
    const coordinator = await api.as('coordinator');
    expect((await coordinator.get('/jobs/preview')).body.cut).toBe(false);
    await api.database.owner.query(
      `insert into timer (id, item_id, kind, occurrence, gen, rung, duty, due_at)
       select gen_random_uuid(), item_id, kind, occurrence, 1000000 + n, rung, duty, due_at
         from (select * from timer where state = 'pending' order by due_at limit 1) one, generate_series(1, 5000) n`,
    );
    expect((await coordinator.get('/jobs/preview?days=60')).body).toMatchObject({ cut: true });
    await api.database.owner.query(`delete from timer where gen > 1000000`);
  });

  it('gives Prometheus counts and nothing about items', async () => {
    const standing = async () => (await (await api.as('coordinator')).get('/jobs')).body.counts.queues;
    await eventually(async () => (await standing()).length === 7, 'the queues are counted');
    const response = await fetch(`${api.base}/metrics`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(/xiaohao_timers\{state="pending"\} \d+/);
    expect(text).toMatch(/xiaohao_round_age_seconds\{schedule="timers"\} \d/);
    expect(text).toMatch(/xiaohao_round_failing\{schedule="relay"\} 0/);
    expect(text).toMatch(/xiaohao_round_count\{schedule="reconciliation",count="items"\} \d+/);
    expect(text).toMatch(/xiaohao_channel_deliveries\{channel="mail",state="failed"\} 1/);
    expect(text).toMatch(/^xiaohao_queues_known 1$/m);
    expect(text).toMatch(/xiaohao_queue_jobs\{queue="events",state="waiting"\} \d+/);
    expect(text).toMatch(/xiaohao_queue_jobs\{queue="mail",state="failed"\} \d+/);
    expect(text).toMatch(/xiaohao_outbox_lag_seconds \d+/);
    expect(text).toMatch(/xiaohao_http_seconds_bucket\{le="0.005",method="GET",status="2xx"\} \d+/);
  });
});

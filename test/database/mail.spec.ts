import { SendDelivery } from '@application/notice/send-delivery';
import type { INestApplicationContext } from '@nestjs/common';
import { eventually } from '../support/eventually';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import { startTestApi, type TestApi } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { startTestWorker } from '../support/test-worker';

describe('mail', () => {
  let api: TestApi;
  let sink: SmtpSink;
  let worker: INestApplicationContext;
  beforeAll(async () => {
    [api, sink] = await Promise.all([startTestApi(), startSmtpSink()]);
    worker = await startTestWorker(api.database, { smtpUrl: sink.url });
  });
  afterAll(async () => {
    await worker?.close();
    await sink?.close();
    await api?.stop();
  });
  beforeEach(() => {
    sink.mood = 'take';
    sink.mails.length = 0;
  });

  interface Row {
    id: string;
    state: string;
    key: string;
    attempts: number;
    lastError: string | null;
    address: string;
  }
  const deliveriesOf = (itemId: string): Promise<Row[]> =>
    api.database.owner.query(
      `select d.id, d.state, d.dedup_key as key, d.attempts, d.last_error as "lastError", d.address
         from delivery d join notice n on n.id = d.notice_id where n.item_id = $1 order by d.address, d.dedup_key`,
      [itemId],
    );
  const states = async (itemId: string) => (await deliveriesOf(itemId)).map(({ state }) => state);

  it('goes out once to everyone told, with a stable key, the words and the link', async () => {
    const item = await assignedItem(api, 60, { title: '<执法>公示 & 归档' });
    await eventually(async () => (await states(item.id)).join() === 'sent,sent', 'two mails sent');
    expect(sink.mails).toHaveLength(2);
    const rows = await deliveriesOf(item.id);
    for (const { key, address } of rows) {
      const mail = sink.mails.find((one) => one.includes(`To: ${address}`))!;
      expect(mail.replace(/\r\n\s/g, '')).toContain(`Message-ID:<${key}@xiaohao.county.test>`);
      expect(mail).toContain('Auto-Submitted: auto-generated');
      const words = textOf(mail);
      expect(words).toContain(`事项：${item.number} <执法>公示 & 归档`);
      expect(words).toContain(`http://xiaohao.county.test/items/${item.id}`);
    }
    // Asked again, twice in a row and twice at once, it has nothing to send.
    const send = worker.get(SendDelivery);
    expect(await send.run(rows[0]!.id)).toBe('nothing');
    expect(await Promise.all(rows.map(({ id }) => send.run(id)))).toEqual(['nothing', 'nothing']);
    expect(sink.mails).toHaveLength(2);
  });

  it('waits when it is refused for now, and gives up when it is refused for good', async () => {
    sink.mood = 'later';
    const waiting = await assignedItem(api, 60);
    const told = async () => (await deliveriesOf(waiting.id)).map(({ state, lastError }) => `${state} ${lastError}`);
    await eventually(async () => (await told()).filter((one) => /^intent .*450/.test(one)).length === 2, 'tried');
    sink.mood = 'never';
    const refused = await assignedItem(api, 60);
    await eventually(async () => (await states(refused.id)).join() === 'failed,failed', 'failed');
    sink.mood = 'take';
    await api.database.owner.query(`update delivery set next_try_at = app_now() where state = 'intent'`);
    await api.database.owner.query(`select pg_notify('xiaohao', 'deliveries')`);
    await eventually(async () => (await states(waiting.id)).join() === 'sent,sent', 'sent at last');
    expect(await states(refused.id)).toEqual(['failed', 'failed']);
  });

  it('is unknown when nobody heard the answer; an escalation is repeated once and says so', async () => {
    const item = await assignedItem(api, 60);
    await eventually(async () => (await states(item.id)).join() === 'sent,sent', 'told of the assignment');
    sink.mood = 'hangUp';
    const coordinator = await api.as('coordinator');
    const replyBy = item.dueOn;
    expect((await coordinator.post(`/items/${item.id}/urges`, { text: '请速报进展', replyBy })).status).toBe(201);
    await eventually(
      async () => (await states(item.id)).filter((state) => state === 'unknown').length === 2,
      'unknown',
    );
    await api.database.owner.query(`select pg_notify('xiaohao', 'deliveries')`);
    await eventually(async () => (await states(item.id)).filter((state) => state === 'sent').length === 4, 'repeated');
    const repeats = (await deliveriesOf(item.id)).filter(({ key }) => key.endsWith('.again'));
    expect(repeats.map(({ state }) => state)).toEqual(['sent', 'sent']);
    const repeated = sink.mails.filter((mail) => mail.includes('.again@'));
    expect(repeated).toHaveLength(2);
    for (const mail of repeated) expect(textOf(mail)).toContain('如已收到请忽略');
  });

  it('leaves a sending whose sender died as unknown', async () => {
    sink.mood = 'later';
    const item = await assignedItem(api, 60);
    const tried = async () => (await deliveriesOf(item.id)).filter(({ lastError }) => lastError?.includes('450'));
    await eventually(async () => (await tried()).length === 2, 'tried');
    await api.database.owner.query(
      `update delivery set state = 'sending', lease_until = now() - interval '1 second' where id = any($1)`,
      [(await deliveriesOf(item.id)).map(({ id }) => id)],
    );
    await api.database.owner.query(`select pg_notify('xiaohao', 'deliveries')`);
    await eventually(async () => (await states(item.id)).join() === 'unknown,unknown', 'unknown');
    // An assignment is no escalation: the inbox has it, and nothing is sent blindly again.
    expect(sink.mails).toEqual([]);
  });
});

/** The plain text part of a raw mail. */
function textOf(mail: string): string {
  const encoded = mail.split('\r\n\r\n')[2]!.split('\r\n--')[0]!;
  return Buffer.from(encoded, 'base64').toString();
}

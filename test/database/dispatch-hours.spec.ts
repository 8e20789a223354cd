import { randomUUID } from 'node:crypto';
import { Notices } from '@application/ports/notices';
import { UnitOfWork } from '@application/ports/unit-of-work';
import type { Day } from '@domain/day';
import type { NoticeKind } from '@domain/notice/notice';
import { CLOCK } from '@domain/unit/actor';
import type { INestApplicationContext } from '@nestjs/common';
import { eventually } from '../support/eventually';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import { startTestApi, type TestApi } from '../support/test-api';
import { startTestWorker } from '../support/test-worker';

describe('the hours of dispatch', () => {
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

  async function setClock(local: string): Promise<void> {
    await api.database.owner.query(
      `update installation set clock_offset = $1::timestamp at time zone 'Asia/Shanghai' - now()`,
      [local],
    );
    await wake();
  }

  const wake = () => api.database.owner.query(`select pg_notify('xiaohao', 'deliveries')`);

  /** The delivery's id. */
  async function tell(kind: NoticeKind, title: string): Promise<string> {
    const sourceId = randomUUID();
    const person = api.county.people['town1-handler']!;
    const notice = {
      sourceId,
      personId: person.id,
      email: 'town1-handler@county.test',
      kind,
      itemId: null,
      number: null,
    };
    const words = { title, body: '内容', on: '2026-11-20' as Day, replyBy: null };
    await worker.get(UnitOfWork).run(CLOCK, () => worker.get(Notices).raise([{ ...notice, ...words }], ['mail']));
    await wake();
    const [row] = await api.database.owner.query(
      `select d.id from delivery d join notice n on n.id = d.notice_id where n.source_id = $1`,
      [sourceId],
    );
    return row.id;
  }

  const stateOf = async (id: string): Promise<string> =>
    (await api.database.owner.query('select state from delivery where id = $1', [id]))[0].state;
  const becomes = (id: string, state: string) =>
    eventually(async () => (await stateOf(id)) === state, `${id} ${state}`);

  it('let only what is mandatory out at night and on rest days, and the rest when they end', async () => {
    // A Friday, and a day that no run of this is later than for some time: the clock only moves forward.
    await setClock('2027-03-05 23:10');
    const waiting = [await tell('decision', '延期已批准'), await tell('reminder', '到期提醒')];
    // Told later and sent at once: what waits has been passed over.
    await becomes(await tell('urge', '催办'), 'sent');
    await setClock('2027-03-06 10:00');
    await becomes(await tell('returned', '退回整改'), 'sent');
    expect(await Promise.all(waiting.map(stateOf))).toEqual(['intent', 'intent']);
    const inbox = await (await api.as('town1-handler')).get('/notices?unread=true&count=true');
    expect(inbox.body.total).toBe(4);
    await setClock('2027-03-08 07:31');
    for (const id of waiting) await becomes(id, 'sent');
  });

  it('are the installation’s own, for what waits as well, refused by field, given back and on record', async () => {
    const coordinator = await api.as('coordinator');
    await setClock('2027-03-14 12:00');
    const id = await tell('decision', '星期日的决定');
    const policy = { quietFrom: '20:00', quietTo: '06:00', restDays: false, digestAt: '09:00' };
    const wrong = await coordinator.put('/policies/dispatch', { ...policy, digestAt: '05:00' });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/digestAt']);
    expect(await stateOf(id)).toBe('intent');
    const stored = await coordinator.put('/policies/dispatch', policy);
    expect(stored.body).toEqual({ ...policy, isOwn: true });
    await becomes(id, 'sent');
    // Twice in a row and twice at once: one event.
    await Promise.all([coordinator.put('/policies/dispatch', policy), coordinator.put('/policies/dispatch', policy)]);
    const reset = await coordinator.send('DELETE', '/policies/dispatch');
    expect(reset.body).toMatchObject({ quietFrom: '22:00', quietTo: '07:30', isOwn: false });
    const events = await api.database.owner.query(
      `select data ->> 'reset' as reset from audit_event where type = 'policy.changed' and data ->> 'key' = 'dispatch' order by seq`,
    );
    expect(events).toEqual([{ reset: 'false' }, { reset: 'true' }]);
  });

  it('say 如已收到请忽略 of what may have arrived, and not of what was refused', async () => {
    await setClock('2027-03-16 10:00');
    const admin = await api.as('admin');
    for (const [state, said] of [
      ['failed', false],
      ['unknown', true],
    ] as const) {
      const id = await tell('decision', `手工重发${state}`);
      await becomes(id, 'sent');
      await api.database.owner.query('update delivery set state = $2 where id = $1', [id, state]);
      sink.mails.length = 0;
      expect((await admin.post(`/deliveries/${id}/resends`)).status).toBe(204);
      await becomes(id, 'sent');
      const [mail = ''] = sink.mails;
      const bytes = mail
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
      const text = Buffer.from(bytes, 'latin1').toString();
      expect([state, text.includes('如已收到请忽略')]).toEqual([state, said]);
    }
  });
});

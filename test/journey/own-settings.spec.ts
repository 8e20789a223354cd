import { unsubscribeToken } from '@application/notice/unsubscribe-token';
import { SecretBox } from '@application/ports/secret-box';
import type { INestApplicationContext } from '@nestjs/common';
import { eventually } from '../support/eventually';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { startTestWorker } from '../support/test-worker';

describe('我的设置', () => {
  let api: TestApi;
  let sink: SmtpSink;
  let worker: INestApplicationContext;
  let handler: TestClient;
  beforeAll(async () => {
    sink = await startSmtpSink();
    api = await startTestApi({ smtpUrl: sink.url });
    worker = await startTestWorker(api.database, { smtpUrl: sink.url, smsDriver: 'log' });
    handler = await api.as('town1-handler');
  });
  afterAll(async () => {
    await worker?.close();
    await sink?.close();
    await api?.stop();
  });

  const eventsOf = (type: string) =>
    api.database.owner.query<{ by: string; personId: string; data: Record<string, unknown> }[]>(
      'select person_name as by, person_id as "personId", data from audit_event where type = $1 order by seq',
      [type],
    );
  const wishes = { mutedMail: [], smsKinds: [], mobile: '', quietFrom: '', quietTo: '' };

  it('keeps what a person wants, his own alone', async () => {
    expect((await handler.get('/settings')).body).toEqual({
      email: 'town1-handler@county.test',
      pendingEmail: null,
      mobile: null,
      mutedMail: [],
      smsKinds: [],
      quietFrom: null,
      quietTo: null,
      ways: ['mail'],
      hasCalendar: false,
    });
    const wanted = {
      mutedMail: ['reminder'],
      smsKinds: ['urge'],
      mobile: '13800000000',
      quietFrom: '22:00',
      quietTo: '07:30',
    };
    for (let twice = 0; twice < 2; twice += 1)
      expect((await handler.put('/settings', wanted)).body).toMatchObject(wanted);
    expect((await (await api.as('town1-leader')).get('/settings')).body.mobile).toBeNull();
    expect((await handler.put('/settings', wishes)).status).toBe(200);
    const told = await eventsOf('person.settingsChanged');
    // Twice the same is one change; the number itself stays out of a log that forgets nothing.
    expect(told).toMatchObject([
      {
        by: 'town1-handler',
        data: {
          changed: ['mutedMail', 'smsKinds', 'mobile', 'quietFrom', 'quietTo'],
          before: { mutedMail: [], quietFrom: null },
          after: { mutedMail: ['reminder'], smsKinds: ['urge'], quietFrom: '22:00', quietTo: '07:30' },
        },
      },
      { data: { after: { mutedMail: [], quietFrom: null } } },
    ]);
    expect(JSON.stringify(told)).not.toContain('13800000000');
  });

  it.each([
    [{ mutedMail: ['urge'] }, '/mutedMail'],
    [{ mobile: '12' }, '/mobile'],
    [{ smsKinds: ['urge'] }, '/mobile'],
    [{ quietFrom: '25:00', quietTo: '07:00' }, '/quietFrom'],
    [{ quietFrom: '22:00' }, '/quietTo'],
  ])('refuses %j naming the field', async (differs, pointer) => {
    const { status, body } = await handler.put('/settings', { ...wishes, ...differs });
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('cannot mute what must arrive, not even in the database', async () => {
    const attempt = api.database.owner.query(
      `insert into person_setting (person_id, muted_mail) values ($1, array['urge'])`,
      [api.county.people['dept1-handler']!.id],
    );
    await expect(attempt).rejects.toMatchObject({ code: '23514' });
  });

  it('takes a new address only by the code that went there; the inbox does not have it', async () => {
    expect((await handler.put('/settings/email', { email: 'neu@county.test' })).status).toBe(204);
    expect((await handler.put('/settings/email', { email: 'neu@county.test' })).status).toBe(400);
    const theMail = () => sink.mails.find((mail) => mail.includes('To: neu@county.test'));
    await eventually(async () => theMail() !== undefined, 'the mail with the code');
    const encoded = theMail()!.split('\r\n\r\n')[2]!.split('\r\n--')[0]!;
    const code = /确认码：(\d{6})/.exec(Buffer.from(encoded, 'base64').toString())![1]!;
    expect(JSON.stringify((await handler.get('/notices')).body)).not.toContain(code);
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await handler.put('/settings/email/confirmation', { code: wrong })).status).toBe(400);
    expect((await handler.get('/settings')).body).toMatchObject({
      email: 'town1-handler@county.test',
      pendingEmail: 'neu@county.test',
    });
    expect((await handler.put('/settings/email/confirmation', { code })).status).toBe(204);
    expect((await handler.get('/settings')).body).toMatchObject({ email: 'neu@county.test', pendingEmail: null });
    expect((await handler.put('/settings/email/confirmation', { code })).status).toBe(400);
  });

  it('ends a code after five wrong ones', async () => {
    const leader = await api.as('town1-leader');
    await leader.put('/settings/email', { email: 'other@county.test' });
    for (let tries = 0; tries < 5; tries += 1) await leader.put('/settings/email/confirmation', { code: 'x' });
    const { id } = (
      await api.database.owner.query(`select confirmation_id as id from person_setting where person_id = $1`, [
        api.county.people['town1-leader']!.id,
      ])
    )[0];
    const { confirmationCode } = await import('@application/notice/confirmation-code');
    const code = confirmationCode(worker.get(SecretBox, { strict: false }), id, 'other@county.test');
    expect((await leader.put('/settings/email/confirmation', { code })).status).toBe(400);
  });

  it('stops mails of one optional kind by one click without signing in; reading the link changes nothing', async () => {
    const { id } = api.county.people['town2-handler']!;
    const token = unsubscribeToken(worker.get(SecretBox, { strict: false }), id, 'reminder');
    const form = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    const url = `${api.base}/api/v1/unsubscribes/${token}`;
    const muted = async () => (await (await api.as('town2-handler')).get('/settings')).body.mutedMail;
    const read = await fetch(url, { redirect: 'manual' });
    expect([read.status, read.headers.get('location')]).toEqual([302, '/settings']);
    expect(await muted()).toEqual([]);
    for (let twice = 0; twice < 2; twice += 1) expect((await fetch(url, form)).status).toBe(204);
    expect(await muted()).toEqual(['reminder']);
    expect(await eventsOf('person.mailMuted')).toMatchObject([
      { personId: id, data: { personId: id, kind: 'reminder', by: 'link' } },
    ]);
    for (const wrong of [token.replace('reminder', 'digest'), token.replace(id, api.county.people.auditor!.id), 'x'])
      expect((await fetch(`${api.base}/api/v1/unsubscribes/${wrong}`, form)).status).toBe(404);
  });

  it('gives a calendar of the own days by a secret address, which ends when it is renewed or switched off', async () => {
    const item = await assignedItem(api, 60, { title: '执法公示, 归档; 备案' });
    const { body } = await handler.put('/settings/calendar');
    const feed = await fetch(api.base + body.path);
    const text = await feed.text();
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(text.replace(/\r\n /g, '')).toContain(`SUMMARY:整改时限：${item.number} 执法公示\\, 归档\\; 备案`);
    expect(text).toContain(`DTSTART;VALUE=DATE:${item.dueOn.replaceAll('-', '')}`);
    const etag = feed.headers.get('etag')!;
    expect((await fetch(api.base + body.path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const foreign = (await (await api.as('town2-handler')).put('/settings/calendar')).body.path;
    expect(await (await fetch(api.base + foreign)).text()).not.toContain(item.number);
    expect((await handler.get('/settings')).body.hasCalendar).toBe(true);
    const renewed = (await handler.put('/settings/calendar')).body.path;
    expect((await fetch(api.base + body.path)).status).toBe(404);
    expect((await fetch(api.base + renewed)).status).toBe(200);
    expect((await handler.send('DELETE', '/settings/calendar')).status).toBe(204);
    expect((await fetch(api.base + renewed)).status).toBe(404);
  });

  it('holds mails back in quiet hours, sends short messages where wanted, and says why a notice came', async () => {
    const now = new Date(Date.now() + 8 * 3_600_000);
    const clock = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString().slice(11, 16);
    const quiet = { quietFrom: clock(-60), quietTo: clock(120) };
    await handler.put('/settings', { ...wishes, ...quiet, smsKinds: ['assigned'], mobile: '13800000000' });
    const item = await assignedItem(api, 60);
    const rows = () =>
      api.database.owner.query(
        `select d.channel, d.state, d.next_try_at > app_now() + interval '90 minutes' as later from delivery d join notice n on n.id = d.notice_id
          where n.item_id = $1 and d.person_id = $2 order by d.channel`,
        [item.id, api.county.people['town1-handler']!.id],
      );
    await eventually(async () => (await rows()).length === 2, 'planned');
    expect(await rows()).toEqual([
      { channel: 'mail', state: 'intent', later: true },
      { channel: 'sms', state: 'intent', later: true },
    ]);
    const [notice] = (await handler.get('/notices')).body.data;
    expect(notice.why).toBe('事项办理有变动时，系统把“交办”发给责任人、责任领导、配合单位人员；您是本事项的责任人。');
  });
});

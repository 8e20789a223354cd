import { randomUUID } from 'node:crypto';
import { Deliveries } from '@application/ports/deliveries';
import type { TestingModule } from '@nestjs/testing';
import { setClock } from '../support/set-clock';
import { startTestApi, type TestApi } from '../support/test-api';
import { performAllDue, startTestClock } from '../support/test-clock';
import { TestWalk } from '../support/test-walk';

/** The send ledger by hand: no round runs, each step is asked for. */
describe('the ledger of deliveries', () => {
  let api: TestApi;
  let clock: TestingModule;
  let ledger: Deliveries;
  beforeAll(async () => {
    api = await startTestApi();
    clock = await startTestClock(api.database, ['mail', 'sms']);
    ledger = clock.get(Deliveries);
  });
  afterAll(async () => {
    await clock?.close();
    await api?.stop();
  });

  const stateOf = async (id: string): Promise<string> =>
    (await api.database.owner.query('select state from delivery where id = $1', [id]))[0].state;
  const quiet = (who: string, from: string | null, to: string | null) =>
    api.database.owner.query(
      `insert into person_setting (person_id, quiet_from, quiet_to, mobile, sms_kinds)
       values ($1, $2, $3, '13800000000', array['lookBack'])
       on conflict (person_id) do update set quiet_from = $2, quiet_to = $3`,
      [api.county.people[who]!.id, from, to],
    );

  describe('of a look-back', () => {
    /** The short message of its reminder, of an item closed on 2 March 2026 and looked back at on 1 June. */
    async function remindedOf(): Promise<{ item: string; lookBack: string; delivery: string }> {
      await setClock(api, '2026-03-02');
      await quiet('auditor', null, null);
      const walk = await TestWalk.open(api);
      const item = await walk.draft({ severity: 'high' });
      await walk.work(item);
      expect((await walk.accept(item)).status).toBe(201);
      const auditor = await api.as('auditor');
      const [{ id: lookBack }] = (await auditor.get(`/look-backs?itemId=${item}`)).body.data;
      await setClock(api, '2026-06-01');
      await performAllDue(clock);
      const [{ delivery }] = await api.database.owner.query(
        `select d.id as delivery from delivery d join notice n on n.id = d.notice_id
          where n.item_id = $1 and n.kind = 'lookBack' and d.channel = 'sms'`,
        [item],
      );
      return { item, lookBack, delivery };
    }

    it('goes out although its item is closed', async () => {
      const { delivery } = await remindedOf();
      expect(await ledger.begin(delivery)).toMatchObject({ kind: 'lookBack', channel: 'sms' });
    });

    it('goes out no more once it is done, cancelled, or the item is open again', async () => {
      const endings = [
        ({ lookBack }: { lookBack: string }) =>
          `update look_back set outcome = 'cancelled', reason = '并入', ended_on = '2026-06-01' where id = '${lookBack}'`,
        ({ item }: { item: string }) => `update item set status = 'inProgress' where id = '${item}'`,
      ];
      for (const ending of endings) {
        const one = await remindedOf();
        await api.database.owner.query('alter table item disable trigger user');
        await api.database.owner.query(ending(one));
        await api.database.owner.query('alter table item enable trigger user');
        expect(await ledger.begin(one.delivery)).toBeNull();
        expect(await stateOf(one.delivery)).toBe('suppressed');
      }
    });
  });

  /** An urge by mail to the handler, as raised; to a group where nobody is named. */
  async function urge(personId: string | null, purpose = 'notice'): Promise<string> {
    const [notice, delivery] = [randomUUID(), randomUUID()];
    await api.database.owner.query(
      `insert into notice (id, source_id, person_id, kind, title, body, noticed_on) values ($1, $1, $2, 'urge', '催办', '请回复', app_today())`,
      [notice, api.county.people['town1-handler']!.id],
    );
    await api.database.owner.query(
      `insert into delivery (id, notice_id, channel, person_id, address, dedup_key, purpose) values ($1, $2, 'mail', $3, 'a@b.test', $1::uuid::text, $4)`,
      [delivery, notice, personId, purpose],
    );
    return delivery;
  }

  it('goes where its person is to be reached now, a code he asked for where he asked for it, and nowhere once he is gone', async () => {
    await setClock(api, '2026-03-02');
    const { id } = api.county.people['town1-handler']!;
    const person = (change: string) => api.database.owner.query(`update person set ${change} where id = $1`, [id]);
    expect(await ledger.begin(await urge(id))).toMatchObject({ address: 'town1-handler@county.test' });
    await person(`email = 'new@county.test'`);
    const failed = await ledger.begin(await urge(id));
    expect(failed).toMatchObject({ address: 'new@county.test' });
    await ledger.settle(failed!, 'failed', '550');
    await person(`email = 'right@county.test'`);
    expect((await (await api.as('admin')).post(`/deliveries/${failed!.id}/resends`)).status).toBe(204);
    expect(await ledger.begin(failed!.id)).toMatchObject({ address: 'right@county.test' });
    expect(await ledger.begin(await urge(id, 'test'))).toMatchObject({ address: 'a@b.test' });
    expect(await ledger.begin(await urge(null))).toMatchObject({ address: 'a@b.test' });
    await person('active = false');
    const late = await urge(id);
    expect(await ledger.begin(late)).toBeNull();
    expect(await stateOf(late)).toBe('suppressed');
    await person(`active = true, email = 'town1-handler@county.test'`);
  });

  it('is repeated under a new key by no receiver that tells repeats by it', async () => {
    await setClock(api, '2026-03-02');
    const id = await urge(null);
    await api.database.owner.query(`update delivery set channel = 'webhook', state = 'unknown' where id = $1`, [id]);
    expect(await ledger.giveUpExpired()).toMatchObject({ repeated: 0 });
    expect(await stateOf(id)).toBe('unknown');
  });

  describe('keeps the quiet hours', () => {
    beforeAll(async () => {
      await setClock(api, '2026-03-02');
    });
    const nextTry = async (where: string, value: string): Promise<string> =>
      (
        await api.database.owner.query(
          `select to_char(next_try_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as at from delivery where ${where}`,
          [value],
        )
      )[0].at;

    it('of whom it is for when it is tried again, not of a group nor of a test he asked for', async () => {
      const handler = api.county.people['town1-handler']!.id;
      // It is nine; a minute later he wishes to hear nothing, until ten.
      await quiet('town1-handler', '09:01', '10:00');
      const tries: [string | null, string, string][] = [
        [handler, 'notice', '03-02 10:00'],
        [null, 'notice', '03-02 09:01'],
        [handler, 'test', '03-02 09:01'],
      ];
      for (const [personId, purpose, at] of tries) {
        await setClock(api, '2026-03-02');
        const sending = await ledger.begin(await urge(personId, purpose));
        await ledger.retryLater(sending!, 60, '450');
        expect(await nextTry('id = $1', sending!.id)).toBe(at);
      }
    });

    it('when an escalation of which nobody knows is repeated', async () => {
      await setClock(api, '2026-03-02');
      const id = await urge(api.county.people['town1-handler']!.id);
      const sending = await ledger.begin(id);
      await quiet('town1-handler', '08:00', '10:00');
      await ledger.settle(sending!, 'unknown', null);
      expect(await ledger.giveUpExpired()).toMatchObject({ repeated: 1 });
      expect(await nextTry('dedup_key = $1', `${id}.again`)).toBe('03-02 10:00');
      // Its repeat is under way: by hand the first is not sent beside it.
      const admin = await api.as('admin');
      const { status, body } = await admin.post(`/deliveries/${id}/resends`);
      expect([status, body.code]).toEqual([409, 'delivery.not_resendable']);
      expect(await stateOf(id)).toBe('unknown');
    });
  });

  describe('of several robots of one kind', () => {
    const SHARE = { atOnce: 2, aMinute: 5 };

    async function robot(): Promise<string> {
      const id = randomUUID();
      await api.database.owner.query(
        `insert into channel (id, kind, name, unit_id, unit_path, host, sealed, notice_kinds)
         select $1, 'wecom', '督察群', id, path, 'localhost', ''::bytea, array['urge'] from unit where id = $2`,
        [id, api.county.units.county],
      );
      return id;
    }
    /** So many messages that have waited since so many minutes ago. */
    async function waiting(channelId: string, count: number, minutes: number): Promise<void> {
      const notice = randomUUID();
      await api.database.owner.query(
        `insert into notice (id, source_id, person_id, kind, title, body, noticed_on) values ($1, $1, $2, 'urge', '督办', '请回复', app_today())`,
        [notice, api.county.people['town1-handler']!.id],
      );
      await api.database.owner.query(
        `insert into delivery (id, notice_id, channel, channel_id, address, dedup_key, next_try_at)
         select gen_random_uuid(), $1, 'wecom', $2, 'localhost', $1::uuid || '.' || n, app_now() - make_interval(mins => $4)
           from generate_series(1, $3::int) n`,
        [notice, channelId, count, minutes],
      );
    }
    /** How many each is handed now. */
    async function handed(...channels: string[]): Promise<number[]> {
      const ids = (await ledger.claimIntents('wecom', 20, false, SHARE)).map(({ id }) => id);
      const rows: { channel: string }[] = await api.database.owner.query(
        'select channel_id as channel from delivery where id = any($1)',
        [ids],
      );
      return channels.map((one) => rows.filter(({ channel }) => channel === one).length);
    }
    /** What was handed is begun and ends well, or has ended. */
    async function sendAll(): Promise<void> {
      const rows: { id: string }[] = await api.database.owner.query(
        `select id from delivery where state = 'intent' and enqueued_at is not null`,
      );
      for (const { id } of rows) await ledger.settle((await ledger.begin(id))!, 'sent', null);
    }

    afterEach(async () => {
      await api.database.owner.query(`delete from delivery where channel = 'wecom'`);
      await api.database.owner.query('update channel set removed_at = app_now() where sealed is not null');
    });

    it('hands each its share, however much an older one has waiting', async () => {
      const [full, other] = [await robot(), await robot()];
      await waiting(full, 30, 60);
      await waiting(other, 1, 1);
      expect(await handed(full, other)).toEqual([2, 1]);
      // Nothing has come of those yet, so there is no more to hand: what comes now finds its turn free.
      await waiting(other, 1, 0);
      expect(await handed(full, other)).toEqual([0, 1]);
      const [{ id }] = await api.database.owner.query(
        `select id from delivery where channel_id = $1 and enqueued_at is not null`,
        [full],
      );
      const sending = await ledger.begin(id);
      expect(await handed(full, other)).toEqual([0, 0]);
      await ledger.settle(sending!, 'sent', null);
      expect(await handed(full, other)).toEqual([1, 0]);
    });

    it('hands none that rests, and no robot more than it takes a minute', async () => {
      const [broken, busy] = [await robot(), await robot()];
      await waiting(broken, 30, 60);
      await waiting(busy, 30, 1);
      await api.database.owner.query(`update channel set rest_until = now() + interval '30 seconds' where id = $1`, [
        broken,
      ]);
      const rounds = [];
      for (let round = 0; round < 4; round += 1) {
        rounds.push(await handed(broken, busy));
        await sendAll();
      }
      expect(rounds).toEqual([
        [0, 2],
        [0, 2],
        [0, 1],
        [0, 0],
      ]);
      await api.database.owner.query(
        `update delivery set enqueued_at = enqueued_at - interval '1 minute' where channel_id = $1`,
        [busy],
      );
      expect(await handed(broken, busy)).toEqual([0, 2]);
    });

    it('hands again what a queue forgot', async () => {
      const one = await robot();
      await waiting(one, 2, 1);
      expect(await handed(one)).toEqual([2]);
      await api.database.owner.query(
        `update delivery set enqueued_at = enqueued_at - interval '11 seconds' where channel_id = $1`,
        [one],
      );
      expect(await handed(one)).toEqual([2]);
    });
  });
});

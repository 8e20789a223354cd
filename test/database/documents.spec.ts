import { IssueDocument } from '@application/document/issue-document';
import { CheckInvariants } from '@application/operations/check-invariants';
import { DutyRules } from '@application/ports/duty-rules';
import { ItemRepository } from '@application/ports/item-repository';
import { UnitOfWork } from '@application/ports/unit-of-work';
import type { Day } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { CLOCK } from '@domain/unit/actor';
import type { TestingModule } from '@nestjs/testing';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { performAllDue, startTestClock } from '../support/test-clock';
import { assignedItem } from '../support/test-item';
import { advanceTo } from '../support/test-worker';

describe('official documents', () => {
  let api: TestApi;
  let clock: TestingModule;
  let coordinator: TestClient;
  let handler: TestClient;
  let foreigner: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    clock = await startTestClock(api.database);
    [coordinator, handler, foreigner] = (await Promise.all(
      ['coordinator', 'town1-handler', 'town2-handler'].map((name) => api.as(name)),
    )) as [TestClient, TestClient, TestClient];
  });
  afterAll(async () => {
    await clock?.close();
    await api?.stop();
  });

  const days = (from: Day, count: number): Day => shippedCalendar().addWorkingDays(from, count);
  const documentsOf = async (itemId: string) => (await coordinator.get(`/items/${itemId}/documents`)).body.data;
  const timeline = async (itemId: string): Promise<string[]> =>
    (await coordinator.get(`/items/${itemId}/timeline`)).body.data.map(({ text }: { text: string }) => text);
  const live = async (itemId: string): Promise<string[]> =>
    (
      await api.database.owner.query(
        `select kind || ' ' || occurrence as line from timer where item_id = $1 and state = 'pending' order by due_at, rung`,
        [itemId],
      )
    ).map(({ line }: { line: string }) => line);
  async function performUpTo(on: Day): Promise<void> {
    await advanceTo(api.database, on);
    await performAllDue(clock);
  }

  it('are issued with their rung, once, numbered, and named in notice and timeline', async () => {
    const { id, dueOn } = await assignedItem(api, 5);
    await performUpTo(days(dueOn, 1));
    await performUpTo(days(dueOn, 5));
    await performAllDue(clock);
    const [urge, notice, ...rest] = await documentsOf(id);
    expect(rest).toEqual([]);
    expect(urge).toMatchObject({
      kind: 'urgeNotice',
      title: '催办通知单',
      addressee: '柳林镇',
      issuedBy: null,
      rung: 1,
    });
    expect(urge).toMatchObject({ issuedOn: days(dueOn, 1), replyBy: days(dueOn, 4), answerable: true });
    expect(urge.number).toMatch(/^催办〔\d{4}〕[1-9]\d*号$/);
    const { body } = await coordinator.get(`/documents/${notice.id}`);
    expect(body).toMatchObject({ number: notice.number, issuer: '县委依法治县办', title: '督办通知书' });
    const text = body.paragraphs.map(({ text: words }: { text: string }) => words).join('\n');
    expect(text).toContain('行政执法公示不及时');
    expect(text).toContain(`此前已就本事项发出文书1份：${urge.number}`);
    expect(text).toContain('挂牌督办');
    const told = await api.database.owner.query(
      `select distinct body from notice where item_id = $1 and kind = 'supervisionNotice'`,
      [id],
    );
    expect(told[0].body).toContain(notice.number);
    expect((await timeline(id)).some((line) => line.includes('督办') && line.includes(notice.number))).toBe(true);
    const file = await coordinator.get(`/documents/${notice.id}/file`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent(notice.number));
    expect((await foreigner.get(`/documents/${notice.id}`)).status).toBe(404);
    expect((await foreigner.get(`/documents/${notice.id}/file`)).status).toBe(404);
    expect((await foreigner.get(`/items/${id}/documents`)).status).toBe(404);
  });

  it('keep the words they were issued with', async () => {
    const { id, dueOn } = await assignedItem(api, 5);
    await performUpTo(days(dueOn, 1));
    const [before] = await documentsOf(id);
    const first = (await coordinator.get(`/documents/${before.id}`)).body;
    const renamed = await coordinator.send('PATCH', `/items/${id}`, { title: '改了名称' });
    expect(renamed.status).toBe(200);
    expect((await coordinator.get(`/documents/${before.id}`)).body.paragraphs).toEqual(first.paragraphs);
    await expect(
      api.database.owner.query(`update official_document set seq = 99 where id = $1`, [before.id]),
    ).rejects.toThrow('only grows');
  });

  it('have no number twice and no gap, with twenty at once and some of them rolled back', async () => {
    const items = await Promise.all(Array.from({ length: 5 }, () => assignedItem(api, 5)));
    const [work, repository, issue] = [clock.get(UnitOfWork), clock.get(ItemRepository), clock.get(IssueDocument)];
    const issued = Array.from({ length: 20 }, (_, place) =>
      work
        .run(CLOCK, async () => {
          const item = await repository.take(items[place % 5]!.id);
          const order = { item: item.state, kind: 'orderToRectify' as const, rung: 5, by: CLOCK.id, replyBy: null };
          const { seq } = await issue.one(order);
          item.edit({ manifestation: `责令整改第 ${place} 次` }, { by: CLOCK.id, on: work.today() });
          await repository.save(item);
          if (place % 4 === 3) throw new Error('rolled back');
          return seq;
        })
        .catch(() => null),
    );
    const numbers = (await Promise.all(issued)).filter((seq) => seq !== null);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, place) => place + 1));
    const found = await clock.get(CheckInvariants).run();
    expect(found.find(({ name }) => name === 'I4')).toMatchObject({ violations: 0 });
  });

  it('are told missing by I4 where a rung has none, or a number is gone', async () => {
    const { id, dueOn } = await assignedItem(api, 5);
    await performUpTo(days(dueOn, 1));
    const { owner } = api.database;
    await owner.query(
      `update timer set duty = duty || '{"document": "circular"}' where item_id = $1 and kind = 'urge'`,
      [id],
    );
    await owner.query(`update document_counter set last = last + 1 where kind = 'urgeNotice'`);
    const broken = (await clock.get(CheckInvariants).run()).find(({ name }) => name === 'I4');
    expect(broken).toMatchObject({ violations: 2 });
    await owner.query(
      `update timer set duty = duty || '{"document": "urgeNotice"}' where item_id = $1 and kind = 'urge'`,
      [id],
    );
    await owner.query(`update document_counter set last = last - 1 where kind = 'urgeNotice'`);
  });

  it('are signed for and answered by their unit, once; the answer moves the next rung', async () => {
    const { id, dueOn } = await assignedItem(api, 5);
    await performUpTo(days(dueOn, 1));
    const [urge] = await documentsOf(id);
    expect((await live(id))[0]).toBe(`supervisionNotice ${days(dueOn, 5)}`);
    expect((await coordinator.put(`/documents/${urge.id}/receipt`)).status).toBe(403);
    expect((await foreigner.put(`/documents/${urge.id}/receipt`)).status).toBe(404);
    expect((await foreigner.post(`/documents/${urge.id}/replies`, { text: '答' })).status).toBe(404);
    const signed = await Promise.all([1, 2].map(() => handler.put(`/documents/${urge.id}/receipt`)));
    expect(signed.map(({ status }) => status)).toEqual([200, 200]);
    expect((await live(id))[0]).toBe(`supervisionNotice ${days(dueOn, 5)}`);
    await advanceTo(api.database, days(dueOn, 3));
    const replies = await Promise.all(
      [1, 2, 3].map(() => handler.post(`/documents/${urge.id}/replies`, { text: '正在补齐材料' })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await handler.post(`/documents/${urge.id}/replies`, { text: '再答' })).body.code).toBe('document.answered');
    const [answered] = await documentsOf(id);
    expect(answered).toMatchObject({
      answerable: false,
      receipt: { receivedOn: days(dueOn, 1) },
      reply: { text: '正在补齐材料', repliedOn: days(dueOn, 3) },
    });
    expect((await live(id))[0]).toBe(`supervisionNotice ${days(dueOn, 7)}`);
    const lines = await timeline(id);
    expect(lines.filter((line) => line.startsWith('签收催办通知单'))).toHaveLength(1);
    expect(lines.filter((line) => line === `回复催办通知单（${urge.number}）：正在补齐材料`)).toHaveLength(1);
  });

  it('put a manual urge on paper, which is answered as the urge is; no urge while the clock stands still', async () => {
    const { id, dueOn } = await assignedItem(api, 5);
    const urged = await coordinator.post(`/items/${id}/urges`, { text: '请速报进展', replyBy: dueOn });
    expect(urged.status).toBe(201);
    const [urge] = await documentsOf(id);
    expect(urge).toMatchObject({ kind: 'urgeNotice', urgeId: urged.body.id, answerable: false, replyBy: dueOn });
    const refused = await handler.post(`/documents/${urge.id}/replies`, { text: '答' });
    expect([refused.status, refused.body.code]).toEqual([409, 'document.not_answerable']);
    await handler.post(`/urges/${urged.body.id}/replies`, { text: '已报' });
    expect((await documentsOf(id))[0].reply).toMatchObject({ text: '已报' });
    const [{ today }] = await api.database.owner.query('select app_today()::text as today');
    const pause = { kind: 'litigation', basis: '受理通知书', reason: '等待判决', fromOn: today };
    expect((await coordinator.put(`/items/${id}/pause`, pause)).status).toBe(200);
    const issued = () => api.database.owner.query('select kind, year, last from document_counter order by 1, 2');
    const before = await issued();
    const again = await coordinator.post(`/items/${id}/urges`, { text: '请速报进展', replyBy: days(dueOn, 9) });
    expect([again.status, again.body.code]).toEqual([409, 'item.paused']);
    expect(again.body.detail).toContain('暂停计时');
    expect((await coordinator.get(`/items/${id}`)).body.allowedActions).not.toContain('urge');
    expect(await issued()).toEqual(before);
  });

  describe('that people decide', () => {
    async function proposed(): Promise<{
      id: string;
      dueOn: Day;
      proposal: { id: string; terms: Record<string, string> };
    }> {
      const { id, dueOn } = await assignedItem(api, 5);
      for (const wait of [1, 5, 15, 25]) await performUpTo(days(dueOn, wait));
      const { data } = (await coordinator.get(`/rung-proposals?itemId=${id}`)).body;
      expect(data).toHaveLength(1);
      return { id, dueOn, proposal: data[0] };
    }

    it('are issued by one click, once, with what was suggested; the ladder stands there', async () => {
      const { id, dueOn, proposal } = await proposed();
      expect(proposal).toMatchObject({ kind: 'interview', label: '约谈', documentTitle: '约谈通知书' });
      expect(proposal.terms).toMatchObject({ heldOn: days(dueOn, 30), place: '县委依法治县办会议室' });
      expect((await live(id))[0]).toBe(`circular ${days(dueOn, 35)}`);
      const decision = `/rung-proposals/${proposal.id}/decision`;
      expect((await handler.put(decision, { outcome: 'issued' })).status).toBe(403);
      expect((await foreigner.put(decision, { outcome: 'issued' })).status).toBe(404);
      const wrong = await coordinator.put(decision, { outcome: 'issued', scope: '各镇' });
      expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/scope']);
      const both = await Promise.all([1, 2].map(() => coordinator.put(decision, { outcome: 'issued' })));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [interview, ...more] = (await documentsOf(id)).filter(({ rung }: { rung: number }) => rung === 4);
      expect(more).toEqual([]);
      expect(interview).toMatchObject({ kind: 'interviewNotice', replyBy: days(dueOn, 35) });
      expect(interview.issuedBy.name).toBe('coordinator');
      // The next rung waits for the reply date.
      expect((await live(id))[0]).toBe(`circular ${days(dueOn, 36)}`);
      const [state] = await api.database.owner.query('select rung, proposal_id from item where id = $1', [id]);
      expect(state).toEqual({ rung: 4, proposal_id: null });
      expect((await timeline(id)).some((line) => line.startsWith(`决定约谈，发出${interview.number}`))).toBe(true);
      expect((await coordinator.get(`/rung-proposals?itemId=${id}`)).body.data).toEqual([]);

      const minutes = {
        heldOn: days(dueOn, 25),
        attendees: '李四、王五',
        situation: '整改过半',
        requirement: '月底前完成',
        pledge: '保证按期完成',
        replyWithin: 3,
      };
      expect((await handler.post(`/documents/${interview.id}/minutes`, minutes)).status).toBe(403);
      const early = await coordinator.post(`/documents/${interview.id}/minutes`, { ...minutes, heldOn: dueOn });
      expect(early.body.errors[0].pointer).toBe('/heldOn');
      const recorded = await Promise.all(
        [1, 2].map(() => coordinator.post(`/documents/${interview.id}/minutes`, minutes)),
      );
      expect(recorded.map(({ status }) => status).sort()).toEqual([201, 409]);
      const written = (await documentsOf(id)).find(({ kind }: { kind: string }) => kind === 'interviewMinutes');
      expect(written).toMatchObject({ interviewId: interview.id, replyBy: days(dueOn, 28), title: '约谈纪要' });
      expect((await live(id))[0]).toBe(`circular ${days(dueOn, 35)}`);
      expect((await clock.get(CheckInvariants).run()).filter(({ violations }) => violations > 0)).toEqual([]);
    });

    it('are declined with a reason, and not proposed again when duties are planned anew', async () => {
      const { id, dueOn, proposal } = await proposed();
      const decision = `/rung-proposals/${proposal.id}/decision`;
      expect((await coordinator.put(decision, { outcome: 'declined' })).body.errors[0].pointer).toBe('/reason');
      const declined = await coordinator.put(decision, { outcome: 'declined', reason: '已有实质进展' });
      expect(declined.status).toBe(200);
      expect(declined.body.allowedActions).not.toContain('rungDecision');
      expect((await coordinator.put(decision, { outcome: 'issued' })).body.code).toBe('rung.decided');
      expect(await timeline(id)).toContain('决定暂不约谈，理由：已有实质进展');
      const listed = (await documentsOf(id)).find(({ rung }: { rung: number }) => rung === 3);
      await handler.post(`/documents/${listed.id}/replies`, { text: '已按要求整改' });
      expect((await live(id))[0]).toBe(`circular ${days(dueOn, 35)}`);
    });

    it('lapse when a higher one is proposed, or the date moves', async () => {
      const { id, dueOn, proposal } = await proposed();
      await performUpTo(days(dueOn, 35));
      const late = await coordinator.put(`/rung-proposals/${proposal.id}/decision`, { outcome: 'issued' });
      expect([late.status, late.body.code]).toEqual([409, 'rung.lapsed']);
      const [circular] = (await coordinator.get(`/rung-proposals?itemId=${id}`)).body.data;
      expect(circular).toMatchObject({ kind: 'circular', terms: { scope: '各有关单位' } });
      const issued = await coordinator.put(`/rung-proposals/${circular.id}/decision`, { outcome: 'issued' });
      expect(issued.status).toBe(200);
      const [document] = (await documentsOf(id)).filter(({ kind }: { kind: string }) => kind === 'circular');
      const { body } = await coordinator.get(`/documents/${document.id}`);
      expect(body.paragraphs[2].text).toContain('共有整改事项1个，已销号0个，完成率0.0%；逾期未完成1个，其中柳林镇1个');
      expect((await clock.get(CheckInvariants).run()).filter(({ violations }) => violations > 0)).toEqual([]);
    });
  });

  it('are answered by their first receipt where they ask for no reply', async () => {
    const { rows } = (await coordinator.get('/policies/reminders')).body;
    const own = rows.map((row: { rung: number }) => (row.rung === 1 ? { ...row, replyWithin: null } : row));
    expect((await coordinator.put('/policies/reminders', { rows: own })).status).toBe(200);
    // What is in memory may be older by seconds.
    await api.app.get(DutyRules).fresh();
    const { id, dueOn } = await assignedItem(api, 5);
    await performUpTo(days(dueOn, 1));
    const [urge] = await documentsOf(id);
    expect(urge.replyBy).toBeNull();
    const before = [5, 15].map((count) => days(dueOn, count));
    expect((await live(id)).slice(0, 2)).toEqual([`supervisionNotice ${before[0]}`, `listedSupervision ${before[1]}`]);
    await advanceTo(api.database, days(dueOn, 3));
    const receive = () => handler.put(`/documents/${urge.id}/receipt`);
    expect((await Promise.all([receive(), receive()])).map(({ status }) => status)).toEqual([200, 200]);
    // Four working days lie between the two rungs, ten between the next two.
    const after = [7, 17].map((count) => days(dueOn, count));
    const moved = [`supervisionNotice ${after[0]}`, `listedSupervision ${after[1]}`];
    expect((await live(id)).slice(0, 2)).toEqual(moved);
    await advanceTo(api.database, days(dueOn, 4));
    expect((await receive()).status).toBe(200);
    expect((await live(id)).slice(0, 2)).toEqual(moved);
  });
});

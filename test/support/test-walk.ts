import { addDays, type Day } from '@domain/day';
import { v7 as uuidv7 } from 'uuid';
import type { Answer, TestApi } from './test-api';
import { staffOf } from './test-county';

/** Steps of an item's life over HTTP, each by the person whose step it is. Answers are handed back: a step may be refused. */
export class TestWalk {
  constructor(
    private readonly api: TestApi,
    readonly supervisionId: string,
  ) {}

  /** A list verified by the auditor alone. */
  static async open(api: TestApi, more: Record<string, unknown> = {}): Promise<TestWalk> {
    const coordinator = await api.as('coordinator');
    const { body } = await coordinator.post('/supervisions', {
      title: '法治建设督察反馈意见整改',
      kind: 'lawSupervision',
      issuer: '市委依法治市办',
      feedbackOn: await today(api),
      verificationLevels: ['auditor'],
      ...more,
    });
    return new TestWalk(api, body.id as string);
  }

  /** An item worked on, submitted and accepted by the last level today: closed, or published where the list says so. */
  async accepted(words: Record<string, unknown> = {}): Promise<string> {
    const item = await this.draft(words);
    await this.work(item);
    const { status, body } = await this.accept(item);
    if (status !== 201) throw new Error(`not accepted: ${JSON.stringify(body)}`);
    return item;
  }

  /** An objection to what is published. */
  object = async (item: string, more: object = {}, who = 'coordinator') =>
    (await this.api.as(who)).post(`/items/${item}/objections`, {
      channel: 'phone',
      text: '公示栏仍是旧名单',
      receivedOn: '2026-03-02',
      ...more,
    });

  /** The item as the coordinator sees it. */
  now = async (item: string) => (await (await this.api.as('coordinator')).get(`/items/${item}`)).body;

  /** What its timeline tells, by kind. */
  told = async (item: string): Promise<string[]> =>
    (await (await this.api.as('coordinator')).get(`/items/${item}/timeline`)).body.data.map(
      ({ kind }: { kind: string }) => kind,
    );

  /** Its open timers: `kind occurrence`, by occurrence. */
  timers = async (item: string): Promise<string[]> =>
    (
      await this.api.database.owner.query<{ line: string }[]>(
        `select kind || ' ' || occurrence as line from timer where item_id = $1 and state in ('pending', 'leased') order by occurrence, kind`,
        [item],
      )
    ).map(({ line }) => line);

  async draft(more: Record<string, unknown> = {}): Promise<string> {
    const body = { title: '行政执法公示不及时', nature: 'common', remediationType: 'timeBound', ...more };
    return (await (await this.api.as('coordinator')).post(`/supervisions/${this.supervisionId}/items`, body)).body.id;
  }

  async assign(item: string, dueIn = 10, town: 'town1' | 'town2' = 'town1'): Promise<Answer> {
    return (await this.api.as('coordinator')).put(`/items/${item}/assignment`, {
      ...staffOf(this.api.county, town),
      dueOn: await this.dayIn(dueIn),
    });
  }

  receive = (item: string): Promise<Answer> => this.byHandler('put', `/items/${item}/receipt`);

  async plan(item: string, measures: number): Promise<Answer> {
    const dueOn = await this.dayIn(5);
    const texts = Array.from({ length: measures }, (_, place) => ({ text: `措施${place + 1}`, dueOn }));
    return this.byHandler('put', `/items/${item}/plan`, { goal: '补齐公示', measures: texts });
  }

  approvePlan = async (item: string): Promise<Answer> =>
    (await this.api.as('coordinator')).put(`/items/${item}/plan/approval`);

  /** Reports the first measure that is not done as done. */
  async finishMeasure(item: string): Promise<Answer> {
    const { body } = await (await this.api.as('town1-handler')).get(`/items/${item}`);
    const open = (body.measures ?? []).find((one: { state: string }) => one.state === 'open') as { id: string } | null;
    return this.byHandler('post', `/items/${item}/progress`, { text: '已完成', percent: 100, measureId: open?.id });
  }

  mechanism = async (item: string): Promise<Answer> =>
    this.byHandler('post', `/items/${item}/mechanisms`, { title: '行政执法公示办法', issuedOn: await today(this.api) });

  extend = async (item: string): Promise<Answer> =>
    this.byHandler('post', `/items/${item}/extensions`, {
      dueOn: await this.dayIn(60),
      reason: '采购未完成',
      progress: '已招标',
    });

  /** Evidence without a file: a row, as an upload leaves it; what is frozen gets none. */
  async evidence(item: string): Promise<void> {
    const by = this.api.county.people['town1-handler']!.id;
    await this.api.database.owner.query(
      `insert into evidence (id, item_id, cycle, kind, evidence_on, file_name, sha256, size, media_type, version, uploaded_by)
       select $1, id, cycle, 'ledger', app_today(), '公示台账.pdf', repeat('a', 64), 3, 'application/pdf', 1, $3 from item
        where id = $2 and status not in ('closed', 'cancelled')`,
      [uuidv7(), item, by],
    );
  }

  submit = (item: string): Promise<Answer> =>
    this.byHandler('post', `/items/${item}/submissions`, { statement: '已全部公示' });

  accept = async (item: string): Promise<Answer> =>
    (await this.api.as('auditor')).post(`/items/${item}/verifications`, { outcome: 'accepted', grade: 'rectified' });

  sendBack = async (item: string): Promise<Answer> =>
    (await this.api.as('auditor')).post(`/items/${item}/verifications`, {
      outcome: 'returned',
      reason: '缺少前后对比',
      newDueOn: await this.dayIn(3),
    });

  reopen = async (item: string): Promise<Answer> =>
    (await this.api.as('auditor')).post(`/items/${item}/reopenings`, {
      reason: '问题反弹',
      basis: '回头看',
      dueOn: await this.dayIn(20),
    });

  cancel = async (item: string): Promise<Answer> =>
    (await this.api.as('coordinator')).put(`/items/${item}/cancellation`, { reason: '重复交办' });

  /** From a draft to applied for closure. */
  async work(item: string): Promise<void> {
    await this.assign(item);
    await this.receive(item);
    await this.plan(item, 2);
    await this.approvePlan(item);
    await this.finishMeasure(item);
    await this.evidence(item);
    await this.submit(item);
  }

  private async byHandler(method: 'put' | 'post', route: string, body?: unknown): Promise<Answer> {
    return (await this.api.as('town1-handler'))[method](route, body);
  }

  private async dayIn(days: number): Promise<Day> {
    return addDays(await today(this.api), days);
  }
}

/** The business day of the installation. */
export async function today(api: TestApi): Promise<Day> {
  const [row] = await api.database.owner.query<{ day: Day }[]>('select app_today() as day');
  return row!.day;
}

/** Moves the installation's clock on. */
export async function advance(api: TestApi, days: number): Promise<Day> {
  await api.database.owner.query(`update installation set clock_offset = clock_offset + make_interval(days => $1)`, [
    days,
  ]);
  return today(api);
}

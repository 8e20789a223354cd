import { startTestApi, type TestApi, type TestClient } from '../support/test-api';

describe('a pasted table of units and people', () => {
  let api: TestApi;
  let admin: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
  });
  afterAll(() => api?.stop());

  const HEAD = '单位\t单位类别\t上级单位\t姓名\t用户名\t身份\t岗位';
  const table = (...rows: string[]) => [HEAD, ...rows].join('\n');
  const paste = (text: string, dryRun = false, key?: string) =>
    admin.send('POST', '/pasted-staff', { text, dryRun }, key ? { 'idempotency-key': key } : {});
  const counts = async () =>
    (
      await api.database.owner.query(
        `select (select count(*)::int from unit) as units, (select count(*)::int from person) as people,
                (select count(*)::int from post) as posts, (select count(*)::int from account) as accounts,
                (select count(*)::int from audit_event where type like 'person.%' or type like 'unit.%') as events`,
      )
    )[0];

  it('is looked at first, which makes nothing, and then made whole, once', async () => {
    const text = table(
      '青山乡\t乡镇\t试验县\t丁一\tqs-1\t责任领导\t分管副乡长',
      '青山乡\t\t\t丁二\tqs-2\t责任人\t法治工作联络员',
      '青山乡执法队\t部门\t青山乡\t丁三\tqs-3\t经办人\t',
      '柳林镇\t\t\t丁四\tll-1\t责任人、责任领导\t',
      '县水利局\t部门\t\t\t\t\t',
    );
    const before = await counts();
    const look = await paste(text, true);
    expect(look).toMatchObject({ status: 201, body: { units: ['青山乡', '青山乡执法队', '县水利局'], errors: [] } });
    expect(look.body.people).toHaveLength(4);
    expect(look.body.people.every(({ firstPassword }: { firstPassword: unknown }) => firstPassword === null)).toBe(
      true,
    );
    expect(await counts()).toEqual(before);

    const answers = await Promise.all([1, 2].map(() => paste(text, false, 'once')));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const after = await counts();
    expect(after).toMatchObject({ units: before.units + 3, people: before.people + 4, posts: before.posts + 2 });
    expect(after.events).toBe(before.events + 7);
    const said = answers.flatMap(({ body }) => body.people).filter(({ firstPassword }) => firstPassword);
    expect(said).toHaveLength(4);
    const { username, firstPassword: password } = said[0];
    expect((await api.nobody.post('/session', { username, password })).body.mustChangePassword).toBe(true);
    const kept = await api.database.owner.query(`select answer::text from idempotency`);
    for (const { firstPassword } of said) expect(JSON.stringify(kept)).not.toContain(firstPassword);

    const again = await paste(text);
    expect(again.body).toMatchObject({ status: 400, code: 'input.invalid' });
    expect(await counts()).toEqual(after);
  });

  it('is made not at all where one row is wrong, and each wrong row is named', async () => {
    const text = table(
      '柳林镇\t\t\t戊一\twu-1\t责任人\t',
      '无名镇\t\t\t戊二\twu-2\t责任人\t',
      '柳林镇\t\t\t戊三\tadmin\t责任人\t',
      '柳林镇\t\t\t戊四\twu-4\t核查员\t',
      '柳林镇\t\t\t戊五\twu 5\t责任人\t',
      '柳林镇\t\t\t戊六\twu-6\t书记\t',
      '柳林镇\t\t\t戊七\twu-7\t责任人\t联络员',
      '柳林镇\t\t\t戊八\twu-8\t责任人\t联络员',
    );
    const before = await counts();
    const look = (await paste(text, true)).body;
    expect(look.errors.map(({ line }: { line: number }) => line)).toEqual([3, 4, 5, 6, 7, 9]);
    const words = look.errors.map(({ detail }: { detail: string }) => detail).join('\n');
    for (const word of [
      '没有单位“无名镇”',
      '“admin”已存在',
      '只能是县级或者县级办公室',
      '用户名应为',
      '“书记”无法识别',
      '由戊七担任',
    ])
      expect(words).toContain(word);
    const refused = await paste(text);
    expect(refused.body).toMatchObject({ status: 400, errors: [{ pointer: '/text' }] });
    expect(await counts()).toEqual(before);
    const mended = await paste(table('柳林镇\t\t\t戊一\twu-1\t责任人\t'));
    expect([mended.status, mended.body.people.length]).toEqual([201, 1]);
    expect((await paste('\t\n')).status).toBe(400);
    expect((await paste(HEAD)).body.errors[0].pointer).toBe('/text');
  });

  it('of two at once with the same people makes one', async () => {
    const text = table('石桥镇\t\t\t己一\tji-1\t责任人\t', '石桥镇\t\t\t己二\tji-2\t责任人\t');
    const answers = await Promise.all([paste(text), paste(text)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  });
});

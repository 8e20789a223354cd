import { DEFAULT_DATE_RULE_POLICY } from '@domain/deadline/date-rule-policy';
import { DEFAULT_PROCEDURE_POLICY } from '@domain/deadline/procedure-policy';
import { DEFAULT_REMINDER_POLICY } from '@domain/deadline/reminder-policy';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';

const SAVERS = 20;

interface Told {
  before: unknown;
  after: unknown;
}

/** Jsonb keeps fields in an order of its own. */
const plain = (value: unknown): string => JSON.stringify(sorted(value));
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
};

describe('rules that twenty people save at once', () => {
  let api: TestApi;
  let coordinator: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
  });
  afterAll(() => api?.stop());

  const told = async (type: string, key: string | null): Promise<Told[]> =>
    (
      await api.database.owner.query(
        `select data from audit_event where type = $1 and ($2::text is null or data ->> 'key' = $2) order by seq`,
        [type, key],
      )
    ).map(({ data }: { data: Told }) => data);

  /** Each names as `before` what the one ahead of it stored: nobody's change is lost from the record. */
  function expectChain(events: readonly Told[], first: unknown): void {
    expect(events).toHaveLength(SAVERS);
    let last = plain(first);
    for (const { before, after } of events) {
      expect(plain(before)).toBe(last);
      last = plain(after);
    }
  }
  const each = (save: (place: number) => Promise<{ status: number }>) =>
    Promise.all(Array.from({ length: SAVERS }, (_, place) => save(place)));

  it('name one after the other what they replaced: date rules', async () => {
    const policy = (place: number) => ({
      immediate: { event: 'receipt', amount: place + 20, unit: 'days' },
      milestone: { month: 6, date: 30 },
    });
    const answers = await each((place) => coordinator.put('/policies/date-rules', policy(place)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expectChain(await told('policy.changed', 'dateRules'), DEFAULT_DATE_RULE_POLICY);
  });

  it('… procedure', async () => {
    const { pause, ...rest } = DEFAULT_PROCEDURE_POLICY;
    await each((place) =>
      coordinator.put('/policies/procedure', { ...rest, pause: { ...pause, mostDaysBack: place + 100 } }),
    );
    expectChain(await told('policy.changed', 'procedure'), DEFAULT_PROCEDURE_POLICY);
  });

  it('… reminders', async () => {
    const [first, ...others] = (await coordinator.get('/policies/reminders')).body.rows.map(
      (row: Record<string, unknown>) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
    );
    await each((place) =>
      coordinator.put('/policies/reminders', { rows: [{ ...first, offset: -place - 1 }, ...others] }),
    );
    expectChain(await told('policy.remindersChanged', null), DEFAULT_REMINDER_POLICY);
  });

  it('are the shipped ones again when they are given back, once however often it is said', async () => {
    for (const name of ['date-rules', 'procedure']) {
      expect((await coordinator.get(`/policies/${name}`)).body.isOwn).toBe(true);
      const reset = () => coordinator.send('DELETE', `/policies/${name}`);
      await Promise.all([reset(), reset()]);
      expect((await reset()).body.isOwn).toBe(false);
    }
    const resets = (await told('policy.changed', null)).filter((event) => 'reset' in event && event.reset);
    expect(resets).toHaveLength(2);
    expect((await coordinator.get('/policies/procedure')).body).toEqual({ ...DEFAULT_PROCEDURE_POLICY, isOwn: false });
    expect((await coordinator.get('/policies/date-rules')).body).toEqual({ ...DEFAULT_DATE_RULE_POLICY, isOwn: false });
  });

  it('are tried before they are stored, and nothing is written', async () => {
    const other = { immediate: { event: 'feedback', amount: 5, unit: 'days' }, milestone: { month: 6, date: 30 } };
    const before = await told('policy.changed', null);
    const tried = await coordinator.post('/policies/date-rules/previews', other);
    expect(tried.body).toMatchObject({ dueMoved: 0, moved: [] });
    expect((await coordinator.post('/policies/date-rules/default-previews')).body).toMatchObject({ dueMoved: 0 });
    expect(await told('policy.changed', null)).toEqual(before);
    const bad = await coordinator.post('/policies/date-rules/previews', {
      ...other,
      milestone: { month: 2, date: 30 },
    });
    expect(bad.body.errors[0].pointer).toBe('/milestone/date');
  });
});

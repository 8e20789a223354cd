import { addDays, type Day } from '@domain/day';
import type { PresentedFigure } from '@domain/report/present-figures';
import fc from 'fast-check';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { advance, TestWalk, today } from '../support/test-walk';

describe('figures and their rows', () => {
  let api: TestApi;
  let coordinator: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
  });
  afterAll(() => api.stop());

  async function figuresOf(list: string, asOf?: Day, client = coordinator): Promise<PresentedFigure[]> {
    const { status, body } = await client.get(`/supervisions/${list}/figures${asOf ? `?asOf=${asOf}` : ''}`);
    expect([status, body.errors]).toEqual([200, undefined]);
    return body.figures;
  }

  const valuesOf = (figures: PresentedFigure[]) => Object.fromEntries(figures.map(({ key, value }) => [key, value]));

  /** Follows the path of every figure; a rate is followed through its two counts. */
  async function expectRows(figures: PresentedFigure[], client = coordinator): Promise<void> {
    for (const { key, rows, value, counts } of figures) {
      const paths = rows ? [{ rows, value }] : counts!;
      for (const path of paths) {
        const { status, body } = await client.get(path.rows.replace('/api/v1', ''));
        expect([key, status, body.total]).toEqual([key, 200, path.value]);
        expect(body.data.length).toBe(path.value);
      }
    }
  }

  it('count a list, open their rows, and stay as they were', async () => {
    const walk = await TestWalk.open(api);
    const first = await today(api);
    const items = [];
    for (const nature of ['common', 'specific', 'selfIdentified', 'common', 'specific']) {
      items.push(await walk.draft({ nature, remediationType: nature === 'common' ? 'immediate' : 'timeBound' }));
    }
    const [closed, returned, waiting, cancelled] = items as [string, string, string, string, string];
    for (const item of [closed, returned, waiting]) await walk.work(item);
    await walk.accept(closed);
    await walk.sendBack(returned);
    await walk.mechanism(returned);
    expect((await walk.extend(returned)).status).toBe(201);
    await walk.assign(cancelled);
    await walk.cancel(cancelled);
    const expected = {
      total: 3,
      open: 2,
      submitted: 1,
      closed: 1,
      overdue: 0,
      paused: 0,
      rate: 33.3,
      common: 1,
      specific: 1,
      selfIdentified: 1,
      immediate: 1,
      timeBound: 2,
      continuing: 0,
      measures: 6,
      measuresDone: 3,
      mechanisms: 1,
      extensions: 1,
      returned: 1,
      reopened: 0,
      publicity: 0,
      everClosed: 1,
      lookBackPlanned: 0,
      lookedBack: 0,
      rebounded: 0,
      lookBackCoverage: 0,
      reboundRate: null,
    };
    const now = await figuresOf(walk.supervisionId);
    expect(valuesOf(now)).toEqual(expected);
    await expectRows(now);
    const { counts } = (await coordinator.get(`/supervisions/${walk.supervisionId}`)).body;
    expect(counts).toMatchObject({ closed: 1, submitted: 1, overdue: 0, draft: 1, cancelled: 1 });

    const later = await advance(api, 5);
    await walk.reopen(closed);
    await walk.plan(closed, 3);
    await walk.plan(closed, 1);
    await walk.accept(waiting);
    await walk.mechanism(returned);
    const frozen = await figuresOf(walk.supervisionId, first);
    expect(valuesOf(frozen)).toEqual(expected);
    await expectRows(frozen);
    const moved = await figuresOf(walk.supervisionId, later);
    expect(valuesOf(moved)).toMatchObject({ closed: 1, overdue: 1, reopened: 1, mechanisms: 2, measures: 7 });
    await expectRows(moved);
  });

  it('count for a town what is its own, and nothing for a stranger', async () => {
    const walk = await TestWalk.open(api);
    await walk.assign(await walk.draft());
    await walk.assign(await walk.draft(), 10, 'town2');
    const town = await api.as('town1-handler');
    const own = await figuresOf(walk.supervisionId, undefined, town);
    expect(valuesOf(own)).toMatchObject({ total: 1, open: 1 });
    await expectRows(own, town);
    expect(valuesOf(await figuresOf(walk.supervisionId))).toMatchObject({ total: 2 });
    expect((await api.nobody.get(`/supervisions/${walk.supervisionId}/figures`)).status).toBe(401);
  });

  it.each([
    ['figures?asOf=2026-02-30', 400, 'input.invalid', '/asOf'],
    ['figures?asOf=2999-01-01', 400, 'input.invalid', '/asOf'],
    ['figures?as=2026-01-01', 400, 'input.invalid', '/as'],
    ['report-section?format=pdf', 400, 'input.invalid', '/format'],
    ['measures?figure=total', 400, 'input.invalid', '/figure'],
    ['measures?cursor=x', 400, 'input.invalid', '/cursor'],
  ])('refuse %s', async (route, status, code, pointer) => {
    const walk = await TestWalk.open(api);
    const { status: got, body } = await coordinator.get(`/supervisions/${walk.supervisionId}/${route}`);
    expect([got, body.code, body.errors[0].pointer]).toEqual([status, code, pointer]);
    expect(body.detail).toMatch(/[一-鿿]/);
  });

  it.each([
    ['figure=nope', 'figure.unknown', '/figure'],
    ['figure=measures', 'figure.unknown', '/figure'],
    ['figure=constructor', 'figure.unknown', '/figure'],
    ['asOf=2026-01-01', 'input.invalid', '/supervisionId'],
  ])('refuse /items?%s', async (query, code, pointer) => {
    const { status, body } = await coordinator.get(`/items?${query}`);
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, code, pointer]);
  });

  it('know no list of others', async () => {
    const { status, body } = await coordinator.get('/supervisions/0193b3a0-0000-7000-8000-000000000001/figures');
    expect([status, body.code]).toEqual([404, 'supervision.not_found']);
  });

  it('equal the total of their rows for any history, on every day, and freeze with the day', async () => {
    const steps = ['draft', 'work', 'assign', 'receive', 'plan', 'finishMeasure', 'mechanism'] as const;
    const ends = ['extend', 'evidence', 'submit', 'accept', 'sendBack', 'reopen', 'cancel', 'night'] as const;
    const often = ['draft', 'work', 'plan', 'accept', 'night'] as const;
    const step = fc.constantFrom(...steps, ...ends, ...often);
    const history = fc.array(fc.record({ step, pick: fc.nat(5), size: fc.integer({ min: 1, max: 12 }) }), {
      minLength: 15,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const walk = await TestWalk.open(api);
        const first = await today(api);
        const items = [await walk.draft(), await walk.draft({ nature: 'specific', remediationType: 'continuing' })];
        const told = new Map<Day, Record<string, number | null>>();
        let now = first;
        for (const { step: name, pick, size } of steps) {
          const item = items[pick % items.length]!;
          if (name === 'night') {
            told.set(now, valuesOf(await figuresOf(walk.supervisionId)));
            now = await advance(api, size);
          } else if (name === 'draft') items.push(await walk.draft());
          else if (name === 'work') await walk.work(item);
          else await walk[name](item, size);
        }
        told.set(now, valuesOf(await figuresOf(walk.supervisionId)));
        for (let day = first; day <= now; day = addDays(day, 1)) {
          const figures = await figuresOf(walk.supervisionId, day);
          if (told.has(day)) expect([day, valuesOf(figures)]).toEqual([day, told.get(day)]);
          if (told.has(day) || told.has(addDays(day, 1))) await expectRows(figures);
        }
      }),
      { numRuns: Number(process.env.HISTORIES ?? 6), endOnFailure: true },
    );
  });
});

import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { TestWalk } from '../support/test-walk';

describe('a list of more than a thousand items', () => {
  let api: TestApi;
  let coordinator: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    const walk = await TestWalk.open(api);
    await api.database.owner.query('update supervision set item_seq = 98 where id = $1', [walk.supervisionId]);
    for (const _ of [99, 100, 101]) await walk.draft();
    await api.database.owner.query('update supervision set item_seq = 998 where id = $1', [walk.supervisionId]);
    for (const _ of [999, 1_000, 1_001]) await walk.draft();
    await (await TestWalk.open(api)).draft();
  });
  afterAll(() => api.stop());

  const ORDER = ['01-099', '01-100', '01-101', '01-999', '01-1000', '01-1001', '02-001'];

  it.each([
    ['number', ORDER],
    ['-number', ORDER.toReversed()],
  ])('stands in the order of its numbers by %s, page after page', async (sort, order) => {
    for (const limit of [1, 3, 50]) {
      const numbers: string[] = [];
      let cursor = '';
      do {
        const { body } = await coordinator.get(`/items?sort=${sort}&limit=${limit}${cursor}`);
        numbers.push(...body.data.map(({ number }: { number: string }) => number.slice(5)));
        cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
      } while (cursor);
      expect(numbers).toEqual(order);
    }
  });
});

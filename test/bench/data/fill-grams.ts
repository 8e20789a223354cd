import { searchGrams } from '@domain/item/search-grams';
import type { DataSource } from 'typeorm';

interface Worded {
  id: string;
  number: string;
  title: string;
  manifestation: string;
}

const AT_ONCE = 10_000;

/** Gives every item the grams a save would give it, in passes over the ids. Takes a minute for 100,000 items, which is why the large county goes without. */
export async function fillGrams(owner: DataSource): Promise<void> {
  const [{ definition }] = await owner.query<[{ definition: string }]>(
    `select pg_get_indexdef('item_grams'::regclass) as definition`,
  );
  await owner.query('drop index item_grams');
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await owner.query<Worded[]>(
      'select id, number, title, manifestation from item where id > $1 order by id limit $2',
      [after, AT_ONCE],
    );
    if (rows.length === 0) break;
    const grams = rows.map(({ number, title, manifestation }) => searchGrams(`${number}\n${title}\n${manifestation}`));
    await owner.transaction(async (manager) => {
      // Past the wall before what is closed.
      await manager.query('set local session_replication_role = replica');
      await manager.query(
        `update item i set grams = array(select jsonb_array_elements_text(w.grams))
           from unnest($1::uuid[], $2::jsonb[]) w (id, grams) where i.id = w.id`,
        [rows.map(({ id }) => id), grams.map((one) => JSON.stringify(one))],
      );
    });
    after = rows.at(-1)!.id;
  }
  await owner.query('vacuum full item');
  await owner.query(definition);
}

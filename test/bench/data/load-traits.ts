import { textSketch } from '@domain/evidence/text-sketch';
import type { DataSource } from 'typeorm';

/** A statement that stands once in the county, in so many words. */
export const SAID_BEFORE =
  '我镇已完成行政执法公示整改：建立公示台账四十六条，补录执法决定三十二件，组织执法人员培训两次，并印发了行政执法公示办法，今后每月由司法所核对一次。';

/** Bands as thin as in life: what is looked for shares one with a handful at most. */
const bands = (count: number, most: number): string =>
  `array(select (random() * ${most})::int from generate_series(1, ${count}) where n.n is not null)`;

/** All contents analysed, all statements sketched, each content of the cases much like two others. */
export async function loadTraits(owner: DataSource): Promise<void> {
  const [{ done }] = await owner.query<[{ done: boolean }]>('select exists (select 1 from content_trait) as done');
  if (done) return;
  const sketch = textSketch(SAID_BEFORE)!;
  await owner.transaction(async (manager) => {
    await manager.query('set local session_replication_role = replica');
    await manager.query(
      `insert into content_trait (sha256, media_type, state, preview, pages, picture_hash, picture_grid, picture_bands, text_pairs, text_bands)
       select n.sha256, n.media_type, 'read', 'pages', 5, '0', '0', array(select (random() * 65535)::int | (k << 16) from generate_series(0, 3) k where n.n is not null),
              ${bands(200, 2_000_000_000)}, ${bands(64, 2_000_000_000)}
         from (select distinct on (sha256) sha256, media_type, row_number() over () as n from evidence) n`,
    );
    await manager.query(
      `insert into content_likeness (sha256, other, likeness, percent)
       select sha256, other, 'similarPicture', 97
         from (select sha256, unnest(array[lag(sha256) over wide, lead(sha256) over wide]) as other from content_trait window wide as (order by sha256)) n
        where other is not null`,
    );
    await manager.query(
      `insert into statement_sketch (submission_id, item_id, cycle, waiting, pairs, bands)
       select n.id, n.item_id, n.cycle, false, ${bands(200, 2_000_000_000)}, ${bands(64, 2_000_000_000)}
         from (select *, row_number() over () as n from submission) n`,
    );
    await manager.query(
      'update statement_sketch set pairs = $1, bands = $2 where submission_id = (select min(submission_id::text)::uuid from statement_sketch)',
      [sketch.pairs, sketch.bands],
    );
  });
  await owner.query('vacuum analyze content_trait, content_likeness, statement_sketch');
}

/** Of a content that is like very many the most alike are kept: the alarm needs no more. */
export const MOST_ALIKE = 100;

export const RECORD = `update content_trait
    set state = 'read', preview = $2, pages = $3, note = $4, picture_hash = $5, picture_grid = $6, picture_bands = $7,
        text_pairs = $8, text_bands = $9, taken_at = $10, latitude = $11, longitude = $12
  where sha256 = $1 and state = 'waiting'`;

/** Texts that share a band and are at least 80% the same, as pairs from both sides. $1: the content, $2: its pairs, $3: its bands. */
export const LIKE_TEXTS = `
  with candidate as materialized (
    select sha256, text_pairs from content_trait where text_bands && $3::int[] and sha256 <> $1 limit 2000),
  alike as (
    select sha256, percent from (select sha256, text_likeness(text_pairs, $2::int[]) as percent from candidate) compared
     where percent >= 80 order by percent desc, sha256 limit ${MOST_ALIKE})
  insert into content_likeness (sha256, other, likeness, percent)
  select pair.one, pair.other, 'similarText', percent
    from alike, lateral (values ($1::text, alike.sha256), (alike.sha256, $1::text)) pair (one, other)
  on conflict do nothing`;

/** Functions the loader's statements draw with: the same county each time. */
export const DRAW = `
  -- Chance that comes out the same each time: 0 to top - 1 for row n and purpose salt. Two rounds of a multiplicative mix; evenness is all that is asked.
  create or replace function draw(n bigint, salt int, top int) returns int language sql immutable parallel safe as $$
    select ((((((n * 2654435761 + salt * 40503) % 4294967291) * 48271) % 2147483647) / 64) % top)::int
  $$;
  create or replace function pick(words text[], n bigint, salt int) returns text language sql immutable parallel safe as $$
    select words[1 + draw(n, salt, cardinality(words))]
  $$;
  -- The id of the n-th row of a kind: in the order of time, as version 7 has it and as the product makes them.
  create or replace function id_of(kind text, n bigint) returns uuid language sql immutable parallel safe as $$
    select (lpad(to_hex(1700000000000 + n * 60000), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid
  $$;
`;

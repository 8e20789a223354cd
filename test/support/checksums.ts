import type { DataSource } from 'typeorm';

/** A refusal leaves its own record in the log and nothing else: those rows are left out. */
const BUT_DENIALS: Readonly<Record<string, string>> = {
  audit_event: `where t.type <> 'access.denied'`,
  audit_unsealed: `where not exists (select from audit_event e where e.seq = t.seq and e.type = 'access.denied')`,
};

/** A checksum of the rows of every table, denials apart; of those in `but` only the columns not named there, of `*` nothing. */
export async function tableChecksums(
  owner: DataSource,
  but: Record<string, readonly string[] | '*'> = {},
): Promise<Record<string, string>> {
  const tables = await owner.query<{ name: string }[]>(
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const without = but[name] ?? [];
    if (without === '*') continue;
    const [{ sum }] = await owner.query<[{ sum: string }]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(row, e'\\n' order by row)), '') as sum
         from (select (to_jsonb(t) - $1::text[])::text as row from ${name} t ${BUT_DENIALS[name] ?? ''}) rows`,
      [without],
    );
    sums[name] = sum;
  }
  return sums;
}

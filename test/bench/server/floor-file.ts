/** An item with all that hangs on it in one statement, by hand. $1: the item's id. */
const hanging = (table: string): string =>
  `(select coalesce(jsonb_agg(to_jsonb(x) order by x.id), '[]') from ${table} x where x.item_id = i.id) as ${table}`;

const TABLES = [
  'measure',
  'progress',
  'mechanism',
  'evidence',
  'extension',
  'submission',
  'verification',
  'reopening',
  'urge',
  'urge_reply',
];

export const FILE_SQL = `select to_jsonb(i) - array['grams', 'due_sort'] as item, s.title as supervision, ${TABLES.map(hanging).join(', ')}
  from item i join supervision s on s.id = i.supervision_id where i.id = $1`;

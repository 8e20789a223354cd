/** What a line of the ledger shows. */
const COLUMNS = `i.id, i.number, i.year, i.title, i.nature, i.severity, i.remediation_type as "remediationType", i.category, i.aspect, i.status, i.cycle,
  i.pending_level as "pendingLevel", i.grade, i.supervision_id as "supervisionId", i.lead_unit_id as "leadUnitId",
  i.cooperating_unit_ids as "cooperatingUnitIds", i.leader_id as "leaderId", i.handler_id as "handlerId", i.due_on as "dueOn",
  i.original_due_on as "originalDueOn", i.planned_on as "plannedOn", i.submitted_on as "submittedOn", i.completed_on as "completedOn",
  i.closed_on as "closedOn", i.version, i.due_sort as "dueSort", i.publicity_until as "publicityUntil", i.objected_on as "objectedOn",
  i.disputed_on as "disputedOn", i.paused_on as "pausedOn"`;

/** Lines with the day of their last progress in the cycle. */
const progressed = (lines: string): string =>
  `select i.*, (select max(p.reported_on) from progress p where p.item_id = i.id and p.cycle = i.cycle) as "progressedOn"
     from (${lines}) i order by "dueSort", id`;

export const SEARCH_SQL = `select ${COLUMNS} from item i where i.grams @> $1::text[] order by i.due_sort, i.id limit 51`;

export interface ListParameters {
  unitId?: string;
  /** Led by the unit or with its help. */
  ofUnit?: string;
  status?: string;
  dueFrom?: string;
  dueTo?: string;
  cursor?: string;
  limit?: string;
}

/** The ledger's page as one would write it by hand for these filters. */
export function listSql(
  query: ListParameters,
  limit: number,
): { text: string; values: unknown[]; name: string | undefined } {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const add = (sql: string, ...given: unknown[]): void => {
    const first = values.push(...given) - given.length + 1;
    conditions.push(sql.replace(/\?(\d)/g, (_, place: string) => `$${first + Number(place) - 1}`));
  };
  if (query.unitId) add('i.lead_unit_id = ?1', query.unitId);
  if (query.status) add('i.status = ?1', query.status);
  if (query.dueFrom) add('i.due_sort >= ?1', query.dueFrom);
  if (query.dueTo) add('i.due_sort <= ?1', query.dueTo);
  if (query.cursor) {
    const [day, id] = JSON.parse(Buffer.from(query.cursor, 'base64url').toString()) as [string, string];
    add('(i.due_sort, i.id) > (?1::date, ?2::uuid)', day, id);
  }
  const page = (condition: string): string =>
    `select ${COLUMNS} from item i where ${[condition, ...conditions].join(' and ')} order by i.due_sort, i.id limit ${limit + 1}`;
  const text = progressed(query.ofUnit ? ofUnit(page, values.push(query.ofUnit), limit) : page('true'));
  // A page of any other length is asked once, to find a cursor: it needs no plan kept.
  const name = limit === 50 ? `list ${Object.keys(query).sort().join(' ')}` : undefined;
  return { text, values, name };
}

/** What a unit leads and what it helps with are found by different indexes: each gives a page, and the page is made of both. */
function ofUnit(page: (condition: string) => string, place: number, limit: number): string {
  const led = page(`i.lead_unit_id = $${place}::uuid`);
  const helped = page(`i.cooperating_unit_ids @> array[$${place}::uuid] and i.lead_unit_id <> $${place}::uuid`);
  return `select * from ((${led}) union all (${helped})) i order by "dueSort", id limit ${limit + 1}`;
}

/** The columns of `LoggedEvent` from `audit_event e`: exact to the microsecond and to the last digit. */
export const LOGGED_EVENT = `e.seq, e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.happened_on as "happenedOn", e.type, e.person_id as "personId", e.person_name as "personName", e.item_id as "itemId",
  e.supervision_id as "supervisionId", e.unit_path as "unitPath", e.data::text as data, e.changes::text as changes`;

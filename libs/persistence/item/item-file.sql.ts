import { camelCase } from '../snake-names';
import { EXTENSION_DECISION, EXTENSION_REQUEST } from './extension-columns';

export interface ItemColumn {
  column: string;
  property: string;
}

/** `jsonb_agg` of the rows of a table that hang on the item, keys in camelCase. */
function listOf(table: string, columns: string[], order: string): string {
  const pairs = columns.map((column) => `'${camelCase(column)}', x.${column}`).join(', ');
  return `(select coalesce(jsonb_agg(jsonb_build_object(${pairs}) order by ${order}), '[]') from ${table} x where x.item_id = i.id)`;
}

const DISPUTE_COLUMNS = [
  'kind',
  'number',
  'title',
  'from_unit_id',
  'from_due_on',
  'raised_by_id',
  'raised_on',
  'reason',
  'proposed_unit',
  'file_name',
  'sha256',
  'size',
  'media_type',
  'outcome',
  'decided_by_id',
  'decided_on',
  'decision_reason',
  'to_unit_id',
  'decided_due_on',
];

const OF_ITEM = ['id', 'item_id', 'cycle'];
const FORM_NUMBER = ['number_year', 'number_seq'];

/** One statement, one round trip: the item with all that hangs on it. $1: the item's id. */
export function itemFileSql(item: readonly ItemColumn[]): string {
  const pairs = item.map(({ column, property }) => `'${property}', i.${column}`);
  // A function takes at most 100 arguments: fifty pairs.
  const halves = [pairs.slice(0, 40), pairs.slice(40)].map((half) => `jsonb_build_object(${half.join(', ')})`);
  return `
    select ${halves.join(' || ')} as item,
           jsonb_build_object('id', s.id, 'title', s.title) as supervision,
           (select jsonb_build_object('at', e.at, 'byId', e.person_id, 'byName', e.person_name) from audit_event e
             where e.item_id = i.id and e.type = 'item.received' and i.received_on is not null order by e.seq desc limit 1) as receipt,
           ${listOf('measure', [...OF_ITEM, 'seq', 'text', 'due_on', 'handler_id', 'done_on'], 'x.cycle, x.seq')} as measures,
           ${listOf('progress', [...OF_ITEM, 'measure_id', 'text', 'percent', 'by_id', 'reported_on'], 'x.id')} as progress,
           ${listOf('mechanism', [...OF_ITEM, 'title', 'document_number', 'issued_on', 'by_id'], 'x.id')} as mechanisms,
           ${listOf('evidence', [...OF_ITEM, 'measure_id', 'kind', 'evidence_on', 'file_name', 'sha256', 'size', 'media_type', 'version', 'uploaded_by', 'at', 'scan_state', 'scan_finding'], 'x.id')} as evidence,
           ${listOf('extension', [...OF_ITEM, ...EXTENSION_REQUEST, ...EXTENSION_DECISION], 'x.id')} as extensions,
           ${listOf('extension_review', [...OF_ITEM, 'extension_id', 'level', 'by_id', 'reviewed_on', 'outcome', 'reason'], 'x.id')} as "extensionReviews",
           ${listOf('pause', [...OF_ITEM, 'kind', 'basis', 'reason', 'from_on', 'unit', 'due_on', 'paused_by_id', 'paused_on', 'resumed_by_id', 'resumed_on', 'note', 'days', 'new_due_on'], 'x.id')} as pauses,
           ${listOf('dispute', [...OF_ITEM, ...DISPUTE_COLUMNS], 'x.id')} as disputes,
           ${listOf('submission', [...OF_ITEM, 'submitter_id', 'delegate_id', 'submitted_on', 'statement', ...FORM_NUMBER], 'x.id')} as submissions,
           ${listOf('verification', [...OF_ITEM, 'submission_id', 'level', 'verifier_id', 'delegate_id', 'verified_on', 'outcome', 'grade', 'reason', 'new_due_on', 'on_site', 'criteria', 'snapshot', ...FORM_NUMBER], 'x.id')} as verifications,
           ${listOf('publicity', [...OF_ITEM, 'submission_id', 'grade', 'amount', 'unit', 'published_on', 'from_on', 'until_on', 'outcome', 'ended_on'], 'x.id')} as publicities,
           ${listOf('objection', [...OF_ITEM, 'publicity_id', 'raised_by', 'channel', 'text', 'received_on', 'recorded_by_id', 'recorded_on', 'outcome', 'decided_by_id', 'decided_on', 'reason', 'new_due_on'], 'x.id')} as objections,
           ${listOf('reopening', [...OF_ITEM, 'by_id', 'reopened_on', 'reason', 'basis', 'due_on'], 'x.id')} as reopenings,
           (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'itemId', u.item_id, 'cycle', u.cycle, 'byId', u.by_id,
              'urgedOn', u.urged_on, 'text', u.text, 'replyBy', u.reply_by,
              'replies', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'byId', r.by_id, 'repliedOn', r.replied_on,
                 'text', r.text) order by r.id), '[]') from urge_reply r where r.urge_id = u.id)) order by u.id), '[]')
              from urge u where u.item_id = i.id) as urges
      from item i join supervision s on s.id = i.supervision_id
     where i.id = $1`;
}

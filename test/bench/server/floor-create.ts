import { randomUUID } from 'node:crypto';
import { searchGrams } from '@domain/item/search-grams';
import type { QueryConfig } from 'pg';
import { FILE_SQL } from './floor-file';

export interface CreateValues {
  title: string;
  manifestation: string;
  cause: string;
  nature: string;
  remediationType: string;
}

type Step = (supervisionId: string, body: CreateValues & { id?: string; place?: number }) => QueryConfig;

/** As many statements as the product needs for the same: who asks, begin, list, number, item, event, commit, and the answer read back. */
export const CREATE_STEPS: readonly Step[] = [
  () => ({
    name: 'who',
    text: 'select id, name from person where id = $1',
    values: ['00000000-0000-0000-0000-000000000000'],
  }),
  () => ({ text: 'begin' }),
  () => ({ name: 'context', text: `select set_config('app.scope', $1, true), now()`, values: ['/c/'] }),
  (supervisionId) => ({ name: 'list', text: 'select * from supervision where id = $1', values: [supervisionId] }),
  (supervisionId) => ({
    name: 'number',
    text: 'update supervision set item_seq = item_seq + 1 where id = $1 returning item_seq',
    values: [supervisionId],
  }),
  (supervisionId, body) => {
    body.id = randomUUID();
    return {
      name: 'item',
      text: `insert into item (id, supervision_id, number, year, title, manifestation, cause, nature, severity, remediation_type, status,
               verification_levels, unit_path, grams)
             values ($1, $2, $3, 2026, $4, $5, $6, $7, 'normal', $8, 'draft', '{unit,office,auditor}', '/c/', $9)`,
      values: [
        body.id,
        supervisionId,
        body.id,
        body.title,
        body.manifestation,
        body.cause,
        body.nature,
        body.remediationType,
        searchGrams(`${body.title}\n${body.manifestation}`),
      ],
    };
  },
  (supervisionId, body) => ({
    name: 'event',
    text: `insert into audit_event (id, happened_on, type, person_id, person_name, item_id, supervision_id, unit_path, data, changes)
           values ($1, current_date, 'item.drafted', $2, '督察办', $3, $4, '/c/', '{}', $5)`,
    values: [randomUUID(), '00000000-0000-0000-0000-000000000000', body.id, supervisionId, JSON.stringify(body)],
  }),
  () => ({ text: 'commit' }),
  () => ({ text: 'begin read only' }),
  (_, body) => ({ name: 'file', text: FILE_SQL, values: [body.id] }),
  () => ({ text: 'commit' }),
];

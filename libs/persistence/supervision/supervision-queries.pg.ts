import { type SupervisionLine, type SupervisionPage, SupervisionQueries } from '@application/ports/supervision-queries';
import { DomainError } from '@domain/errors';
import { ITEM_STATUSES } from '@domain/item/item-status';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { isId } from '../is-id';
import { type Query, Reader } from '../reader';
import { overdueOn } from '../report/item-figures';

const COUNTS = `jsonb_build_object('total', count(i.id),
  ${ITEM_STATUSES.map((status) => `'${status}', count(*) filter (where i.status = '${status}')`).join(', ')},
  'overdue', count(*) filter (where ${overdueOn('app_today()')}))`;

const COLUMNS = `s.id, s.unit_id as "unitId", s.unit_path as "unitPath", s.year, s.seq, s.title, s.kind, s.issuer, s.level,
  s.document_number as "documentNumber", s.feedback_on as "feedbackOn", s.basis_documents as "basisDocuments", s.meeting,
  s.task_force as "taskForce", s.plan_document as "planDocument", s.verification_levels as "verificationLevels", s.publicity,
  s.item_seq as "itemSeq"`;

const WITH_COUNTS = `select ${COLUMNS}, c.counts
  from picked s cross join lateral (select ${COUNTS} as counts from item i where i.supervision_id = s.id) c order by s.id desc`;

@Injectable()
export class PgSupervisionQueries extends SupervisionQueries {
  constructor(private readonly reader: Reader) {
    super();
  }

  override page(
    actor: Actor,
    page: { limit: number; cursor: string | null; count: boolean },
  ): Promise<SupervisionPage> {
    if (page.cursor && !isId(page.cursor)) {
      throw DomainError.at('/cursor', 'input.invalid', '翻页标记无效，请从第一页重新查询。');
    }
    return this.reader.read(actor, async (query) => {
      const rows = await query<SupervisionLine>(
        `with picked as (select * from supervision where $1::uuid is null or id < $1 order by id desc limit $2) ${WITH_COUNTS}`,
        [page.cursor, page.limit + 1],
      );
      const data = rows.slice(0, page.limit);
      const answer: SupervisionPage = { data, nextCursor: rows.length > page.limit ? data.at(-1)!.id : null };
      if (page.count) answer.total = await total(query);
      return answer;
    });
  }

  override async one(actor: Actor, id: string): Promise<SupervisionLine> {
    const [row] = await this.reader.readAtOnce(actor, (query) =>
      query<SupervisionLine>(`with picked as (select * from supervision where id = $1) ${WITH_COUNTS}`, [id]),
    );
    if (!row) throw new DomainError('supervision.not_found', '没有这个督察批次，或者您无权查看。');
    return row;
  }
}

async function total(query: Query): Promise<number> {
  const [row] = await query<{ total: number }>('select count(*)::int as total from supervision');
  return row!.total;
}

import { EvidenceFindings, type Finding } from '@application/ports/evidence-findings';
import { DomainError } from '@domain/errors';
import { NO_USES, type Use, type Uses } from '@domain/evidence/reuse';
import { textSketch } from '@domain/evidence/text-sketch';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { type Query, Reader } from '../reader';

/** What waits for the virus scanner or did not pass it is not shown. */
const FINDINGS = `select e.id as "evidenceId", e.evidence_on as "evidenceOn", t.state, t.taken_at as "takenAt",
       case when s.usable then t.preview else 'none' end as preview, case when s.usable then t.pages else 0 end as pages,
       case e.scan_state when 'pending' then '正在查毒，查完后才能预览' when 'infected' then '查出病毒，已经隔离，不能预览' else t.note end as note,
       case when t.latitude is not null then jsonb_build_object('latitude', t.latitude, 'longitude', t.longitude) end as place
  from evidence e join content_trait t on t.sha256 = e.sha256
       cross join lateral (select e.scan_state in ('none', 'clean') as usable) s
 where e.item_id = $1 order by e.id`;

const STATEMENT = `select s.statement from item i join submission s on s.item_id = i.id and s.cycle = i.cycle
 where i.id = $1 order by s.id desc limit 1`;

const USE = `piece, likeness, percent, item_id as "itemId", number, title, unit, year, cycle, used_on as "on"`;

type UseRow = Use & { piece: string | null; itemId: string | null };

@Injectable()
export class PgEvidenceFindings extends EvidenceFindings {
  constructor(private readonly reader: Reader) {
    super();
  }

  override ofItem(actor: Actor, itemId: string): Promise<{ findings: Finding[]; statement: Uses | null }> {
    return this.reader.read(actor, async (query) => {
      const [found, used, stated] = await Promise.all([
        query<Omit<Finding, 'uses'>>(FINDINGS, [itemId]),
        query<UseRow>(`select ${USE} from evidence_reuse($1)`, [itemId]),
        query<{ statement: string }>(STATEMENT, [itemId]),
      ]);
      if (found.length === 0) await checkSight(query, itemId);
      const findings = found.map((one) => ({ ...one, uses: usesIn(used, one.evidenceId) }));
      return { findings, statement: stated[0] ? await statementUses(query, itemId, stated[0].statement) : null };
    });
  }

  override ofStatement(actor: Actor, itemId: string, statement: string): Promise<Uses> {
    return this.reader.read(actor, async (query) => {
      await checkSight(query, itemId);
      return statementUses(query, itemId, statement);
    });
  }

  override async derivative(
    actor: Actor,
    evidenceId: string,
    name: string,
  ): Promise<{ sha256: string; size: number; mediaType: string } | null> {
    const [row] = await this.reader.read(actor, (query) =>
      query<{ sha256: string; size: number; mediaType: string }>(
        `select d.derived_sha256 as sha256, d.size, d.media_type as "mediaType"
           from evidence e join content_derivative d on d.sha256 = e.sha256 and d.name = $2 where e.id = $1`,
        [evidenceId, name],
      ),
    );
    return row ?? null;
  }
}

async function checkSight(query: Query, itemId: string): Promise<void> {
  const [seen] = await query('select 1 from item where id = $1', [itemId]);
  if (!seen) throw new DomainError('item.not_found', '没有这个整改事项，或者您无权查看。');
}

async function statementUses(query: Query, itemId: string, statement: string): Promise<Uses> {
  const sketch = textSketch(statement);
  if (!sketch) return NO_USES;
  const rows = await query<UseRow>(`select ${USE} from statement_reuse($1, $2, $3)`, [
    itemId,
    sketch.pairs,
    sketch.bands,
  ]);
  return usesIn(rows, null);
}

function usesIn(rows: readonly UseRow[], wanted: string | null): Uses {
  const own = rows.filter(({ piece }) => piece === wanted);
  const seen = own
    .filter(({ itemId }) => itemId !== null)
    .map(({ likeness, percent, itemId, number, title, unit, year, cycle, on }) => ({
      likeness,
      percent,
      itemId,
      number,
      title,
      unit,
      year,
      cycle,
      on,
    }));
  return { seen, unseen: own.length - seen.length };
}

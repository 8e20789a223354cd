import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { TestApi } from '../support/test-api';
import { evidenceForm } from '../support/evidence-form';

export const STAGES = [
  'draft',
  'assigned',
  'inProgress',
  'submitted:unit',
  'submitted:office',
  'submitted:auditor',
  'submitted:publicity',
  'closed',
  'cancelled',
] as const;
export type Stage = (typeof STAGES)[number];

/** An item as the county has it: who leads it, who does the work, who helps. User names. */
export interface Family {
  name: 'town1' | 'town2';
  handler: string;
  leader: string;
  colleagues: readonly string[];
  helpers: readonly string[];
  /** Everybody below the county who may see it once it is assigned. */
  sees: readonly string[];
}

export const FAMILIES: readonly Family[] = [
  {
    name: 'town1',
    handler: 'town1-handler',
    leader: 'town1-leader',
    colleagues: ['town1-handler2'],
    helpers: ['dept1-handler'],
    sees: ['town1-handler', 'town1-handler2', 'town1-leader', 'dept1-leader', 'dept1-handler'],
  },
  {
    name: 'town2',
    handler: 'town2-handler',
    leader: 'town2-leader',
    colleagues: [],
    helpers: [],
    sees: ['town2-handler', 'town2-leader'],
  },
];

/** Puts items of every stage beside each other, by the hundred: copies of one real item, changed in the database. */
export class StagedItems {
  private columns = '';
  private readonly templates = new Map<Family, string>();

  private constructor(
    private readonly api: TestApi,
    readonly supervisionId: string,
  ) {}

  static async prepare(api: TestApi): Promise<StagedItems> {
    const coordinator = await api.as('coordinator');
    const supervision = await coordinator.post('/supervisions', {
      title: '法治建设督察反馈意见整改',
      kind: 'lawSupervision',
      issuer: '市委依法治市办',
      feedbackOn: '2026-10-12',
    });
    const staged = new StagedItems(api, supervision.body.id as string);
    const [{ columns }] = await api.database.owner.query(
      `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
         from information_schema.columns where table_name = 'item' and is_generated = 'NEVER'`,
    );
    staged.columns = columns as string;
    for (const family of FAMILIES) staged.templates.set(family, await staged.template(family));
    return staged;
  }

  /** Ids of `count` new items at the stage. Each has one piece of evidence, one urge and, where it fits, one submission under its own id. */
  copies(family: Family, stage: Stage, count: number, options: CopyOptions = {}): Promise<string[]> {
    return this.api.database.owner.transaction(async (owner) => {
      // As a restore puts rows in: past the triggers that hold what is frozen.
      await owner.query('set local session_replication_role = replica');
      return this.copiesBy(owner, family, stage, count, options);
    });
  }

  private async copiesBy(
    owner: EntityManager,
    family: Family,
    stage: Stage,
    count: number,
    options: CopyOptions,
  ): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomUUID());
    const { people } = this.api.county;
    const handler = people[family.handler]!.id;
    const paused = options.paused ? { paused_on: '2026-11-10' } : {};
    const waits = options.disputed === true && (stage === 'assigned' || stage === 'inProgress');
    const disputed = waits ? { disputed_on: '2026-11-10', disputer_id: handler } : {};
    const changes = { ...changesOf(stage, handler), ...paused, ...disputed, ...options.changes };
    const prefixed = this.columns.replace(/(^|, )/g, '$1r.');
    await owner.query(
      `insert into item (${this.columns}) select ${prefixed} from item i, unnest($2::uuid[]) new,
         lateral jsonb_populate_record(i, $3::jsonb || jsonb_build_object('id', new, 'number', 'W-' || new, 'version', 1)) r where i.id = $1`,
      [this.templates.get(family), ids, JSON.stringify(changes)],
    );
    // With its triggers: the sealer of the log must hear of it.
    await owner.query('set local session_replication_role = origin');
    await owner.query(
      `insert into audit_event (id, happened_on, type, person_id, person_name, item_id, supervision_id)
       select gen_random_uuid(), app_today(), 'item.drafted', $2, 'coordinator', new, $3 from unnest($1::uuid[]) new`,
      [ids, people.coordinator!.id, this.supervisionId],
    );
    await owner.query('set local session_replication_role = replica');
    if (stage === 'draft') return ids;
    await owner.query(
      `insert into evidence (id, item_id, cycle, kind, evidence_on, file_name, sha256, size, media_type, version, uploaded_by)
       select new, new, 1, 'regulation', '2026-11-01', '制度.txt', e.sha256, e.size, e.media_type, 1, $3
         from unnest($2::uuid[]) new, (select * from evidence where item_id = $1 limit 1) e`,
      [this.templates.get(family), ids, handler],
    );
    await owner.query(
      `insert into urge (id, item_id, cycle, by_id, urged_on, text, reply_by)
       select new, new, 1, $2, '2026-11-01', '请抓紧', '2026-12-31' from unnest($1::uuid[]) new`,
      [ids, people.coordinator!.id],
    );
    if (stage.startsWith('submitted') || stage === 'closed' || options.judged) {
      await owner.query(
        `insert into submission (id, item_id, cycle, submitter_id, submitted_on, statement)
         select new, new, 1, $2, app_today(), '已整改到位' from unnest($1::uuid[]) new`,
        [ids, handler],
      );
    }
    if (stage === 'submitted:publicity' || options.objection) await this.publish(owner, ids, stage, handler, options);
    if (options.upload) await this.uploaded(owner, ids, this.templates.get(family)!, handler);
    if (options.judged) {
      await owner.query(
        `insert into verification (id, item_id, cycle, submission_id, level, verifier_id, verified_on, outcome, reason, snapshot)
         select new, new, 1, new, 'unit', $2, app_today(), 'returned', '不符', '{"statement": "", "evidence": []}' from unnest($1::uuid[]) new
         on conflict do nothing`,
        [ids, people[family.leader]!.id],
      );
      await owner.query(
        `insert into on_site_photo (id, item_id, cycle, submission_id, file_name, sha256, size, media_type, uploaded_by)
         select new, new, 1, new, '现场.png', e.sha256, e.size, 'image/png', $2
           from unnest($1::uuid[]) new cross join (select sha256, size from evidence where item_id = $3 order by id limit 1) e`,
        [ids, people[family.leader]!.id, this.templates.get(family)],
      );
    }
    if (options.paused) {
      await owner.query(
        `insert into pause (id, item_id, cycle, kind, basis, reason, from_on, unit, due_on, paused_by_id, paused_on)
         select new, new, 1, 'other', '来函', '等待批复', '2026-11-10', 'days', '2027-03-31', $2, app_today() from unnest($1::uuid[]) new`,
        [ids, people.coordinator!.id],
      );
    }
    if (options.document) {
      await owner.query(
        `insert into official_document (id, item_id, cycle, kind, year, seq, rung, source_id, unit_id, issued_on, issued_by_id, facts, text)
         select new, new, 1, 'interviewNotice', 2020, (select count(*) from official_document) + row_number() over (), 4, new, i.lead_unit_id, app_today(), $2,
                '{"office": "县委依法治县办", "terms": {}}', '{"title": "约谈通知书", "addressee": "柳林镇", "paragraphs": [], "copyTo": null}'
           from unnest($1::uuid[]) new join item i on i.id = new`,
        [ids, people.coordinator!.id],
      );
    }
    if (options.proposal) {
      await owner.query(
        `insert into rung_proposal (id, item_id, cycle, kind, rung, document, reply_within, audience, proposed_on)
         select new, new, 1, 'interview', 4, 'interviewNotice', 5, '{handler,leader}', app_today() from unnest($1::uuid[]) new`,
        [ids],
      );
      await owner.query(
        'update item set proposed_rung = 4, proposed_on = app_today(), proposal_id = id where id = any($1)',
        [ids],
      );
    }
    if (options.disputed) {
      await owner.query(
        `insert into dispute (id, item_id, cycle, kind, number, title, from_unit_id, from_due_on, raised_by_id, raised_on, reason,
                              file_name, sha256, size, media_type, outcome, decided_by_id, decided_on)
         select new, new, 1, 'notOurs', '2026-01-001', '行政执法公示不及时', $2, '2027-03-31', $3::uuid, app_today(), '不属本单位职责',
                '协议.txt', e.sha256, e.size, e.media_type,
                case when not $5::boolean then 'withdrawn' end, case when not $5 then $3::uuid end, case when not $5 then app_today() end
           from unnest($1::uuid[]) new
           cross join (select sha256, size, media_type from evidence where item_id = $4 order by id limit 1) e`,
        [ids, this.api.county.units[family.name], handler, this.templates.get(family), waits],
      );
    }
    if (options.lookBack) {
      await owner.query(
        `insert into look_back (id, item_id, cycle, source, basis, due_on, original_due_on, remind_before, changed_on, planned_by_id, planned_on)
         select new, new, 1, 'hand', '群众反映', '2098-12-31', '2098-12-31', 3, '2026-11-20', $2, '2026-11-20' from unnest($1::uuid[]) new`,
        [ids, people.coordinator!.id],
      );
    }
    if (options.extension) {
      await owner.query(
        `insert into extension (id, item_id, cycle, requested_by_id, requested_on, from_due_on, due_on, reason, progress)
         select new, new, 1, $2, app_today(), '2027-03-31', '2027-04-30', '天气', '过半' from unnest($1::uuid[]) new`,
        [ids, handler],
      );
    }
    return ids;
  }

  /** Shown, long enough by now; or, at another stage, once and sent back. With an objection that waits where one may. */
  private async publish(
    owner: EntityManager,
    ids: string[],
    stage: Stage,
    handler: string,
    { objection }: CopyOptions,
  ): Promise<void> {
    const coordinator = this.api.county.people.coordinator!.id;
    const runs = stage === 'submitted:publicity';
    await owner.query(
      `insert into submission (id, item_id, cycle, submitter_id, submitted_on, statement)
       select new, new, 1, $2, '2020-01-01', '已整改到位' from unnest($1::uuid[]) new on conflict do nothing`,
      [ids, handler],
    );
    await owner.query(
      `insert into publicity (id, item_id, cycle, submission_id, grade, amount, unit, published_on, from_on, until_on, outcome, ended_on)
       select new, new, 1, new, 'rectified', 7, 'days', '2020-01-01', '2020-01-02', '2020-01-08',
              case when not $2::boolean then 'broken' end, case when not $2 then date '2020-01-06' end from unnest($1::uuid[]) new`,
      [ids, runs],
    );
    if (runs)
      await owner.query(
        `insert into verification (id, item_id, cycle, submission_id, level, verifier_id, verified_on, outcome, grade, snapshot)
         select case v.level when 'unit' then new else gen_random_uuid() end, new, 1, new, v.level, v.by_id, '2020-01-01', 'accepted', 'rectified', '{"statement": "", "evidence": []}'
           from unnest($1::uuid[]) new join item i on i.id = new
           cross join lateral (values ('unit', i.leader_id), ('office', $2::uuid), ('auditor', $3::uuid)) v (level, by_id)`,
        [ids, coordinator, this.api.county.people.auditor!.id],
      );
    if (!objection) return;
    await owner.query(
      `insert into objection (id, item_id, cycle, publicity_id, channel, text, received_on, recorded_by_id, recorded_on,
                              outcome, decided_by_id, decided_on, reason, new_due_on)
       select new, new, 1, new, 'phone', '情况不实', '2020-01-05', $2, '2020-01-05',
              case when not $4::boolean then 'founded' end, case when not $4 then $3::uuid end,
              case when not $4 then date '2020-01-06' end, case when not $4 then '属实' end, case when not $4 then date '2027-03-31' end
         from unnest($1::uuid[]) new`,
      [ids, coordinator, this.api.county.people.auditor!.id, runs],
    );
    if (runs)
      await owner.query(`update item set objected_on = '2020-01-05', objector_ids = $2 where id = any($1)`, [
        ids,
        [coordinator],
      ]);
  }

  /** All its pieces are there; it is no evidence yet. */
  private async uploaded(owner: EntityManager, ids: string[], template: string, handler: string): Promise<void> {
    const content = 'cross join (select sha256, size from evidence where item_id = $2 order by id limit 1) e';
    await owner.query(
      `insert into upload (id, item_id, person_id, file_name, size, chunk_size)
       select new, new, $3, '制度二.txt', e.size, e.size from unnest($1::uuid[]) new ${content}`,
      [ids, template, handler],
    );
    await owner.query(
      `insert into upload_part (upload_id, start, size, sha256) select new, 0, e.size, e.sha256 from unnest($1::uuid[]) new ${content}`,
      [ids, template],
    );
  }

  private async template(family: Family): Promise<string> {
    const coordinator = await this.api.as('coordinator');
    const { units, people } = this.api.county;
    const item = await coordinator.post(`/supervisions/${this.supervisionId}/items`, {
      title: '行政执法公示不及时',
      nature: 'common',
      remediationType: 'timeBound',
    });
    const itemId = item.body.id as string;
    await coordinator.put(`/items/${itemId}/assignment`, {
      leadUnitId: units[family.name],
      cooperatingUnitIds: family.helpers.map((name) => people[name]!.unitId),
      leaderId: people[family.leader]!.id,
      handlerId: people[family.handler]!.id,
      dueOn: '2027-03-31',
    });
    const handler = await this.api.as(family.handler);
    await handler.put(`/items/${itemId}/receipt`);
    const added = await handler.post(`/items/${itemId}/evidence`, evidenceForm('关于行政执法公示的制度', '制度.txt'));
    if (added.status !== 201) throw new Error(`no template: ${JSON.stringify(added.body)}`);
    // There is no worker here: the content stands for what would be made of it.
    await this.api.database.owner.query(
      `insert into content_derivative (sha256, name, derived_sha256, size, media_type)
       select $1, name, $1, $2, 'image/webp' from unnest('{thumbnail,page-1,text}'::text[]) name on conflict do nothing`,
      [added.body.sha256, added.body.size],
    );
    return itemId;
  }
}

export interface CopyOptions {
  /** Columns to set besides those of the stage. */
  changes?: Record<string, unknown>;
  /** With an extension asked for and not decided. */
  extension?: boolean;
  /** With a dispute of the handler, and its file, that waits where the stage admits one and was withdrawn where not. */
  disputed?: boolean;
  /** With a submission that the unit's leader sent back, and a photo of his. */
  judged?: boolean;
  /** With its clock stopped, on record as well. */
  paused?: boolean;
  /** With a look-back that is still to be done. */
  lookBack?: boolean;
  /** With an objection to its publicity, that waits where it is shown now. */
  objection?: boolean;
  /** With an upload of the handler's that is whole and not handed in. */
  upload?: boolean;
  /** With a 约谈通知书 issued. */
  document?: boolean;
  /** With a rung proposed and not decided. */
  proposal?: boolean;
}

function changesOf(stage: Stage, handler: string): Record<string, unknown> {
  const [status, pending_level] = stage.split(':');
  const submitted = { submitter_id: handler, submitted_on: '2026-11-20', worked_by_ids: [handler] };
  if (status === 'draft') {
    return {
      status,
      unit_path: '/county/',
      lead_unit_id: null,
      leader_id: null,
      handler_id: null,
      cooperating_unit_ids: [],
      cooperating_paths: [],
      due_on: null,
      original_due_on: null,
      worked_by_ids: [],
      cycle_began_on: null,
      plan_state: 'none',
    };
  }
  if (pending_level === 'publicity')
    return { status, pending_level, plan_state: 'approved', publicity_until: '2020-01-08', ...submitted };
  if (status === 'submitted') return { status, pending_level, plan_state: 'approved', ...submitted };
  if (status === 'closed') {
    const closed = { grade: 'rectified', completed_on: '2026-11-20', closed_on: '2026-11-20' };
    return { status, plan_state: 'approved', ...submitted, ...closed };
  }
  return { status, plan_state: status === 'inProgress' ? 'approved' : 'none' };
}

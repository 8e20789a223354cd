import { type Finding, InvariantChecks, type SqlInvariant } from '@application/ports/invariant-checks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const DERIVED = `array['grams', 'due_sort', 'created_at']`;

/** Each a query of the offenders, with a column `example`. */
const OFFENDERS: Record<SqlInvariant, string> = {
  // Overdue by the application's clock; whether a worker lives is told by the real one.
  I2: `select t.id::text as example from timer t
        where t.state = 'pending' and t.due_at < app_now() - interval '1 minute'
          and exists (select 1 from worker_run where name = 'timers' and last_committed_at > now() - interval '1 minute')`,
  I3: `select id::text as example from timer where state = 'leased' and lease_until < now() - interval '1 minute'`,
  // Its notices, the document it issues; and no number of a document missing.
  I4: `select t.id::text as example from timer t
        where t.state = 'done' and t.kind <> 'publicityEnd' and not exists (select 1 from notice n where n.source_id = t.id)
       union all
       select t.id::text from timer t
        where t.state = 'done' and t.kind = 'publicityEnd'
          and not exists (select 1 from publicity p where p.item_id = t.item_id and p.outcome = 'ended' and p.ended_on > t.occurrence - 1)
       union all
       select t.id::text from timer t
        where t.state = 'done' and t.duty ->> 'document' is not null
          and not exists (select 1 from official_document d where d.source_id = t.id and d.kind = t.duty ->> 'document')
       union all
       select kind || ' ' || year from document_counter c
        full join (select kind, year, count(*) as n, max(seq) as highest from official_document group by 1, 2) d using (kind, year)
        where c.last is distinct from d.highest or d.n is distinct from d.highest`,
  // A repeat counts as the same message: it goes only where nobody knows of the first.
  I5: `select regexp_replace(dedup_key, '\\.again$', '') as example from delivery where state = 'sent'
        group by 1 having count(*) > 1`,
  I6: `select i.number as example from item i
        where i.status = 'closed' and not (
          exists (select 1 from evidence e where e.item_id = i.id and e.cycle = i.cycle and e.sha256 ~ '^[0-9a-f]{64}$')
          and exists (select 1 from verification v where v.item_id = i.id and v.cycle = i.cycle and v.outcome = 'accepted'
                         and v.level = i.verification_levels[cardinality(i.verification_levels)])
          and not exists (select 1 from verification v where v.item_id = i.id and v.cycle = i.cycle
                             and (v.verifier_id = i.submitter_id
                                  -- Whoever was given the item after his decision decided as another.
                                  or v.verifier_id = i.handler_id and not exists (
                                       select 1 from audit_event e where e.item_id = i.id and e.type = 'item.reassigned' and e.at > v.at
                                          and e.changes ->> 'handler_id' = i.handler_id::text)))
          and (select count(*) from audit_event e where e.item_id = i.id and e.type = 'item.closed') = i.cycle
          and (select count(*) from audit_event e where e.item_id = i.id and e.type in ('item.reopened', 'item.yearOpened')) = i.cycle - 1
          and exists (select 1 from audit_event e where e.item_id = i.id and e.type = 'item.assigned')
          and (select count(*) from verification v where v.item_id = i.id)
            = (select count(*) from audit_event e where e.item_id = i.id and (e.type in ('item.levelAccepted', 'item.returned', 'item.published') or (e.type = 'item.closed' and not e.data ? 'publicityId')))
          and not exists (select 1 from objection o where o.item_id = i.id and o.outcome is null)
          and (i.publicity_until is null or exists (
                 select 1 from publicity p where p.item_id = i.id and p.cycle = i.cycle and p.outcome = 'ended'
                    and p.until_on = i.publicity_until and p.until_on < i.closed_on and p.ended_on = i.closed_on)))
       union all
       select i.number from item i
        where (i.pending_level is not distinct from 'publicity')
           <> exists (select 1 from publicity p where p.item_id = i.id and p.cycle = i.cycle and p.outcome is null and p.until_on = i.publicity_until)`,
  // The fold of every list's events against its items, both ways; what is derived or bookkeeping is left out.
  I7: `select coalesce(pair.is_number, pair.folded_number) as example
         from supervision s cross join lateral (
           select i.number as is_number, f.number as folded_number,
                  to_jsonb(i) - ${DERIVED} is distinct from to_jsonb(f) - ${DERIVED} as differs
             from (select * from item where supervision_id = s.id) i full join items_at(s.id, 'infinity') f on f.id = i.id) pair
        where pair.differs`,
  // Sealed within five minutes, by the real clock; and the log can only grow, for every role but the owner of a restore. Whether the
  // leaves recompute is no question for SQL.
  I8: `select 'event ' || seq || ' has waited since ' || since as example from audit_unsealed where since < now() - interval '5 minutes'
       union all
       select 'event ' || e.seq || ' neither sealed nor waiting' from audit_event e
        where not exists (select 1 from audit_leaf l where l.event_seq = e.seq)
          and not exists (select 1 from audit_unsealed u where u.seq = e.seq)
       union all
       select 'the trigger ' || wanted || ' on ' || target || ' is missing'
         from (values ('audit_event', 'only_grows'), ('audit_event', 'unsealed'), ('audit_leaf', 'only_grows'), ('audit_node', 'only_grows'),
                      ('audit_checkpoint', 'only_grows')) must (target, wanted)
        where not exists (select 1 from pg_trigger where tgrelid = target::regclass and tgname = wanted and tgenabled in ('O', 'A'))
       union all
       select role || ' may ' || privilege || ' ' || target
         from unnest(array['xiaohao_app', 'xiaohao_sweeper']) role, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) privilege,
              unnest(array['audit_event', 'audit_leaf', 'audit_node', 'audit_checkpoint']) target
        where has_table_privilege(role, target, privilege)
       union all
       select 'row security is off' from pg_class where oid = 'audit_event'::regclass and not (relrowsecurity and relforcerowsecurity)`,
};

const MOST_EXAMPLES = 5;

@Injectable()
export class PgInvariantChecks extends InvariantChecks {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async check(invariant: SqlInvariant): Promise<Finding> {
    const [row] = await this.dataSource.query<{ violations: number; examples: string[] }[]>(
      `with offenders as materialized (${OFFENDERS[invariant]})
       select (select count(*)::int from offenders) as violations,
              array(select example from offenders limit ${MOST_EXAMPLES}) as examples`,
    );
    return row!;
  }
}

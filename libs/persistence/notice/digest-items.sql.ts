/** What was told before that is in no digest any more, were there none since. */
const LONGEST_SILENCE = '31 days';

/**
 * Every item there may be something to say of in the digests from day $1 to $2, the last week of which ends on $3, those due first first;
 * $4: further ones. With whom reminders have told since the last digest, and what is to be looked back at next.
 */
export const DIGEST_ITEMS = `with told as (
    select n.item_id, json_agg(json_build_object('personId', n.person_id, 'kind', n.kind)) as people
      from timer t join notice n on n.source_id = t.id
     where t.state = 'done' and t.rung = 0
       and t.settled_at >= greatest(app_now() - interval '${LONGEST_SILENCE}', (select max(done_at) from digest_day where on_day < $1::date))
     group by n.item_id),
  planned as (
    select item_id, min(due_on) as due_on, array_agg(assignee_id) filter (where assignee_id is not null) as assignees
      from look_back where outcome is null group by item_id)
  select i.id, i.number, i.title, i.status, i.due_on as "dueOn", i.submitted_on as "submittedOn", i.paused_on as "pausedOn",
         i.plan_state as "planState", i.disputed_on as "disputedOn", i.publicity_until as "publicityUntil", i.objected_on as "objectedOn",
         i.proposal_id as "proposalId", i.extension_level as "extensionLevel", i.handler_id as "handlerId", i.leader_id as "leaderId",
         i.submitter_id as "submitterId", i.worked_by_ids as "workedByIds", i.verified_by_ids as "verifiedByIds",
         i.lead_unit_id as "leadUnitId", i.cooperating_unit_ids as "cooperatingUnitIds", i.unit_path as "unitPath",
         i.pending_level as "pendingLevel", r.on_days as "remindedOn", coalesce(told.people, '[]') as told,
         planned.due_on as "lookBackOn", coalesce(planned.assignees, '{}') as "lookBackerIds"
    from item i left join told on told.item_id = i.id left join planned on planned.item_id = i.id and i.status = 'closed'
   cross join lateral (select array(
           select t.occurrence::text from timer t where t.item_id = i.id and t.kind = 'reminder' and t.occurrence between $1::date and $2::date
                                              and t.state in ('pending', 'leased', 'done')) as on_days) r
   where told.item_id is not null or planned.due_on <= $3::date or i.id = any ($4::uuid[])
      or i.status in ('assigned', 'inProgress') and i.paused_on is null and (i.status = 'assigned' or i.due_on <= $3::date or r.on_days <> '{}')
      or i.status in ('assigned', 'inProgress')
         and (i.plan_state = 'submitted' or i.extension_level is not null or i.disputed_on is not null or i.proposal_id is not null)
      or i.status = 'submitted' and (i.pending_level is distinct from 'publicity' or i.objected_on is not null)
   order by coalesce(i.due_on, 'infinity'), i.id`;

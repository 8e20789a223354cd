/** The `DutyFacts` of item `i` as JSON: what its timers are reckoned from. */
export const FACTS = `json_build_object('status', i.status, 'severity', i.severity, 'remediationType', i.remediation_type, 'dueOn', i.due_on, 'submittedOn', i.submitted_on,
         'pendingLevel', i.pending_level, 'publicityUntil', i.publicity_until, 'objectedOn', i.objected_on,
         'lookBacks', (select json_agg(json_build_object('dueOn', l.due_on, 'remindBefore', l.remind_before, 'changedOn', l.changed_on) order by l.due_on, l.id)
           from look_back l where l.item_id = i.id and l.cycle = i.cycle and l.outcome is null and i.status = 'closed'), 'scheduledOn', i.scheduled_on, 'pausedOn', i.paused_on, 'disputedOn', i.disputed_on, 'cycle', i.cycle, 'yearOpenedOn', i.year_opened_on, 'rung', i.rung, 'rungOn', i.rung_on,
         'rungReplyBy', i.rung_reply_by, 'rungAnsweredOn', i.rung_answered_on, 'proposedRung', i.proposed_rung, 'proposedOn', i.proposed_on)`;

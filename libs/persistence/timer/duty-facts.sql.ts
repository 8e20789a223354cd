/** The `DutyFacts` of item `i` as JSON: what its timers are reckoned from. */
export const FACTS = `json_build_object('status', i.status, 'severity', i.severity, 'dueOn', i.due_on, 'submittedOn', i.submitted_on,
         'pendingLevel', i.pending_level, 'publicityUntil', i.publicity_until, 'objectedOn', i.objected_on, 'scheduledOn', i.scheduled_on, 'pausedOn', i.paused_on, 'disputedOn', i.disputed_on, 'cycle', i.cycle, 'yearOpenedOn', i.year_opened_on, 'rung', i.rung, 'rungOn', i.rung_on,
         'rungReplyBy', i.rung_reply_by, 'rungAnsweredOn', i.rung_answered_on, 'proposedRung', i.proposed_rung, 'proposedOn', i.proposed_on)`;

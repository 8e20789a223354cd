/** What a unit asks for. */
export const EXTENSION_REQUEST = [
  'requested_by_id',
  'requested_on',
  'from_due_on',
  'due_on',
  'reason',
  'progress',
  'interim_measures',
  'levels',
  'pending_level',
  'number_year',
  'number_seq',
];

/** What became of it; empty while it waits. */
export const EXTENSION_DECISION = [
  'outcome',
  'decided_by_id',
  'decided_on',
  'decided_from_due_on',
  'decided_due_on',
  'decision_reason',
];

/** A fault of one field of what was sent. */
export interface FieldError {
  /** JSON pointer to the field, e.g. `/measures/0/dueOn`. */
  pointer: string;
  /** Chinese, says what is wrong and what would be right. */
  detail: string;
}

/** Every refusal the business knows, as `area.problem`. apps/api/src/http/problems.ts gives each its HTTP status and title. */
export const DOMAIN_ERROR_CODES = [
  'account.exists',
  'action.forbidden',
  'calendar.contradicted',
  'calendar.import_not_found',
  'calendar.import_superseded',
  'calendar.out_of_range',
  'channel.not_found',
  'channel.not_ready',
  'cycle.past',
  'day.invalid',
  'delivery.not_found',
  'delivery.not_resendable',
  'demo.only',
  'document.answered',
  'document.not_answerable',
  'document.not_found',
  'document.received',
  'dispute.decided',
  'dispute.not_found',
  'dispute.pending',
  'dispute.refused_by_rule',
  'dossier.not_sealed',
  'evidence.empty',
  'evidence.leaving',
  'evidence.missing',
  'evidence.not_found',
  'evidence.pending',
  'evidence.quarantined',
  'evidence.too_large',
  'evidence.type_refused',
  'extension.decided',
  'extension.not_found',
  'extension.pending',
  'extension.refused_by_rule',
  'figure.unknown',
  'file.not_found',
  'idempotency.mismatch',
  'input.invalid',
  'item.changed',
  'item.frozen',
  'item.illegal_move',
  'item.not_found',
  'item.not_paused',
  'item.paused',
  'log.no_checkpoint',
  'lookBack.ended',
  'lookBack.not_found',
  'lookBackRound.confirmed',
  'lookBackRound.empty',
  'lookBackRound.not_found',
  'notice.not_found',
  'objection.decided',
  'objection.not_found',
  'person.has_duties',
  'person.not_found',
  'person.unknown',
  'plan.missing',
  'plan.not_approved',
  'post.not_found',
  'preview.missing',
  'proposal.busy',
  'proposal.confirmed',
  'proposal.not_found',
  'proposal.too_large',
  'proposal.unreadable',
  'publicity.not_running',
  'publicity.objected',
  'publicity.running',
  'rung.decided',
  'rung.lapsed',
  'rung.not_found',
  'session.locked',
  'session.missing',
  'session.password_change_required',
  'session.wrong_credentials',
  'stream.too_many',
  'supervision.not_found',
  'timer.not_dead',
  'timer.not_found',
  'unit.in_use',
  'unit.not_found',
  'unit.unknown',
  'upload.finished',
  'upload.incomplete',
  'upload.not_found',
  'upload.part_differs',
  'upload.quota',
  'urge.not_found',
  'urge.answered',
  'verification.same_person',
  'verification.second_level',
  'verification.not_found',
  'submission.not_found',
  'delegation.not_found',
  'delegation.refused',
  'delegation.acting',
  'verification.wrong_level',
] as const;

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/** A refusal with a reason a user can act on. `message` is Chinese and is shown as it is. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
  }

  /** The same refusal, pointing at one field of what was sent. */
  static at(pointer: string, code: DomainErrorCode, message: string): DomainError {
    return new DomainError(code, message, [{ pointer, detail: message }]);
  }
}

import type { Day } from '@domain/day';
import { EVIDENCE_KINDS, type EvidenceKind } from '@domain/evidence/evidence';
import { FileField, IsChoice, IsDay, IsId, Optional } from '../http/shape';

/** The fields beside the file. */
export class EvidenceFields {
  @IsChoice(EVIDENCE_KINDS) kind!: EvidenceKind;
  /** The day the file speaks of; not in the future. */
  @IsDay() evidenceOn!: Day;
  @Optional() @IsId() measureId?: string | null;
}

/** The whole form, for the OpenAPI document. */
export class EvidenceForm extends EvidenceFields {
  @FileField() file!: unknown;
}

import {
  NATURES,
  type Nature,
  REMEDIATION_TYPES,
  type RemediationType,
  SEVERITIES,
  type Severity,
} from '@domain/item/item-words';
import {
  FileField,
  IsChoice,
  IsCleanText,
  IsCount,
  IsFlag,
  IsId,
  IsListOf,
  IsPart,
  IsPartList,
  Optional,
} from '../http/shape';

/** The whole form, for the OpenAPI document. */
export class DocumentForm {
  @FileField() file!: unknown;
}

class SourceBody {
  @IsCleanText(300) quote!: string;
  @IsCount(1, 10_000_000) line!: number;
}

/**
 * One problem to put on the list. `key` of the proposal: the fields given replace what was proposed. A `key` of one's own makes
 * a problem that was split off, merged or forgotten: it needs a title.
 */
class ConfirmedItemBody {
  @IsCleanText(50) key!: string;
  @Optional() @IsCleanText(200) title?: string | null;
  @Optional() @IsCleanText(5_000, 0) manifestation?: string | null;
  @Optional() @IsCleanText(5_000, 0) cause?: string | null;
  @Optional() @IsChoice(NATURES) nature?: Nature | null;
  @Optional() @IsChoice(SEVERITIES) severity?: Severity | null;
  @Optional() @IsChoice(REMEDIATION_TYPES) remediationType?: RemediationType | null;
  @Optional() @IsCleanText(100, 0) category?: string | null;
  @Optional() @IsCleanText(100, 0) aspect?: string | null;
  @Optional() @IsCleanText(500, 0) legalBasis?: string | null;
  @Optional() @IsCleanText(200, 0) dueRule?: string | null;
  /** Sent back as proposed; `unitId` decides. */
  @Optional() @IsCleanText(500, 0) unitName?: string | null;
  @Optional() @IsId() unitId?: string | null;
  @Optional() @IsListOf('id', 20) cooperatingUnitIds?: string[] | null;
  @Optional() @IsPart(() => SourceBody) source?: SourceBody | null;
}

export class ConfirmationBody {
  @IsPartList(() => ConfirmedItemBody, 2_000) items!: ConfirmedItemBody[];
}

export class PastedItemsBody {
  /** A line an item, or cells of a spreadsheet parted by tabs, with or without a head row. */
  @IsCleanText(500_000) text!: string;
  /** What a person made of the lines, as in the confirmation of a proposal; left out, every line is taken as it was read. */
  @Optional() @IsPartList(() => ConfirmedItemBody, 2_000) items?: ConfirmedItemBody[] | null;
  /** True: only says what would be made. */
  @Optional() @IsFlag() dryRun?: boolean | null;
}

import type { Day } from '@domain/day';
import { MEASURE_FIGURE_KEYS, type MeasureFigureKey } from '@domain/report/figures';
import { PageQuery } from '../http/paging';
import { ItemFilterQuery } from '../item/item.input';
import { IsChoice, IsDay, Optional } from '../http/shape';

export class FiguresQuery {
  /** The list as it stood at the end of that day; left out: now. */
  @Optional() @IsDay() asOf?: Day;
}

export const SECTION_FORMATS = ['json', 'md', 'docx'] as const;

export class SectionQuery extends FiguresQuery {
  @Optional() @IsChoice(SECTION_FORMATS) format?: (typeof SECTION_FORMATS)[number];
}

class RecordsQuery extends PageQuery {
  @Optional() @IsDay() asOf?: Day;
}

export class MeasuresQuery extends RecordsQuery {
  @Optional() @IsChoice(MEASURE_FIGURE_KEYS) figure?: MeasureFigureKey;
}

export class MechanismsQuery extends RecordsQuery {
  @Optional() @IsChoice(['mechanisms']) figure?: 'mechanisms';
}

export class ExtensionsQuery extends RecordsQuery {
  @Optional() @IsChoice(['extensions']) figure?: 'extensions';
}

export class LedgerExportQuery extends ItemFilterQuery {
  @Optional() @IsChoice(['xlsx', 'csv']) format?: 'xlsx' | 'csv';
}

import type { Day } from '@domain/day';
import { PAUSE_KINDS, type PauseKind } from '@domain/item/item-words';
import { IsChoice, IsCleanText, IsDay, Optional } from '../http/shape';

export class PauseBody {
  @IsChoice(PAUSE_KINDS) kind!: PauseKind;
  @IsCleanText(500) basis!: string;
  @IsCleanText(2_000) reason!: string;
  @IsDay() fromOn!: Day;
}

export class ResumptionBody {
  @Optional() @IsCleanText(2_000, 0) note?: string | null;
}

import { IsCleanText, IsFlag, Optional } from '../http/shape';

export class PastedStaffBody {
  /** Cells of a spreadsheet parted by tabs: unit, name, user name, roles, post; with a head row also kind and superior of the unit, mail. */
  @IsCleanText(200_000) text!: string;
  /** True: only says what would be made. */
  @Optional() @IsFlag() dryRun?: boolean | null;
}

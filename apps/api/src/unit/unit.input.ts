import { ROLES, type Role } from '@domain/unit/actor';
import { UNIT_KINDS, type UnitKind } from '@domain/unit/unit';
import { IsChoice, IsCleanText, IsCount, IsFlag, IsId, IsListOf, LeftOut, Optional } from '../http/shape';

const MOST_ALIASES = 20;
const LAST_PLACE = 100_000;

export class OfUnitQuery {
  @Optional() @IsId() unitId?: string;
}

export class PostBody {
  @IsId() unitId!: string;
  @IsCleanText(50) title!: string;
  @Optional() @IsId() holderId?: string | null;
}

export class HolderBody {
  @IsId() personId!: string;
}

export class UnitBody {
  @IsId() parentId!: string;
  @IsChoice(UNIT_KINDS) kind!: UnitKind;
  @IsCleanText(100) name!: string;
  @Optional() @IsListOf({ textUpTo: 100 }, MOST_ALIASES) aliases?: string[] | null;
  @Optional() @IsCount(0, LAST_PLACE) sortOrder?: number | null;
}

export class UnitChangesBody {
  @LeftOut() @IsId() parentId?: string;
  @LeftOut() @IsChoice(UNIT_KINDS) kind?: UnitKind;
  @LeftOut() @IsCleanText(100) name?: string;
  @LeftOut() @IsListOf({ textUpTo: 100 }, MOST_ALIASES) aliases?: string[];
  @LeftOut() @IsCount(0, LAST_PLACE) sortOrder?: number;
}

export class PersonBody {
  @IsId() unitId!: string;
  @IsCleanText(50) name!: string;
  @IsCleanText(50) username!: string;
  @IsListOf(ROLES, ROLES.length) roles!: Role[];
  /** Empty for none. */
  @Optional() @IsCleanText(200, 0) email?: string | null;
  /** Title of the post he holds in the unit; made when there is none of that title. */
  @Optional() @IsCleanText(50, 0) post?: string | null;
}

export class PersonChangesBody {
  @LeftOut() @IsId() unitId?: string;
  @LeftOut() @IsCleanText(50) name?: string;
  @LeftOut() @IsListOf(ROLES, ROLES.length) roles?: Role[];
  /** Empty for none. */
  @Optional() @IsCleanText(200, 0) email?: string | null;
  @LeftOut() @IsFlag() active?: boolean;
}

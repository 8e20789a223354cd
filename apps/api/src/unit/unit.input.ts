import { IsCleanText, IsId, Optional } from '../http/shape';

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

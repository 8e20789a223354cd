import { IsCleanText, IsCount, IsQueryFlag, Optional } from './shape';

/** The query parameters of every list. */
export class PageQuery {
  @Optional()
  @IsCount(1, 200, 'query')
  limit?: number;

  @Optional()
  @IsCleanText(500)
  cursor?: string;

  @Optional()
  @IsQueryFlag()
  count?: boolean;
}

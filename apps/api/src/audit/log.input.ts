import { IsCount, Optional } from '../http/shape';

export class ConsistencyQuery {
  /** The size of the checkpoint somebody kept. */
  @IsCount(1, Number.MAX_SAFE_INTEGER, 'query')
  first!: number;

  /** Of a later checkpoint; left out: the newest. */
  @Optional()
  @IsCount(1, Number.MAX_SAFE_INTEGER, 'query')
  size?: number;
}

import { IsChoice, Optional } from '../http/shape';

export class PreviewQuery {
  /** xlsx: every item that moves as a table, instead of figures and the first rows. */
  @Optional() @IsChoice(['json', 'xlsx']) format?: 'json' | 'xlsx';
}

import { IsCleanText, IsCount } from '../http/shape';

export class UploadInput {
  @IsCleanText(400) fileName!: string;
  /** Bytes of the whole file. */
  @IsCount(0, Number.MAX_SAFE_INTEGER) size!: number;
}

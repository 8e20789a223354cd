import { Injectable } from '@nestjs/common';
import { Housekeeping } from '../ports/housekeeping';

/** Throws away what has served its time. */
@Injectable()
export class KeepHouse {
  constructor(private readonly housekeeping: Housekeeping) {}

  async run(): Promise<Record<string, number>> {
    return { ...(await this.housekeeping.sweep()) };
  }
}

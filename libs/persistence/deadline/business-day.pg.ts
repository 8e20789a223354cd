import { BusinessDay } from '@application/ports/business-day';
import type { Day } from '@domain/day';
import { CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';

@Injectable()
export class PgBusinessDay extends BusinessDay {
  constructor(private readonly reader: Reader) {
    super();
  }

  override today(): Promise<Day> {
    return this.reader.read(CLOCK, (_query, today) => Promise.resolve(today));
  }
}

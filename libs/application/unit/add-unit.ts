import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Administering } from './administering';
import { Enrolment, type NewUnit } from './enrolment';

/** 增加单位: below a unit the administrator manages. Answers its id. */
@Injectable()
export class AddUnit {
  constructor(
    private readonly administering: Administering,
    private readonly enrolment: Enrolment,
  ) {}

  run(actor: Actor, input: NewUnit): Promise<string> {
    return this.administering.run(actor, async () => (await this.enrolment.addUnit(actor, input)).id);
  }
}

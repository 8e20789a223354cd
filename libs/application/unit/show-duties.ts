import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Administration, type Duties } from '../ports/administration';
import { Administering } from './administering';

/** What would be left without somebody if the person left. */
@Injectable()
export class ShowDuties {
  constructor(
    private readonly administering: Administering,
    private readonly administration: Administration,
  ) {}

  /** Throws `person.unknown`. */
  run(actor: Actor, personId: string): Promise<Duties> {
    return this.administering.run(actor, async () => {
      await this.administering.person(actor, personId);
      return this.administration.dutiesOf(personId);
    });
  }
}

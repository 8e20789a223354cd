import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Passwords } from '../ports/passwords';
import { Administering } from './administering';
import { Enrolment, type NewPerson } from './enrolment';

export interface AddedPerson {
  id: string;
  /** Said once and kept nowhere; null where the same request was done before. */
  firstPassword: string | null;
}

/** 增加人员: with an account whose first password must be changed at the first sign-in. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly administering: Administering,
    private readonly enrolment: Enrolment,
    private readonly passwords: Passwords,
  ) {}

  async run(actor: Actor, input: NewPerson): Promise<AddedPerson> {
    const password = this.passwords.makeFirst();
    const hash = await this.passwords.hash(password);
    let firstPassword: string | null = null;
    // The answer of a unit of work is kept for repeats, in the clear: the password stays outside it.
    const id = await this.administering.run(actor, async () => {
      const person = await this.enrolment.addPerson(actor, input, hash);
      firstPassword = password;
      return person.id;
    });
    return { id, firstPassword };
  }
}

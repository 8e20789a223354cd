import { randomInt } from 'node:crypto';
import { Passwords } from '@application/ports/passwords';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** Hash of a password nobody has; verified when there is no account, so that both cases take the same time. */
const NOBODY = hash('nobody has this password');

/** None that is taken for another when read out or copied by hand: no 0 O, 1 l I. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

@Injectable()
export class Argon2Passwords extends Passwords {
  override makeFirst(): string {
    const group = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
    return [group(), group(), group()].join('-');
  }

  override hash(password: string): Promise<string> {
    return hash(password);
  }

  override async matches(stored: string | null, password: string): Promise<boolean> {
    const matched = await verify(stored ?? (await NOBODY), password);
    return matched && stored !== null;
  }
}

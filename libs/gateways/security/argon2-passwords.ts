import { Passwords } from '@application/ports/passwords';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** Hash of a password nobody has; verified when there is no account, so that both cases take the same time. */
const NOBODY = hash('nobody has this password');

@Injectable()
export class Argon2Passwords extends Passwords {
  override hash(password: string): Promise<string> {
    return hash(password);
  }

  override async matches(stored: string | null, password: string): Promise<boolean> {
    const matched = await verify(stored ?? (await NOBODY), password);
    return matched && stored !== null;
  }
}

/** Hashes of passwords (argon2id). */
export abstract class Passwords {
  abstract hash(password: string): Promise<string>;

  /** Takes as long for null (no such account) as for a wrong password, so that names cannot be guessed by time. */
  abstract matches(hash: string | null, password: string): Promise<boolean>;
}

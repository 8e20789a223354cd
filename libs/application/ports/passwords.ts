/** Passwords and their hashes (argon2id). */
export abstract class Passwords {
  /** A random first one of 12 signs in three groups, easy to read out; the first sign-in must change it. */
  abstract makeFirst(): string;

  abstract hash(password: string): Promise<string>;

  /** Takes as long for null (no such account) as for a wrong password, so that names cannot be guessed by time. */
  abstract matches(hash: string | null, password: string): Promise<boolean>;
}

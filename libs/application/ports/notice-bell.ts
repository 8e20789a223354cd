/**
 * Says at once to whom something was written, so that open pages look. A bell nobody heard costs seconds: whoever listens looks by
 * himself now and then. It carries ids, never words.
 */
export abstract class NoticeBell {
  /** Soon, and together with whatever else rings; call it when the notices are committed. */
  abstract ring(personIds: readonly string[]): void;

  /** Calls `heard` with the people, or with null for all of them, until `close`. Null too when the line stands (again). */
  abstract listen(heard: (personIds: readonly string[] | null) => void): void;

  abstract close(): Promise<void>;
}

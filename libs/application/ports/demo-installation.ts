import type { Day } from '@domain/day';

/** What only a demo or test installation allows: begin anew, and tell a story with a past. Acts as the database's owner. */
export abstract class DemoInstallation {
  /** Runs `work` while nobody else creates or resets. Throws `demo.only` on a real installation. */
  abstract alone<T>(work: () => Promise<T>): Promise<T>;

  /** `interrupted`: a story was begun and never came to its end. */
  abstract state(): Promise<'empty' | 'settled' | 'interrupted'>;

  /** Takes everything out but settings and calendars. Waits for those who write at the moment. Answers which log went with it. */
  abstract empty(): Promise<string | null>;

  /** Today in Asia/Shanghai by the real clock. */
  abstract realToday(): Promise<Day>;

  /** Sets the application's clock; once anything has happened, only forward. */
  abstract moveClockTo(on: Day, time: string): Promise<void>;

  /** Sets the clock to the next duty that falls due up to then and is not done; false where there is none. */
  abstract moveClockToNextDuty(on: Day, time: string): Promise<boolean>;

  /** Events nobody has been told of yet, oldest first: ids of the outbox. */
  abstract untoldEvents(): Promise<string[]>;

  /** True while a worker acts on a duty it has claimed. */
  abstract dutiesUnderWay(): Promise<boolean>;

  /** The application's clock is the real one again. */
  abstract returnToPresent(): Promise<void>;

  abstract close(): Promise<void>;
}

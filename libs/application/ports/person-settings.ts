import type { OptionalNoticeKind } from '@domain/notice/channel';
import type { NoticeKind } from '@domain/notice/notice';

/** What a person wants of the ways out. Times are `22:30`, of Asia/Shanghai; both or neither. */
export interface Wishes {
  mutedMail: OptionalNoticeKind[];
  smsKinds: NoticeKind[];
  mobile: string | null;
  quietFrom: string | null;
  quietTo: string | null;
}

export interface OwnSettings extends Wishes {
  email: string | null;
  /** Asked for and not yet confirmed. */
  pendingEmail: string | null;
  /** Whether the person's calendar can be read by a secret address. */
  hasCalendar: boolean;
}

export interface Confirmation {
  id: string;
  email: string;
  tries: number;
  /** False once its hour is over. */
  valid: boolean;
}

/** The actor's own settings. In a unit of work. */
export abstract class PersonSettings {
  abstract own(personId: string): Promise<OwnSettings>;

  abstract save(personId: string, wishes: Wishes): Promise<void>;

  /** Whether the last code was sent less than a minute ago. */
  abstract askedJustNow(personId: string): Promise<boolean>;

  /** Plans the mail with the code to the new address. */
  abstract askConfirmation(personId: string, email: string): Promise<void>;

  /** Held until the unit of work ends; null when nothing was asked for. */
  abstract takeConfirmation(personId: string): Promise<Confirmation | null>;

  abstract confirm(personId: string, email: string): Promise<void>;

  abstract noteWrongCode(personId: string): Promise<void>;

  /** Adds one kind to what is kept out of the mail; for anybody: the token in the mail is the permission. */
  abstract mute(personId: string, kind: OptionalNoticeKind): Promise<void>;

  /** A new secret address of the calendar, or none. */
  abstract setCalendar(personId: string, tokenHash: Buffer | null): Promise<void>;
}

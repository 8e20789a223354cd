import type { Day } from '@domain/day';
import { PageQuery } from '../http/paging';
import { IsChoice, IsCleanText, IsCount, IsDay, IsId, Optional } from '../http/shape';

/** What a person may settle in a document of the ladder. */
export const TERM_FIELDS = [
  'heldOn',
  'time',
  'place',
  'convenor',
  'person',
  'materials',
  'scope',
  'receiver',
  'requirement',
] as const;

export class DocumentReplyBody {
  @IsCleanText(2_000) text!: string;
}

export class RungProposalsQuery extends PageQuery {
  /** Only what this item waits for. */
  @Optional() @IsId() itemId?: string;
}

export class RungDecisionBody {
  @IsChoice(['issued', 'declined']) outcome!: 'issued' | 'declined';
  /** Needed where it is declined. */
  @Optional() @IsCleanText(500) reason?: string;
  @Optional() @IsDay() replyBy?: Day;
  @Optional() @IsDay() heldOn?: Day;
  @Optional() @IsCleanText(20) time?: string;
  @Optional() @IsCleanText(200) place?: string;
  @Optional() @IsCleanText(200) convenor?: string;
  @Optional() @IsCleanText(200) person?: string;
  @Optional() @IsCleanText(500) materials?: string;
  @Optional() @IsCleanText(200) scope?: string;
  @Optional() @IsCleanText(200) receiver?: string;
  @Optional() @IsCleanText(2_000) requirement?: string;
}

export class MinutesBody {
  @IsDay() heldOn!: Day;
  @IsCleanText(500) attendees!: string;
  @IsCleanText(4_000) situation!: string;
  @Optional() @IsCleanText(4_000) problems?: string;
  @IsCleanText(4_000) requirement!: string;
  @IsCleanText(2_000) pledge!: string;
  /** Working days from the interview to the written reply. */
  @IsCount(1, 60) replyWithin!: number;
}

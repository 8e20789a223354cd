import { AUDIENCES, RULED_DUTY_KINDS } from '@domain/deadline/duty';
import { DOCUMENT_KINDS } from '@domain/document/document-kind';
import { REMEDIATION_TYPES, SEVERITIES } from '@domain/item/item-words';
import { CHANNEL_KINDS } from '@domain/notice/channel';
import { IsChoice, IsCount, IsFlag, IsListOf, IsPartList, Optional } from '../http/shape';

/** One row; what the columns mean together the domain's parser checks. */
export class DutyRowBody {
  @IsChoice(RULED_DUTY_KINDS) kind!: string;
  @IsCount(0, 6) rung!: number;
  @IsChoice(['dueOn', 'waiting']) anchor!: string;
  @IsCount(-120, 250) offset!: number;
  @IsCount(1, 120) every!: number;
  @IsCount(1, 20) times!: number;
  @IsListOf(SEVERITIES, SEVERITIES.length) severities!: string[];
  @Optional() @IsListOf(REMEDIATION_TYPES, REMEDIATION_TYPES.length) remediationTypes?: string[] | null;
  @IsListOf(AUDIENCES, AUDIENCES.length) audience!: string[];
  @Optional() @IsCount(1, 60) replyWithin?: number | null;
  @IsChoice(['catchUp', 'skip']) misfire!: string;
  @IsFlag() automatic!: boolean;
  @Optional() @IsChoice(DOCUMENT_KINDS) document?: string | null;
  @Optional() @IsListOf(CHANNEL_KINDS, CHANNEL_KINDS.length) channels?: string[] | null;
}

export class ReminderPolicyBody {
  @IsPartList(() => DutyRowBody, 100) rows!: DutyRowBody[];
}

export class PolicyPreviewBody extends ReminderPolicyBody {
  @Optional() @IsCount(1, 60) days?: number;
}

/** As the domain reads them: what was left out is null. */
export function rowsOf({ rows }: ReminderPolicyBody): object[] {
  return rows.map((row) => ({
    ...row,
    replyWithin: row.replyWithin ?? null,
    document: row.document ?? null,
    channels: row.channels ?? null,
    remediationTypes: row.remediationTypes ?? null,
  }));
}

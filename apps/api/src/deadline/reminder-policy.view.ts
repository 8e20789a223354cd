import { AUDIENCES, RULED_DUTY_KINDS } from '@domain/deadline/duty';
import { DOCUMENT_KINDS } from '@domain/document/document-kind';
import { REMEDIATION_TYPES, SEVERITIES } from '@domain/item/item-words';
import { CHANNEL_KINDS } from '@domain/notice/channel';
import { Choice, Choices, Count, DayField, Flag, Parts } from '../http/view';
import { PreviewView } from '../operations/preview.view';

export class DutyRowView {
  @Choice(RULED_DUTY_KINDS) kind!: string;
  @Count() rung!: number;
  @Choice(['dueOn', 'waiting']) anchor!: string;
  @Count() offset!: number;
  @Count() every!: number;
  @Count() times!: number;
  @Choices(SEVERITIES) severities!: readonly string[];
  @Choices(REMEDIATION_TYPES, true) remediationTypes!: readonly string[] | null;
  @Choices(AUDIENCES) audience!: readonly string[];
  @Count(true) replyWithin!: number | null;
  @Choice(['catchUp', 'skip']) misfire!: string;
  @Flag() automatic!: boolean;
  @Choice(DOCUMENT_KINDS, true) document!: string | null;
  @Choices(CHANNEL_KINDS, true) channels!: readonly string[] | null;
}

export class ReminderPolicyView {
  @Parts(() => DutyRowView) rows!: DutyRowView[];
  /** False for the shipped rows. */
  @Flag() isOwn!: boolean;
  /** The day of the last change: what it adds stands after it. */
  @DayField(true) since!: string | null;
}

export class PolicyPreviewView extends PreviewView {
  /** How many there would be by the rules that hold now. */
  @Count() present!: number;
}

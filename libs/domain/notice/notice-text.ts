import type { Day } from '../day';
import { type Duty, DUTY_KIND_WORDS, OVERDUE_REMINDER_WORDS, type ToldDutyKind } from '../deadline/duty';
import { dateMark } from '../deadline/date-note';
import { isOfDispute, isOfObjection } from '../deadline/duty-plan';
import { disputeSituation, situation, situationDates } from '../deadline/situation';
import type { WorkCalendar } from '../deadline/work-calendar';
import type { ItemState } from '../item/item-state';
import { isOpen } from '../item/item-status';
import { NOTICE_KIND_LABELS, type NoticeKind } from './notice';

/** A notice's words; lines of the body are separated by newlines. No secrets: it may travel by mail. */
export interface NoticeText {
  kind: NoticeKind;
  title: string;
  body: string;
  replyBy: Day | null;
}

export interface NoticeFacts {
  item: Readonly<ItemState>;
  today: Day;
  calendar: WorkCalendar;
  supervisionTitle: string;
  /** The number of the document that goes with it. */
  document?: string | null;
  /** By when it is to be looked back at. */
  lookBackOn?: Day | null;
}

const BY_RULE = '督察办（系统按提醒规则自动发出）';

export const ASKED: Record<ToldDutyKind, string> = {
  reminder: '请抓紧整改，按期报送进展和佐证材料；确有困难的，请在到期前申请延期。',
  urge: '请立即整改，并在系统中回复进展、未完成的原因和预计完成的日期。',
  supervisionNotice: '请主要负责同志亲自督办，限期拿出整改结果，并在系统中书面回复。',
  listedSupervision: '请主要负责同志包案，按挂牌要求限期整改，并书面回复。',
  interview: '请按约谈要求整改，并书面回复。',
  circular: '请按通报要求限期整改，并书面回复。',
  referral: '请配合做好后续工作。',
  verificationDue: '请尽快验收：通过，或者退回并写明理由。',
  lookBack: '请按计划回头看，查看整改是否巩固，并登记结果；反弹的，写明新的整改时限。',
};

export const HAPPENED: Record<ToldDutyKind, string> = {
  reminder: '整改事项临近时限。',
  urge: '整改事项已逾期，现予催办。',
  supervisionNotice: '整改事项逾期仍未完成，现予督办。',
  listedSupervision: '整改事项经督办仍未完成，现予挂牌督办。',
  interview: '整改事项长期未完成，现予约谈。',
  circular: '整改事项仍未见效，现予通报批评、责令限期整改。',
  referral: '整改事项拒不整改，现予移送。',
  verificationDue: '有销号申请在等待验收。',
  lookBack: '已销号的事项需要回头看。',
};

type ToldDuty = Pick<Duty, 'replyBy'> & Partial<Pick<Duty, 'proposal'>> & { kind: ToldDutyKind };

/** What a duty of the clock says on the day it acts, which after an outage is later than the day it stood for. */
export function dutyText({ kind, replyBy, proposal }: ToldDuty, facts: NoticeFacts): NoticeText {
  if (proposal) return proposalText(kind, facts);
  if (isOfDispute(kind, facts.item)) return disputeText(kind, facts);
  if (kind === 'lookBack') return lookBackText(facts);
  if (isOfObjection(kind, facts.item)) return objectionText(kind, facts);
  if (kind === 'reminder' && facts.item.dueOn && facts.today > facts.item.dueOn) return overdueText(replyBy, facts);
  return compose({ kind, head: NOTICE_KIND_LABELS[kind] }, HAPPENED[kind], ASKED[kind], replyBy, BY_RULE, facts);
}

/** Whoever sits on a dispute hears for how long. */
function disputeText(kind: ToldDutyKind, facts: NoticeFacts): NoticeText {
  const { item, today, calendar } = facts;
  const happened = `${disputeSituation(today, item.disputedOn ?? today, calendar)}。`;
  const asked = '请尽快决定：移交、更正、撤销事项，或者认定异议不成立，并写明理由。';
  return compose({ kind, head: '异议待决定' }, happened, asked, null, BY_RULE, facts);
}

function lookBackText(facts: NoticeFacts): NoticeText {
  const { today, lookBackOn, calendar } = facts;
  const late = lookBackOn && today > lookBackOn ? calendar.workingDaysAfter(lookBackOn, today) : 0;
  const when = lookBackOn ? `应于 ${lookBackOn} 前完成${late > 0 ? `，已超过 ${late} 个工作日` : ''}` : '已到时间';
  const head = { kind: 'lookBack', head: NOTICE_KIND_LABELS.lookBack } as const;
  return compose(head, `已销号的事项需要回头看，${when}。`, ASKED.lookBack, null, BY_RULE, facts);
}

/** After the date nothing draws near, and no extension can be asked for any more. */
function overdueText(replyBy: Day | null, facts: NoticeFacts): NoticeText {
  const asked = '请抓紧整改，按期报送进展和佐证材料，说明未完成的原因和预计完成的日期。';
  const head = { kind: 'reminder', head: OVERDUE_REMINDER_WORDS } as const;
  return compose(head, '整改事项已过时限，尚未完成。', asked, replyBy, BY_RULE, facts);
}

/** So does whoever sits on an objection to what is published: it holds the closing. */
function objectionText(kind: ToldDutyKind, facts: NoticeFacts): NoticeText {
  const asked = '请由登记人以外的人员尽快决定：异议成立的退回整改，不成立的写明理由；决定前不能销号。';
  return compose({ kind, head: '公示异议待决定' }, '公示中收到的异议尚未决定。', asked, null, BY_RULE, facts);
}

/** What people decide is put to them as a question. */
function proposalText(kind: ToldDutyKind, facts: NoticeFacts): NoticeText {
  const act = DUTY_KIND_WORDS[kind];
  const happened = `按升级规则拟${act}，请决定。`;
  const asked = `需要${act}的，请按程序办理；不需要的，请继续督促整改。`;
  return compose({ kind, head: `拟${act}，请决定` }, happened, asked, null, BY_RULE, facts);
}

/** Puts a notice together: what happened, which item, where it stands, what is asked, until when, whether that may move, by whom. */
export function compose(
  { kind, head }: { kind: NoticeKind; head: string },
  happened: string,
  asked: string | null,
  replyBy: Day | null,
  from: string,
  { item, today, calendar, supervisionTitle, document, lookBackOn = null }: NoticeFacts,
): NoticeText {
  const stands = isOpen(item.status) && item.dueOn ? `${situation(today, item, calendar)}。` : null;
  const mark = dateMark([...(stands ? situationDates(item) : []), replyBy, lookBackOn], calendar);
  const lines = [
    happened,
    document && `文号：${document}（全文见事项页面“公文”一栏）`,
    `事项：${item.number} ${item.title}`,
    `督察批次：${supervisionTitle}`,
    stands && `现状：${stands}`,
    asked && `要求：${asked}`,
    replyBy && `请于 ${replyBy} 前回复。`,
    mark && `日历提示：${mark}。`,
    `发出：${from}`,
  ];
  return {
    kind,
    title: `${head}：${item.number} ${item.title}`,
    body: lines.filter(Boolean).join('\n'),
    replyBy,
  };
}

import { isDay, type Day } from '../day';
import type { ItemEvent, ItemEventType } from '../item/item-events';
import { DISPUTE_OUTCOME_LABELS, type DisputeOutcome } from '../item/dispute-state';
import {
  DISPUTE_KIND_LABELS,
  type DisputeKind,
  GRADE_LABELS,
  type Grade,
  PENDING_LEVEL_LABELS,
} from '../item/item-words';
import { LOOK_BACK_OUTCOME_LABELS, type LookBackResult } from '../look-back/look-back';
import { OBJECTION_CHANNEL_LABELS, type ObjectionChannel } from '../item/publicity-state';
import type { ToldDutyKind } from '../deadline/duty';
import { TERM_UNIT_WORDS, type TermUnit } from '../deadline/procedure-policy';
import { eventNotice } from './event-notices';
import { ASKED, HAPPENED, compose, type NoticeFacts, type NoticeText } from './notice-text';

interface Said {
  happened: string;
  asked: string | null;
  replyBy?: Day | null;
}

type Data = ItemEvent['data'];
type Words = (data: Data, facts: NoticeFacts) => Said;

const text = (data: Data, key: string): string => (typeof data[key] === 'string' ? data[key] : '');
const dayOf = (data: Data, key: string): Day | null => (isDay(data[key]) ? data[key] : null);
const because = (data: Data, key = 'reason', word = '理由'): string =>
  text(data, key) ? `${word}：${text(data, key)}` : '';
/** The date moved while the request waited. */
const asked = (data: Data): string => (text(data, 'askedFrom') ? `，申请时为 ${text(data, 'askedFrom')}` : '');
const silent: Words = () => ({ happened: '', asked: null });

const disputeOf = (data: Data): string => DISPUTE_KIND_LABELS[data.kind as DisputeKind] ?? '其他';
const levelOf = ({ item }: NoticeFacts): string =>
  item.pendingLevel ? PENDING_LEVEL_LABELS[item.pendingLevel] : '验收';

/** What people are told of each event. Those that raise no notice say nothing, see EVENT_NOTICES. */
const WORDS: Record<ItemEventType, Words> = {
  'item.drafted': silent,
  'item.edited': silent,
  'item.received': silent,
  'item.dueKept': silent,
  'item.progressed': silent,
  'item.measureDone': silent,
  'item.evidenceAdded': silent,
  'item.onSitePhotoAdded': silent,
  'item.mechanismAdded': silent,
  'item.dutyPerformed': silent,
  'item.rungDeclined': silent,
  'item.documentReceived': silent,
  'item.evidenceQuarantined': (data) => ({
    happened: `您上传的佐证材料《${text(data, 'fileName')}》查出病毒（${text(data, 'finding')}），已经隔离：不能下载，也不算佐证。`,
    asked: '请用杀毒软件检查您的电脑或者手机，再上传没有病毒的版本。',
  }),
  'item.assigned': (_, { item }) => ({
    happened: `有新的整改事项交办，整改时限 ${item.dueOn}。`,
    asked: '请签收，制定整改方案并抓好落实。',
  }),
  'item.reassigned': (data, { item }) =>
    text(data, 'fromUnitId')
      ? {
          happened: `整改事项改由别的单位牵头，整改时限 ${item.dueOn}。${because(data)}`,
          asked: '新的牵头单位请签收，制定整改方案并抓好落实；原牵头单位不再办理。',
        }
      : {
          happened: `整改事项的责任人员、配合单位或者时限有调整，整改时限 ${item.dueOn}。`,
          asked: '请按新的安排抓好落实。',
        },
  'item.dueReckoned': (data) => ({
    happened: `${text(data, 'cause')}，整改时限重新计算为 ${text(data, 'dueOn')}（原 ${text(data, 'before')}）。${text(data, 'arithmetic')}。`,
    asked: '请在新的时限内完成整改。',
  }),
  'item.planSubmitted': () => ({ happened: '整改方案已报送。', asked: '请审定整改方案。' }),
  'item.planApproved': () => ({ happened: '整改方案已审定。', asked: '请按方案落实各项措施。' }),
  'item.extensionRequested': (data) => ({
    happened: `申请延期至 ${text(data, 'dueOn')}。${because(data)}`,
    asked: '请审批延期申请。',
  }),
  'item.extensionReviewed': (data) => ({
    happened: `延期申请已经单位领导初审同意，申请延期至 ${text(data, 'dueOn')}。${because(data)}`,
    asked: '请审批延期申请。',
  }),
  'item.extensionApproved': (data) => ({
    happened: `延期申请已批准，新的整改时限 ${text(data, 'dueOn')}（原时限 ${text(data, 'before')}${asked(data)}）。${because(data)}`,
    asked: '请在新的时限内完成整改。',
  }),
  'item.extensionRefused': (data) => ({
    happened: `延期申请未获批准。${because(data)}`,
    asked: '请在原时限内完成整改。',
  }),
  'item.extensionWithdrawn': (data) => ({
    happened: `责任单位已申请销号，延期至 ${text(data, 'dueOn')} 的申请自动撤回，不用再审批。`,
    asked: null,
  }),
  'item.extensionLapsed': (data) => ({
    happened: `事项已${data.end === 'cancelled' ? '撤销' : '改由别的单位牵头'}，延期至 ${text(data, 'dueOn')} 的申请自动失效，不用再审批。`,
    asked: null,
  }),
  'item.paused': (data) => ({
    happened: `自 ${text(data, 'fromOn')} 起暂停计时。${because(data)}`,
    asked: '暂停期间不催办、不计逾期，恢复计时后时限相应顺延；整改工作能推进的请继续推进。',
  }),
  'item.resumed': (data) => ({
    happened: `已恢复计时：${text(data, 'fromOn')} 起暂停了 ${Number(data.days ?? 0)} ${TERM_UNIT_WORDS[data.unit as TermUnit] ?? '天'}，新的整改时限 ${text(data, 'dueOn')}（原时限 ${text(data, 'before')}）。${because(data, 'note', '说明')}`,
    asked: '请在新的时限内完成整改。',
  }),
  'item.disputed': (data) => ({
    happened: `责任单位对交办提出异议（${disputeOf(data)}）。${because(data)}`,
    asked: '请决定：移交、更正、撤销事项，或者认定异议不成立，并写明理由。决定前整改时限照常计算。',
  }),
  'item.disputeWithdrawn': (data) => ({ happened: `异议（${disputeOf(data)}）已由提出的人撤回。`, asked: null }),
  'item.disputeDecided': (data, { item }) => ({
    happened: `对异议（${disputeOf(data)}）的决定：${DISPUTE_OUTCOME_LABELS[data.outcome as DisputeOutcome] ?? ''}。${because(data)}`,
    asked: afterDispute(data, item),
  }),
  'item.transferred': (_, { item }) => ({
    happened: `有整改事项移交到本单位，整改时限 ${item.dueOn}。`,
    asked: '请签收，制定整改方案并抓好落实。',
  }),
  'item.submitted': (data, facts) => ({
    happened: `已申请销号，等待${levelOf(facts)}。申请说明：${text(data, 'statement')}`,
    asked: '请验收：通过，或者退回并写明理由。',
  }),
  'item.levelAccepted': (_, facts) => ({
    happened: `上一级已验收通过，等待${levelOf(facts)}。`,
    asked: '请验收：通过，或者退回并写明理由。',
  }),
  'item.published': (data) => ({
    happened: `验收通过，进入公示：${text(data, 'fromOn')} 至 ${text(data, 'untilOn')}。`,
    asked: '期满且没有未决定的异议的，自动销号；公示期间请保持整改成果。',
  }),
  'item.publicityReckoned': (data) => ({
    happened: `${text(data, 'cause')}，公示期重新计算，到 ${text(data, 'untilOn')} 为止（原 ${text(data, 'before')}）。`,
    asked: null,
  }),
  'item.objected': (data) => ({
    happened: `公示中收到异议（${OBJECTION_CHANNEL_LABELS[data.channel as ObjectionChannel] ?? '其他'}）：${text(data, 'text')}`,
    asked: '请由登记人以外的人员核实并决定；决定前不能销号。',
  }),
  'item.objectionDecided': (data) =>
    data.outcome === 'founded'
      ? {
          happened: `公示中的异议经核实成立，事项退回整改，新的整改时限 ${text(data, 'dueOn')}（原时限 ${text(data, 'before')}）。${because(data)}`,
          asked: '请按异议反映的问题继续整改，完成后重新申请销号。',
        }
      : { happened: `公示中的异议经核实不成立，公示照常进行。${because(data)}`, asked: null },
  'item.returned': (data) => ({
    happened: `销号申请被退回，整改时限 ${text(data, 'dueOn')}。${because(data)}`,
    asked: '请按退回理由继续整改，完成后重新申请销号。',
  }),
  'item.closed': (data) => ({
    happened: `整改事项已销号，结论：${GRADE_LABELS[data.grade as Grade] ?? '已整改'}。`,
    asked: null,
  }),
  'item.lookBackCancelled': silent,
  'item.lookBackPlanned': (data) => ({
    happened: `安排您对已销号的事项回头看，应于 ${text(data, 'dueOn')} 前完成。缘由：${text(data, 'basis')}。`,
    asked: ASKED.lookBack,
  }),
  'item.lookBackChanged': (data) => ({
    happened: `回头看有调整，应于 ${text(data, 'dueOn')} 前完成。${because(data)}`,
    asked: ASKED.lookBack,
  }),
  'item.lookBackDone': (data) => ({
    happened: `${text(data, 'visitedOn')} 回头看的结果：${LOOK_BACK_OUTCOME_LABELS[data.result as LookBackResult] ?? ''}。${text(data, 'findings')}`,
    asked: data.result === 'partly' ? '请针对部分反弹的问题及时巩固整改。' : null,
  }),
  'item.reopened': (data, { item }) => ({
    happened: `整改事项已重启，进入第 ${item.cycle} 轮，整改时限 ${text(data, 'dueOn')}。${because(data)}依据：${text(data, 'basis')}`,
    asked: '请重新整改。',
  }),
  'item.yearOpened': (data) => ({
    happened: `长期坚持事项上一年度已通过核查，现转入下一年度，年度节点 ${text(data, 'dueOn')}。`,
    asked: '请继续坚持，于年度节点前补充本年度的佐证材料并申请核查。',
  }),
  'item.cancelled': (data) => ({ happened: `整改事项已撤销。${because(data)}`, asked: null }),
  'item.urged': (data) => ({
    happened: `督察办催办：${text(data, 'text')}`,
    asked: '请在系统中回复催办。',
    replyBy: dayOf(data, 'replyBy'),
  }),
  'item.rungIssued': (data) => ({
    happened: HAPPENED[data.kind as ToldDutyKind],
    asked: ASKED[data.kind as ToldDutyKind],
    replyBy: dayOf(data, 'replyBy'),
  }),
  'item.interviewHeld': (data) => ({
    happened: `约谈已于 ${text(data, 'heldOn')} 进行，形成纪要。`,
    asked: '请按约谈要求整改，并书面回复。',
    replyBy: dayOf(data, 'replyBy'),
  }),
  'item.documentReplied': (data) => ({ happened: `已回复：${text(data, 'text')}`, asked: null }),
  'item.urgeReplied': (data) => ({ happened: `催办已回复：${text(data, 'text')}`, asked: null }),
};

/** What those who raised the dispute have to do now. */
function afterDispute({ outcome }: Data, { dueOn }: NoticeFacts['item']): string | null {
  if (outcome === 'transferred') return '该事项已移交别的单位，本单位不再承办，原有提醒随之取消。';
  if (outcome === 'corrected') return `请按更正后的内容抓好落实，整改时限 ${dueOn}。`;
  return outcome === 'rejected' ? `请按原交办抓好落实，整改时限 ${dueOn}。` : null;
}

/** The words of the notice an event raises. Throws for an event that raises none. */
export function eventText(type: ItemEventType, data: Data, byName: string, facts: NoticeFacts): NoticeText {
  const notice = eventNotice(type, data);
  if (!notice) throw new Error(`${type} raises no notice`);
  const { happened, asked, replyBy = null } = WORDS[type](data, facts);
  const document = text(data, 'document') || null;
  // Whoever gave it away hears nothing of the new unit's date.
  const gone = type === 'item.disputeDecided' && data.outcome === 'transferred';
  const item = gone ? { ...facts.item, dueOn: null } : facts.item;
  return compose(notice, happened, asked, replyBy, byName, { ...facts, item, document });
}

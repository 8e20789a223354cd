import { chineseDay, type Day } from '../day';
import { EVIDENCE_KIND_LABELS } from '../evidence/evidence';
import type { CriterionAnswer, JudgedSnapshot, Mechanism, Submission, Verification } from './case-file';
import { closureNumber } from './closure-number';
import type { ItemState } from './item-state';
import { GRADE_LABELS, REMEDIATION_TYPE_LABELS, VERIFICATION_LEVEL_LABELS } from './item-words';

/** A form as the writer of documents takes it. */
export interface ClosureForm {
  title: string;
  rows: { label: string; text: string }[];
}

export interface ClosureFormFacts {
  item: Pick<ItemState, 'number' | 'remediationType'>;
  submission: Submission;
  /** What was submitted or judged, as it stood then. */
  judged: JudgedSnapshot;
  mechanisms: readonly Mechanism[];
  supervisionTitle: string;
  leadUnit: string;
  leader: string;
  handler: string;
  nameOf: (personId: string) => string;
  /** Where the log of the installation stood, for whoever checks the form years later; null where no checkpoint is kept. */
  checkpoint: string | null;
}

/** A full-width space between a word, a name and a day. */
const GAP = '\u3000';
const ANSWER_WORDS: Record<CriterionAnswer['answer'], string> = {
  met: '符合',
  notMet: '不符合',
  notApplicable: '不适用',
};
/** Enough of a SHA-256 to tell two files apart by eye. */
const SHOWN_HASH = 16;

/** 销号申请表; what is not decided yet stays empty, to be signed on paper. */
export function applicationForm(facts: ClosureFormFacts, decisions: readonly Verification[]): ClosureForm {
  const { submission, judged, leadUnit, leader, handler } = facts;
  return {
    title: '整改事项销号申请表',
    rows: [
      { label: '编号', text: closureNumber('application', submission) ?? '' },
      ...subject(facts),
      { label: '责任单位', text: leadUnit },
      { label: '责任领导', text: leader },
      { label: '责任人', text: handler },
      ...row('问题表现', judged.item?.manifestation),
      ...row('整改目标', judged.item?.goal),
      { label: '整改时限', text: judged.dueOn ? chineseDay(judged.dueOn) : '' },
      { label: '整改措施', text: measuresOf(judged) },
      { label: '完成情况', text: submission.statement },
      { label: '佐证材料', text: evidenceOf(judged) },
      { label: '长效机制', text: mechanismsOf(facts.mechanisms) },
      { label: '申请人', text: signed(submission.submitterId, submission.delegateId, submission.submittedOn, facts) },
      ...(judged.item?.verificationLevels ?? []).map((level) => ({
        label: VERIFICATION_LEVEL_LABELS[level],
        text: wordOf(
          decisions.find((one) => one.level === level),
          facts,
        ),
      })),
      ...row('日志校验点', facts.checkpoint),
    ],
  };
}

/** 验收表; 销号审批表 where it closed the item. */
export function decisionForm(facts: ClosureFormFacts, decision: Verification): ClosureForm {
  const { judged, submission } = facts;
  const isLast = (judged.item?.verificationLevels ?? [decision.level]).at(-1) === decision.level;
  const closes = isLast && decision.outcome === 'accepted';
  return {
    title: closes ? '整改事项销号审批表' : '整改事项验收表',
    rows: [
      { label: '编号', text: closureNumber('decision', decision) ?? '' },
      { label: '申请表编号', text: closureNumber('application', submission) ?? '' },
      ...subject(facts),
      { label: '责任单位', text: facts.leadUnit },
      { label: '整改时限', text: judged.dueOn ? chineseDay(judged.dueOn) : '' },
      {
        label: '申请情况',
        text: `${signed(submission.submitterId, submission.delegateId, submission.submittedOn, facts)}\n${submission.statement}`,
      },
      { label: '整改措施', text: measuresOf(judged) },
      { label: '佐证材料', text: evidenceOf(judged) },
      ...row('佐证要求', judged.requirements?.map(({ text, met }) => `${text}：${met ? '已具备' : '不足'}`).join('\n')),
      { label: '验收标准', text: answersOf(decision) },
      { label: '现场核查', text: onSiteOf(decision) },
      { label: '验收层级', text: VERIFICATION_LEVEL_LABELS[decision.level] },
      { label: '验收意见', text: opinionOf(decision) },
      ...row('整改评定', decision.grade && decision.outcome === 'accepted' ? GRADE_LABELS[decision.grade] : null),
      { label: '验收人', text: signed(decision.verifierId, decision.delegateId, decision.verifiedOn, facts) },
      ...(closes ? ['公示情况', '领导签批', '归档'].map((label) => ({ label, text: '' })) : []),
      ...row('日志校验点', facts.checkpoint),
    ],
  };
}

function subject({ supervisionTitle, item, judged }: ClosureFormFacts): ClosureForm['rows'] {
  return [
    { label: '督察批次', text: supervisionTitle },
    { label: '整改事项', text: `${item.number} ${judged.item?.title ?? ''}`.trim() },
    { label: '整改类型', text: REMEDIATION_TYPE_LABELS[judged.item?.remediationType ?? item.remediationType] },
  ];
}

function measuresOf({ measures = [] }: JudgedSnapshot): string {
  if (measures.length === 0) return '无';
  return measures
    .map(({ seq, text, dueOn, doneOn }) => {
      const done = doneOn ? `${chineseDay(doneOn)}完成` : '尚未报告完成';
      return `${seq}. ${text}（${chineseDay(dueOn)}前，${done}）`;
    })
    .join('\n');
}

function evidenceOf({ evidence }: JudgedSnapshot): string {
  return evidence
    .map(
      ({ kind, fileName, version, sha256 }, place) =>
        `${place + 1}. ${EVIDENCE_KIND_LABELS[kind]}《${fileName}》第 ${version} 版，校验值 ${sha256.slice(0, SHOWN_HASH)}`,
    )
    .join('\n');
}

function mechanismsOf(mechanisms: readonly Mechanism[]): string {
  if (mechanisms.length === 0) return '无';
  return mechanisms
    .map(({ title, documentNumber, issuedOn }) => {
      const facts = [documentNumber, `${chineseDay(issuedOn)}印发`].filter(Boolean).join('，');
      return `《${title}》（${facts}）`;
    })
    .join('\n');
}

function answersOf({ criteria }: Verification): string {
  if (!criteria || criteria.length === 0) return '';
  return criteria
    .map(
      ({ text, answer, note }, place) => `${place + 1}. ${text}：${ANSWER_WORDS[answer]}${note ? `（${note}）` : ''}`,
    )
    .join('\n');
}

function onSiteOf({ onSite }: Verification): string {
  if (!onSite) return '未进行现场核查';
  const photos =
    onSite.photos?.map(({ fileName, sha256 }) => `《${fileName}》校验值 ${sha256.slice(0, SHOWN_HASH)}`) ?? [];
  const people = `${chineseDay(onSite.on)}${GAP}核查人员：${onSite.people.join('、')}`;
  return [people, onSite.findings, ...(photos.length > 0 ? [`照片：${photos.join('；')}`] : [])].join('\n');
}

function opinionOf({ outcome, reason, newDueOn }: Verification): string {
  const words = reason ? `：${reason}` : '';
  if (outcome === 'accepted') return `通过${words}`;
  return `退回${words}${newDueOn ? `\n新的整改时限：${chineseDay(newDueOn)}` : ''}`;
}

function wordOf(decision: Verification | undefined, facts: ClosureFormFacts): string {
  if (!decision) return '';
  return `${opinionOf(decision)}${GAP}${signed(decision.verifierId, decision.delegateId, decision.verifiedOn, facts)}`;
}

function signed(
  personId: string,
  delegateId: string | null,
  on: Day,
  { nameOf }: Pick<ClosureFormFacts, 'nameOf'>,
): string {
  const by = delegateId ? `（受委托人 ${nameOf(delegateId)} 代办）` : '';
  return `${nameOf(personId)}${by}${GAP}${chineseDay(on)}`;
}

const row = (label: string, text: string | null | undefined): ClosureForm['rows'] => (text ? [{ label, text }] : []);

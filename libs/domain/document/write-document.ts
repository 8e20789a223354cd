import { chineseDay, type Day } from '../day';
import { DOCUMENT_WORDS, type IssuedKind } from './document-kind';
import type { DocumentFacts, DocumentParagraph, DocumentText } from './issued-document';
import { asPrinted, body, clause, heading, sentence } from './paragraphs';
import { writePublicity } from './write-publicity';
import { writeInterview, writeMinutes } from './write-interview';

type Write = (facts: DocumentFacts) => DocumentParagraph[];

const day = (on: Day | null): string => (on ? chineseDay(on) : '未定');

/** What the list stands on: the feedback, with its number where it has one. */
function basis({ supervision: { title, issuer, documentNumber } }: DocumentFacts): string {
  return `根据${issuer}《${title}》${documentNumber ? `（${documentNumber}）` : ''}`;
}

function whatItIs({ item }: DocumentFacts): string {
  const due = item.originalDueOn && item.originalDueOn !== item.dueOn ? `，原定时限${day(item.originalDueOn)}` : '';
  return `“${item.title}”（编号${item.number}，整改时限${day(item.dueOn)}${due}）`;
}

function standing(facts: DocumentFacts): string {
  const shows = facts.item.manifestation ? `问题表现：${clause(facts.item.manifestation)}。` : '';
  return `${shows}截至${chineseDay(facts.on)}，${asPrinted(facts.stands)}。`;
}

/** Each step names those before it. */
function chased({ earlier }: DocumentFacts): string {
  return earlier.length > 0 ? `此前已就本事项发出文书${earlier.length}份：${earlier.join('、')}。` : '';
}

function asked({ terms }: DocumentFacts, usual: string): string {
  return sentence(terms.requirement, usual);
}

function reply({ replyBy, nextRung }: DocumentFacts, content: string): DocumentParagraph[] {
  const by = replyBy
    ? `请于${chineseDay(replyBy)}前通过系统书面回复，内容包括${content}。`
    : `请通过系统报告${content}。`;
  return [body(`${by}${nextRung ? `逾期未回复或者整改没有实质进展的，将按规定予以${nextRung}。` : ''}`)];
}

const CHASE = '整改进展、未完成的原因、下一步措施和预计完成日期';

const writeReminder: Write = (facts) => [
  body(`${basis(facts)}，你单位牵头的整改事项${whatItIs(facts)}正在整改。${standing(facts)}`),
  body(asked(facts, '请抓紧落实整改措施，按期报送进展和佐证材料；确有困难的，请在到期前申请延期。')),
  ...reply(facts, '整改进展和预计完成日期'),
];

const writeUrge: Write = (facts) => [
  body(`${basis(facts)}，你单位牵头的整改事项${whatItIs(facts)}未按要求完成，现予催办（黄色）。`),
  heading('一、事项情况'),
  body(`${standing(facts)}${chased(facts)}`),
  heading('二、办理要求'),
  body(asked(facts, '请立即整改，明确责任人和完成日期，按期报送佐证材料。')),
  heading('三、回复要求'),
  ...reply(facts, CHASE),
];

const writeSupervision: Write = (facts) => [
  body(`${basis(facts)}，你单位牵头的整改事项${whatItIs(facts)}逾期仍未完成，现予督办（红色）。`),
  heading('一、事项情况'),
  body(`${standing(facts)}${chased(facts)}`),
  heading('二、督办要求'),
  body(asked(facts, '请主要负责同志亲自部署、亲自督办，逐条落实整改措施，限期拿出整改结果。')),
  heading('三、回复要求'),
  ...reply(facts, CHASE),
];

const writeListed: Write = (facts) => [
  body(`${basis(facts)}，你单位牵头的整改事项${whatItIs(facts)}经督办仍未完成，决定挂牌督办。`),
  heading('一、挂牌事项'),
  body(`${standing(facts)}${chased(facts)}`),
  heading('二、整改责任'),
  body(`责任单位：${facts.unit}；责任领导：${facts.leader}；责任人：${facts.handler}。由主要负责同志包案。`),
  heading('三、挂牌要求'),
  body(asked(facts, '请制定专门措施，明确完成日期，逐周报送进展；验收通过后按程序摘牌。')),
  heading('四、回复要求'),
  ...reply(facts, CHASE),
];

const writeOrder: Write = (facts) => [
  body(`${basis(facts)}，你单位牵头的整改事项${whatItIs(facts)}至今未完成，现责令限期整改。`),
  heading('一、存在的问题'),
  body(`${standing(facts)}${chased(facts)}`),
  heading('二、整改要求'),
  body(asked(facts, '请对照问题逐项整改到位，举一反三，建立长效机制。')),
  heading('三、报告方式'),
  ...reply(facts, '整改结果和佐证材料'),
];

const writeReferral: Write = (facts) => [
  body(
    `${basis(facts)}，${facts.unit}牵头的整改事项${whatItIs(facts)}拒不整改或者整改不力，现将有关情况移送你单位处理。`,
  ),
  heading('一、基本情况'),
  body(`${standing(facts)}责任单位：${facts.unit}；责任领导：${facts.leader}；责任人：${facts.handler}。`),
  heading('二、督促情况'),
  body(chased(facts) || '已按规定督促整改。'),
  heading('三、移送意见'),
  body(asked(facts, '请依规依纪依法处理，并将处理结果函告我单位。')),
];

const writeCircular: Write = (facts) => {
  const { totals, supervision, unit } = facts;
  const rate = totals && totals.total > 0 ? ((totals.closed / totals.total) * 100).toFixed(1) : '0.0';
  const laggards = totals?.laggards.map((one) => `${one.unit}${one.overdue}个`).join('、');
  return [
    body(`${basis(facts)}，现将整改进展情况通报如下。`),
    heading('一、总体情况'),
    body(
      `截至${chineseDay(facts.on)}，《${supervision.title}》共有整改事项${totals?.total ?? 0}个，已销号${totals?.closed ?? 0}个，完成率${rate}%；逾期未完成${totals?.overdue ?? 0}个${laggards ? `，其中${laggards}` : ''}。`,
    ),
    heading('二、通报事项'),
    body(
      `${unit}牵头的整改事项${whatItIs(facts)}进度缓慢、成效不明显，予以通报批评，责令限期整改。${standing(facts)}${chased(facts)}`,
    ),
    heading('三、工作要求'),
    body(asked(facts, '各有关单位要引以为戒，加快整改进度，确保按期完成。')),
    ...reply(facts, '整改结果、未完成的原因和下一步措施'),
  ];
};

const WRITERS: Record<IssuedKind, Write> = {
  reminderLetter: writeReminder,
  urgeNotice: writeUrge,
  supervisionNotice: writeSupervision,
  listedSupervision: writeListed,
  interviewNotice: writeInterview,
  circular: writeCircular,
  orderToRectify: writeOrder,
  referral: writeReferral,
  interviewMinutes: writeMinutes,
  publicityNotice: writePublicity,
};

/** The words of a document: a pure function of its facts, field by field as domain.md lists them. */
export function writeDocument(kind: IssuedKind, facts: DocumentFacts): DocumentText {
  const title =
    kind === 'circular' ? `关于《${facts.supervision.title}》整改进展情况的通报` : DOCUMENT_WORDS[kind].title;
  const copyTo = kind === 'referral' ? facts.unit : null;
  const note = facts.dateNote ? [body(`日历提示：${facts.dateNote}。`)] : [];
  return { title, addressee: addresseeOf(kind, facts), paragraphs: [...WRITERS[kind](facts), ...note], copyTo };
}

/** 主送; what is shown to the public is addressed to nobody. */
function addresseeOf(kind: IssuedKind, { unit, terms: { scope, receiver } }: DocumentFacts): string {
  if (kind === 'publicityNotice') return '';
  if (kind === 'circular') return scope ?? unit;
  return kind === 'referral' ? (receiver ?? '') : unit;
}

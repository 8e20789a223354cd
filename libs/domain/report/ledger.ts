import type { Day } from '../day';
import type { Silence } from '../item/silence';
import { STATUS_LABELS } from '../item/item-status';
import type { ItemState } from '../item/item-state';
import { GRADE_LABELS, NATURE_LABELS, REMEDIATION_TYPE_LABELS, SEVERITY_LABELS } from '../item/item-words';
import { SUPERVISION_KIND_LABELS, type SupervisionKind } from '../supervision/supervision';

/** A line of the ledger with its names, ready to be printed. */
export interface LedgerLine {
  item: Readonly<ItemState>;
  /** Which of its dates may still change, because the year's calendar is not published; null: none. */
  dateNote: string | null;
  supervision: { title: string; kind: SupervisionKind };
  leadUnit: string;
  /** The one before the first transfer, or ''. */
  originalUnit: string;
  cooperatingUnits: string[];
  leader: string;
  handler: string;
  measures: { text: string; done: boolean }[];
  progress: { text: string; reportedOn: Day } | null;
  /** Of the running cycle. */
  progressedOn: Day | null;
  silence: Silence | null;
  statement: string | null;
  verification: { outcome: 'accepted' | 'returned'; reason: string | null; verifier: string } | null;
  evidence: string[];
  mechanisms: { title: string; documentNumber: string | null }[];
}

export interface LedgerColumn {
  header: string;
  /** In Latin characters. */
  width: number;
  kind: 'text' | 'day' | 'count';
  cell: (line: LedgerLine) => string | number | Day | null;
}

const numbered = (texts: readonly string[]): string =>
  texts.length > 1 ? texts.map((text, place) => `${place + 1}. ${text}`).join('\n') : (texts[0] ?? '');

/** The columns people's ledgers have, in their order, as far as the data holds them (domain.md). */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { header: '编号', width: 14, kind: 'text', cell: ({ item }) => item.number },
  { header: '督察批次', width: 24, kind: 'text', cell: ({ supervision }) => supervision.title },
  { header: '来源', width: 12, kind: 'text', cell: sourceOf },
  { header: '问题大类', width: 14, kind: 'text', cell: ({ item }) => item.category },
  { header: '方面', width: 14, kind: 'text', cell: ({ item }) => item.aspect },
  { header: '问题', width: 36, kind: 'text', cell: ({ item }) => item.title },
  { header: '问题描述（表现）', width: 44, kind: 'text', cell: ({ item }) => item.manifestation },
  { header: '问题性质', width: 10, kind: 'text', cell: ({ item }) => NATURE_LABELS[item.nature] },
  { header: '严重程度', width: 10, kind: 'text', cell: ({ item }) => SEVERITY_LABELS[item.severity] },
  { header: '依据', width: 20, kind: 'text', cell: ({ item }) => item.legalBasis },
  { header: '原因', width: 30, kind: 'text', cell: ({ item }) => item.cause },
  { header: '整改类型', width: 10, kind: 'text', cell: ({ item }) => REMEDIATION_TYPE_LABELS[item.remediationType] },
  { header: '整改目标', width: 30, kind: 'text', cell: ({ item }) => item.goal },
  { header: '整改措施', width: 44, kind: 'text', cell: ({ measures }) => numbered(measures.map(measureText)) },
  { header: '牵头单位', width: 18, kind: 'text', cell: ({ leadUnit }) => leadUnit },
  { header: '原牵头单位（移交）', width: 18, kind: 'text', cell: transferOf },
  { header: '配合单位', width: 18, kind: 'text', cell: ({ cooperatingUnits }) => cooperatingUnits.join('、') },
  { header: '责任领导', width: 12, kind: 'text', cell: ({ leader }) => leader },
  { header: '责任人', width: 12, kind: 'text', cell: ({ handler }) => handler },
  { header: '时限要求', width: 20, kind: 'text', cell: ({ item }) => item.dueRule },
  { header: '原定时限', width: 12, kind: 'day', cell: ({ item }) => item.originalDueOn },
  { header: '整改时限', width: 12, kind: 'day', cell: ({ item }) => item.dueOn },
  { header: '计划完成日期', width: 13, kind: 'day', cell: ({ item }) => item.plannedOn },
  { header: '实际完成日期', width: 13, kind: 'day', cell: ({ item }) => item.completedOn },
  { header: '日历提示', width: 24, kind: 'text', cell: ({ dateNote }) => dateNote },
  { header: '延期次数', width: 9, kind: 'count', cell: ({ item }) => item.extensionCount },
  {
    header: '整改进展',
    width: 36,
    kind: 'text',
    cell: ({ progress }) => progress && `${progress.text}（${progress.reportedOn}）`,
  },
  { header: '最近进展', width: 24, kind: 'text', cell: latestProgress },
  { header: '整改完成情况', width: 36, kind: 'text', cell: ({ statement }) => statement },
  { header: '佐证材料', width: 30, kind: 'text', cell: ({ evidence }) => numbered(evidence) },
  { header: '状态', width: 10, kind: 'text', cell: ({ item }) => STATUS_LABELS[item.status] },
  { header: '轮次', width: 7, kind: 'count', cell: ({ item }) => item.cycle },
  { header: '验收意见', width: 30, kind: 'text', cell: opinionOf },
  { header: '验收人', width: 12, kind: 'text', cell: ({ verification }) => verification?.verifier ?? null },
  { header: '销号日期', width: 12, kind: 'day', cell: ({ item }) => item.closedOn },
  { header: '长效机制', width: 30, kind: 'text', cell: ({ mechanisms }) => numbered(mechanisms.map(mechanismText)) },
];

function sourceOf({ item, supervision }: LedgerLine): string {
  return item.nature === 'selfIdentified' ? '自查' : SUPERVISION_KIND_LABELS[supervision.kind];
}

function transferOf({ item, originalUnit }: LedgerLine): string | null {
  return item.transferredOn && `${originalUnit}（${item.transferredOn} 移交）`;
}

/** As the ledger says it on the screen. */
function latestProgress({ progressedOn, silence }: LedgerLine): string | null {
  if (!silence) return progressedOn;
  const days = silence.days > 0 && `${silence.days} 天${progressedOn ? '未报' : ''}`;
  const notes = [days, silence.isTooLong && '久未填报'].filter(Boolean).join('，');
  return `${progressedOn ?? '未填报'}${notes && `（${notes}）`}`;
}

const measureText = ({ text, done }: LedgerLine['measures'][number]): string => `${text}${done ? '（已完成）' : ''}`;

function opinionOf({ item, verification }: LedgerLine): string | null {
  if (!verification) return null;
  const outcome = verification.outcome === 'returned' ? '退回' : '通过';
  const grade = item.grade && verification.outcome === 'accepted' ? `，${GRADE_LABELS[item.grade]}` : '';
  return `${outcome}${grade}${verification.reason ? `：${verification.reason}` : ''}`;
}

const mechanismText = ({ title, documentNumber }: LedgerLine['mechanisms'][number]): string =>
  `${title}${documentNumber ? `（${documentNumber}）` : ''}`;

import type { Extension } from '../item/case-file';
import { DISPUTE_OUTCOME_LABELS } from '../item/dispute-state';
import { extensionNumber } from '../item/extension-form';
import { DISPUTE_KIND_LABELS } from '../item/item-words';
import {
  complainantWords,
  OBJECTION_CHANNEL_LABELS,
  OBJECTION_OUTCOME_LABELS,
  PUBLICITY_OUTCOME_LABELS,
} from '../item/publicity-state';
import { LOOK_BACK_OUTCOME_LABELS, LOOK_BACK_SOURCE_LABELS } from '../look-back/look-back';
import type { CoverFacts, CoverTable } from './dossier-cover';
import { type Column, numberedTable } from './numbered-table';

export function extensionTable({ shown, nameOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['编号', 21],
    ['申请', 18],
    ['原时限', 15],
    ['申请延至', 15],
    ['结果', 24],
  ];
  const rows = shown.records.extension.map((one) => {
    const decided = one.decidedById ? `（${nameOf(one.decidedById)}，${one.decidedOn}）` : '';
    const outcomes = { refused: '未批准', withdrawn: '已撤回', lapsed: '已失效', waiting: '待审批' };
    const outcome =
      one.outcome === 'approved' ? `批准${stoodAt(one)}至 ${one.decidedDueOn}` : outcomes[one.outcome ?? 'waiting'];
    const asked = `${nameOf(one.requestedById)} ${one.requestedOn}`;
    return [extensionNumber(one) ?? '', asked, one.fromDueOn, one.dueOn, `${outcome}${decided}`];
  });
  return numberedTable('延期', columns, rows);
}

/** The date it was counted from, where that moved while the request waited. */
function stoodAt({ fromDueOn, decidedFromDueOn }: Extension): string {
  return decidedFromDueOn && decidedFromDueOn !== fromDueOn ? `从 ${decidedFromDueOn} ` : '';
}

export function disputeTable({ shown, nameOf, pathOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['异议', 18],
    ['提出', 18],
    ['理由', 25],
    ['决定', 32],
  ];
  const rows = shown.records.dispute.map((one) => [
    DISPUTE_KIND_LABELS[one.kind],
    `${nameOf(one.raisedById)} ${one.raisedOn}`,
    `${one.reason}${one.sha256 ? `（附件 ${pathOf(one.id)}）` : ''}`,
    one.outcome
      ? `${DISPUTE_OUTCOME_LABELS[one.outcome]}${one.decisionReason ? `：${one.decisionReason}` : ''}`
      : '待决定',
  ]);
  return numberedTable('异议与移交', columns, rows);
}

export function publicityTable({ shown }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['轮次', 13],
    ['公示期', 40],
    ['结果', 40],
  ];
  const rows = shown.records.publicity.map((one) => [
    `第${one.cycle}轮`,
    `${one.fromOn} 至 ${one.untilOn}`,
    one.outcome ? `${PUBLICITY_OUTCOME_LABELS[one.outcome]}（${one.endedOn}）` : '正在公示',
  ]);
  return numberedTable('公示', columns, rows);
}

export function objectionTable({ shown, nameOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['收到', 15],
    ['提出人', 13],
    ['异议', 35],
    ['办理', 30],
  ];
  const rows = shown.records.objection.map((one) => [
    one.receivedOn,
    `${complainantWords(one.raisedBy !== null)}（${OBJECTION_CHANNEL_LABELS[one.channel]}）`,
    one.text,
    one.outcome
      ? [OBJECTION_OUTCOME_LABELS[one.outcome], one.reason, one.decidedById && nameOf(one.decidedById)]
          .filter(Boolean)
          .join('；')
      : '待决定',
  ]);
  return numberedTable('公示期间的异议', columns, rows);
}

export function reopeningTable({ shown, nameOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['轮次', 10],
    ['重启', 18],
    ['新时限', 15],
    ['理由', 25],
    ['依据', 25],
  ];
  const rows = shown.records.reopening.map((one) => [
    `第${one.cycle}轮`,
    `${nameOf(one.byId)} ${one.reopenedOn}`,
    one.dueOn,
    one.reason,
    one.basis,
  ]);
  return numberedTable('重启', columns, rows);
}

export function lookBackTable({ shown, nameOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['轮次', 9],
    ['计划', 21],
    ['依据', 20],
    ['结果', 18],
    ['发现', 25],
  ];
  const rows = shown.records.lookBack.map((one) => [
    `第${one.cycle}轮`,
    `${one.dueOn}（${LOOK_BACK_SOURCE_LABELS[one.source]}）`,
    one.basis,
    one.outcome
      ? [LOOK_BACK_OUTCOME_LABELS[one.outcome], one.visitedOn, one.doneById && nameOf(one.doneById)]
          .filter(Boolean)
          .join('；')
      : '尚未进行',
    one.findings ?? one.reason ?? '',
  ]);
  return numberedTable('回头看', columns, rows);
}

import { DOCUMENT_WORDS, documentNumber } from '../document/document-kind';
import { EVIDENCE_KIND_LABELS } from '../evidence/evidence';
import { DISPUTE_OUTCOME_LABELS } from '../item/dispute-state';
import { extensionNumber } from '../item/extension-form';
import { DISPUTE_KIND_LABELS, GRADE_LABELS, VERIFICATION_LEVEL_LABELS } from '../item/item-words';
import type { CoverFacts, CoverTable } from './cover';

type Column = [label: string, width: number];

/** The catalogue, table by table; what an item does not have is left out. */
export function catalogueTables(facts: CoverFacts): CoverTable[] {
  return [
    evidenceTable(facts),
    measureTable(facts),
    decisionTable(facts),
    documentTable(facts),
    extensionTable(facts),
    disputeTable(facts),
    reopeningTable(facts),
    storyTable(facts),
  ].filter(({ rows }) => rows.length > 0);
}

function table(title: string, columns: Column[], rows: string[][]): CoverTable {
  return {
    title,
    columns: [['序号', 7] as Column, ...columns].map(([label, width]) => ({ label, width })),
    rows: rows.map((row, place) => [String(place + 1), ...row]),
  };
}

function evidenceTable({ shown, nameOf, pathOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['文件', 43],
    ['种类', 14],
    ['佐证日期', 14],
    ['上传人', 10],
    ['内容摘要（SHA-256）', 12],
  ];
  const rows = shown.records.evidence.map((one) => [
    pathOf(one.id),
    `${EVIDENCE_KIND_LABELS[one.kind]}${one.version > 1 ? `（第 ${one.version} 版）` : ''}`,
    one.evidenceOn,
    nameOf(one.uploadedBy),
    one.sha256.slice(0, 16),
  ]);
  return table('佐证材料', columns, rows);
}

function measureTable({ shown, nameOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['轮次', 8],
    ['整改措施', 47],
    ['责任人', 12],
    ['完成时限', 13],
    ['完成日期', 13],
  ];
  const rows = shown.records.measure.map((one) => [
    `第${one.cycle}轮`,
    one.text,
    one.handlerId ? nameOf(one.handlerId) : '',
    one.dueOn,
    one.doneOn ?? '未报完成',
  ]);
  return table('整改措施', columns, rows);
}

function decisionTable({ shown, nameOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['轮次', 8],
    ['事项', 17],
    ['经办', 10],
    ['日期', 13],
    ['内容', 45],
  ];
  const submissions = shown.records.submission.map((one) => ({
    id: one.id,
    row: [`第${one.cycle}轮`, '申请销号', nameOf(one.submitterId), one.submittedOn, one.statement],
  }));
  const verifications = shown.records.verification.map((one) => {
    const outcome = one.outcome === 'accepted' ? '通过' : '退回';
    const onSite = one.onSite
      ? `现场核查 ${one.onSite.on}（${one.onSite.people.join('、')}）：${one.onSite.findings}`
      : '';
    const judged = `所看材料 ${one.snapshot.evidence.length} 份`;
    const words = [one.grade ? GRADE_LABELS[one.grade] : '', one.reason ?? '', onSite, judged]
      .filter(Boolean)
      .join('；');
    const label = VERIFICATION_LEVEL_LABELS[one.level];
    return {
      id: one.id,
      row: [`第${one.cycle}轮`, `${label}：${outcome}`, nameOf(one.verifierId), one.verifiedOn, words],
    };
  });
  // Their ids rise with time.
  const rows = [...submissions, ...verifications].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ row }) => row);
  return table('销号申请与验收决定', columns, rows);
}

function documentTable({ shown, pathOf }: CoverFacts): CoverTable {
  const { document, documentReceipt, documentReply, urgeReply } = shown.records;
  const columns: Column[] = [
    ['字号', 20],
    ['公文', 20],
    ['日期', 13],
    ['签收与回复', 22],
    ['文件', 18],
  ];
  const rows = document.map((one) => {
    const receipt = documentReceipt.find(({ documentId }) => documentId === one.id);
    const reply =
      documentReply.find(({ documentId }) => documentId === one.id) ??
      urgeReply.find(({ urgeId }) => one.urgeId !== null && urgeId === one.urgeId);
    const answers = [
      receipt ? `${receipt.receivedOn} 签收` : '',
      reply ? `${reply.repliedOn} 回复：${reply.text}` : '',
    ];
    const title = DOCUMENT_WORDS[one.kind].title;
    return [documentNumber(one), title, one.issuedOn, answers.filter(Boolean).join('；'), `${pathOf(one.id)}.docx`];
  });
  return table('公文', columns, rows);
}

function extensionTable({ shown, nameOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['编号', 21],
    ['申请', 18],
    ['原时限', 13],
    ['申请延至', 13],
    ['结果', 28],
  ];
  const rows = shown.records.extension.map((one) => {
    const decided = one.decidedById ? `（${nameOf(one.decidedById)}，${one.decidedOn}）` : '';
    const outcome = { approved: `批准至 ${one.decidedDueOn}`, refused: '未批准', waiting: '待审批' }[
      one.outcome ?? 'waiting'
    ];
    const asked = `${nameOf(one.requestedById)} ${one.requestedOn}`;
    return [extensionNumber(one) ?? '', asked, one.fromDueOn, one.dueOn, `${outcome}${decided}`];
  });
  return table('延期', columns, rows);
}

function disputeTable({ shown, nameOf, pathOf }: CoverFacts): CoverTable {
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
  return table('异议与移交', columns, rows);
}

function reopeningTable({ shown, nameOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['轮次', 10],
    ['重启', 18],
    ['新时限', 13],
    ['理由', 26],
    ['依据', 26],
  ];
  const rows = shown.records.reopening.map((one) => [
    `第${one.cycle}轮`,
    `${nameOf(one.byId)} ${one.reopenedOn}`,
    one.dueOn,
    one.reason,
    one.basis,
  ]);
  return table('重启', columns, rows);
}

function storyTable({ story }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['日期', 14],
    ['经办', 14],
    ['办理过程', 65],
  ];
  return table(
    '办理过程',
    columns,
    story.map(({ on, actor, text }) => [on, actor, text]),
  );
}

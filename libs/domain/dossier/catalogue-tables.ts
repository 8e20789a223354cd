import { DOCUMENT_WORDS, documentNumber } from '../document/document-kind';
import { EVIDENCE_KIND_LABELS } from '../evidence/evidence';
import { GRADE_LABELS, VERIFICATION_LEVEL_LABELS } from '../item/item-words';
import type { CoverFacts, CoverTable } from './dossier-cover';
import { type Column, numberedTable } from './numbered-table';
import {
  disputeTable,
  extensionTable,
  lookBackTable,
  objectionTable,
  publicityTable,
  reopeningTable,
} from './procedure-tables';

/** The catalogue, table by table; what an item does not have is left out. */
export function catalogueTables(facts: CoverFacts): CoverTable[] {
  return [
    evidenceTable(facts),
    measureTable(facts),
    decisionTable(facts),
    publicityTable(facts),
    objectionTable(facts),
    documentTable(facts),
    extensionTable(facts),
    disputeTable(facts),
    lookBackTable(facts),
    reopeningTable(facts),
    storyTable(facts),
  ].filter(({ rows }) => rows.length > 0);
}

function evidenceTable({ shown, nameOf, pathOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['文件', 38],
    ['种类', 14],
    ['佐证日期', 15],
    ['上传人', 12],
    ['内容摘要', 14],
  ];
  const rows = shown.records.evidence.map((one) => [
    pathOf(one.id),
    `${EVIDENCE_KIND_LABELS[one.kind]}${one.version > 1 ? `（第 ${one.version} 版）` : ''}`,
    one.evidenceOn,
    nameOf(one.uploadedBy),
    one.sha256.slice(0, 16),
  ]);
  return numberedTable('佐证材料', columns, rows);
}

function measureTable({ shown, nameOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['轮次', 9],
    ['整改措施', 42],
    ['责任人', 12],
    ['完成时限', 15],
    ['完成日期', 15],
  ];
  const rows = shown.records.measure.map((one) => [
    `第${one.cycle}轮`,
    one.text,
    one.handlerId ? nameOf(one.handlerId) : '',
    one.dueOn,
    one.doneOn ?? '未报完成',
  ]);
  return numberedTable('整改措施', columns, rows);
}

function decisionTable({ shown, nameOf }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['轮次', 9],
    ['事项', 17],
    ['经办', 12],
    ['日期', 15],
    ['内容', 40],
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
  return numberedTable('销号申请与验收决定', columns, rows);
}

function documentTable({ shown, pathOf }: CoverFacts): CoverTable {
  const { document, documentReceipt, documentReply, urgeReply } = shown.records;
  const columns: Column[] = [
    ['字号', 20],
    ['公文', 20],
    ['日期', 15],
    ['签收与回复', 22],
    ['文件', 16],
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
  return numberedTable('公文', columns, rows);
}

function storyTable({ story }: CoverFacts): CoverTable {
  const columns: Column[] = [
    ['日期', 15],
    ['经办', 14],
    ['办理过程', 64],
  ];
  return numberedTable(
    '办理过程',
    columns,
    story.map(({ on, actor, text }) => [on, actor, text]),
  );
}

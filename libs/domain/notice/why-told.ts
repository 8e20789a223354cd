import { type Audience, NOTICE_KIND_LABELS, type NoticeKind } from './notice';

const PART_WORDS: Record<Audience, string> = {
  handler: '责任人',
  formerHandler: '原责任人',
  formerLeader: '原责任领导',
  disputing: '提出异议一方的人员',
  leader: '责任领导',
  coordinator: '督察办经办',
  auditor: '核查员',
  superior: '分管领导',
  extensionDecider: '延期审批人',
  verifier: '当前一级的验收人',
  submitter: '销号申请人',
  uploader: '上传材料的人员',
  lookBacker: '回头看承担人',
  cooperating: '配合单位人员',
  joining: '新增配合单位人员',
};

/** 为什么收到这条: the rule that sent it, and the part by which it reached this person, as things stood then. */
export function whyTold(
  kind: NoticeKind,
  audience: readonly Audience[],
  played: readonly Audience[],
  byClock: boolean,
): string {
  const to = audience.map((part) => PART_WORDS[part]).join('、');
  const rule = `${byClock ? '系统按提醒和升级规则' : '事项办理有变动时，系统'}把“${NOTICE_KIND_LABELS[kind]}”发给${to}`;
  if (played.length > 0) return `${rule}；您是本事项的${played.map((part) => PART_WORDS[part]).join('、')}。`;
  return `${rule}；目前无人承担，转由督察办接收。`;
}

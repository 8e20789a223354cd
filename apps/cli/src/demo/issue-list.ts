import type { DraftInput } from '@application/item/item-drafting';
import type { SupervisionInput } from '@application/supervision/open-supervision';
import { yearOf } from '@domain/day';
import type { Stage } from './stage';

/** The supervision behind the list: what came in, who studied it, who leads the work, and by which plan. */
export function supervisionInput(stage: Stage): SupervisionInput {
  const feedbackOn = stage.day(-50);
  const planOn = stage.day(-46);
  const year = yearOf(feedbackOn);
  return {
    title: `${year}年度法治政府建设实地督察反馈问题整改`,
    kind: 'lawSupervision',
    issuer: '澄州市委全面依法治市委员会办公室',
    level: '市级',
    documentNumber: `澄法办〔${year}〕18号`,
    feedbackOn,
    basisDocuments: [
      {
        title: '关于临禾县法治政府建设实地督察情况的反馈意见',
        issuer: '澄州市委全面依法治市委员会办公室',
        documentNumber: `澄法办〔${year}〕18号`,
        issuedOn: feedbackOn,
      },
      {
        title: '关于做好实地督察反馈问题整改工作的通知',
        issuer: '临禾县委全面依法治县委员会',
        documentNumber: `临禾法委〔${year}〕6号`,
        issuedOn: stage.day(-48),
      },
    ],
    meeting: { heldOn: stage.day(-47), name: '县委全面依法治县委员会专题会议' },
    taskForce: { name: '临禾县实地督察反馈问题整改工作专班', leader: '周启明' },
    planDocument: {
      title: '临禾县实地督察反馈问题整改方案',
      documentNumber: `临禾法委〔${yearOf(planOn)}〕7号`,
      issuedOn: planOn,
    },
    verificationLevels: ['unit', 'office', 'auditor'],
    publicity: { amount: 5, unit: 'workingDays' },
  };
}

type Words = Pick<DraftInput, 'title' | 'manifestation' | 'cause' | 'nature' | 'remediationType' | 'category'> &
  Partial<Pick<DraftInput, 'severity' | 'aspect' | 'legalBasis' | 'dueRule'>>;

/** In the order of the list. The last two are no part of the eight: one merged into another, one not yet handed out. */
const PROBLEMS: Record<string, Words> = {
  disclosure: {
    title: '行政执法公示信息更新不及时',
    manifestation: '政务公开栏的执法人员名单仍是上一年度的，行政处罚决定作出后超过七个工作日才公开。',
    cause: '公示由兼职人员负责，没有明确更新时限和审核责任。',
    nature: 'common',
    remediationType: 'immediate',
    category: '严格规范公正文明执法',
    legalBasis: '《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》',
    dueRule: '立行立改，一个月内完成',
  },
  review: {
    title: '重大行政决策合法性审查走过场',
    manifestation: '抽查的五件重大决策中有两件先上会、后补审查意见，审查意见只有“无异议”三个字。',
    cause: '议题提交流程没有把合法性审查设为前置环节，审查人员力量不足。',
    nature: 'common',
    remediationType: 'timeBound',
    category: '健全行政决策制度',
    severity: 'high',
    legalBasis: '《重大行政决策程序暂行条例》第二十五条',
    dueRule: '反馈之日起两个月内完成',
  },
  files: {
    title: '规范性文件备案和清理不到位',
    manifestation: '三件规范性文件印发后未在十五日内报送备案，两件已过有效期仍在执行。',
    cause: '文件制定与备案由不同股室承办，衔接不畅，也没有清理台账。',
    nature: 'common',
    remediationType: 'timeBound',
    category: '完善依法行政制度体系',
    dueRule: '反馈之日起两个半月内完成',
  },
  mediation: {
    title: '矛盾纠纷排查台账与实际不符',
    manifestation: '台账登记已化解的十一件纠纷中，有三件当事人表示未收到书面调解协议。',
    cause: '村级调解员只报数、不留卷，镇级抽查流于形式。',
    nature: 'specific',
    remediationType: 'timeBound',
    category: '社会矛盾纠纷预防化解',
    dueRule: '反馈之日起两个半月内完成',
  },
  records: {
    title: '执法全过程音像记录归档不规范',
    manifestation: '随机抽取的二十份案卷中，六份没有音像记录，四份记录未与案卷编号对应。',
    cause: '记录设备由个人保管，没有统一存储和归档要求。',
    nature: 'specific',
    remediationType: 'timeBound',
    category: '严格规范公正文明执法',
    severity: 'high',
    dueRule: '反馈之日起一个半月内完成',
  },
  signs: {
    title: '公共法律服务工作站标识和值班公示不全',
    manifestation: '四个村的公共法律服务工作室没有悬挂标识，值班律师联系电话未公开。',
    cause: '换届后联系人变动，信息没有同步更新。',
    nature: 'selfIdentified',
    remediationType: 'immediate',
    category: '公共法律服务',
    severity: 'low',
    dueRule: '立行立改，一个月内完成',
  },
  training: {
    title: '领导干部学法制度坚持不够经常',
    manifestation: '上半年会前学法只开展一次，没有形成年度学法清单。',
    cause: '学法计划与业务工作结合不紧，缺少督促检查。',
    nature: 'selfIdentified',
    remediationType: 'continuing',
    category: '落实党政主要负责人法治建设职责',
    dueRule: '长期坚持，年内形成制度',
  },
  response: {
    title: '行政复议建议落实反馈不及时',
    manifestation: '收到的两份行政复议建议书，落实情况超过六十日才反馈。',
    cause: '建议书收文后没有确定承办人，没有纳入督办。',
    nature: 'common',
    remediationType: 'timeBound',
    category: '强化行政权力制约监督',
    dueRule: '交办之日起一个半月内完成',
  },
  duplicate: {
    title: '公开栏执法信息陈旧',
    manifestation: '一个村公开栏仍张贴上一年度的执法人员名单。',
    cause: null,
    nature: 'specific',
    remediationType: 'immediate',
    category: '严格规范公正文明执法',
  },
  hotline: {
    title: '12345热线涉法诉求分类不准',
    manifestation: '抽查的三十件工单中，五件行政执法类诉求被归为一般咨询。',
    cause: '分类口径没有随新的执法事项清单调整。',
    nature: 'selfIdentified',
    remediationType: 'timeBound',
    category: '社会矛盾纠纷预防化解',
  },
};

/** The words of a problem as a draft. */
export function draft(key: string): DraftInput {
  const words = PROBLEMS[key];
  if (!words) throw new Error(`the demo's list has no ${key}`);
  const blank = { aspect: null, legalBasis: null, dueRule: null, sourceQuote: null, sourceLine: null };
  return { ...blank, severity: 'normal', ...words };
}

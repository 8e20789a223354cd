import { Chapter } from './chapter';
import { documentFile, photoFile, tableFile } from './files';

/** Applied for, and waiting for the auditor. */
const files = new Chapter('files', 'dept1')
  .assigned(-44, '10:15', { due: 1 })
  .received(-44, '14:40')
  .planned(-40, '11:00', {
    goal: '现行规范性文件全部备案，过期文件全部清理，备案超期为零。',
    measures: [
      ['补报三件规范性文件备案材料', -25],
      ['全面清理并公布继续有效、修改、废止文件目录', -10],
      ['建立备案提醒台账，印发当日登记、十日内报送', -8],
    ],
  })
  .approved(-39, '09:20')
  .measureDone(-24, '15:30', 1, '三件规范性文件已补报备案并取得回执。')
  .evidence(
    -24,
    '15:45',
    'receipt',
    documentFile('规范性文件备案回执', '收到县司法局报送备案的规范性文件三件，予以备案。'),
  )
  .measureDone(-10, '16:00', 2, '清理结果目录已公布：继续有效九件、修改两件、废止两件。')
  .evidence(
    -10,
    '16:20',
    'ledger',
    tableFile('规范性文件清理结果目录', ['类别', '件数'], ['继续有效', '9'], ['修改', '2'], ['废止', '2']),
  )
  .measureDone(-8, '10:30', 3, '备案提醒台账已启用，印发当日登记。')
  .mechanism(-8, '10:50', '规范性文件备案提醒和定期清理办法', null)
  .submitted(-6, '09:40', '三件规范性文件已补报备案，清理目录已公布，备案提醒台账已启用。')
  .accepted(-5, '14:30', 'leader')
  .accepted(-3, '10:20', 'coordinator');

/** Due in two days, an extension asked for. */
const mediation = new Chapter('mediation', 'town1')
  .assigned(-44, '10:20', { cooperating: ['dept1'], due: 2 })
  .received(-43, '08:50')
  .planned(-39, '15:45', {
    goal: '台账与卷宗一一对应，已化解纠纷均有书面协议和回访记录。',
    measures: [
      ['逐件核实本年度已登记化解的纠纷，补齐书面调解协议', -12],
      ['建立镇级每月抽查、当事人回访制度', 2],
    ],
  })
  .approved(-38, '10:00')
  .progressed(-26, '17:00', '已核实七件，补签调解协议两件。', 30)
  .measureDone(-12, '16:40', 1, '十一件已全部核实，三件补签书面协议并送达当事人。')
  .evidence(
    -12,
    '17:00',
    'ledger',
    tableFile(
      '矛盾纠纷化解核实台账',
      ['序号', '村', '书面协议', '回访'],
      ['1', '上柳村', '有', '已回访'],
      ['2', '河湾村', '补签', '已回访'],
    ),
  )
  .extensionAsked(
    -1,
    '11:30',
    12,
    '回访制度需与各村换届后的调解委员会人员名单衔接，两个村的名单下周才能确定。',
    '卷宗已全部补齐，回访制度初稿已完成。',
    '名单确定前由镇司法所代为回访，每周汇总一次。',
  );

/** Overdue: urged, supervised, answered. */
const records = new Chapter('records', 'dept2')
  .assigned(-44, '10:25', { due: -6 })
  .received(-42, '09:40')
  .planned(-38, '17:20', {
    goal: '案卷音像记录归档率百分之百，记录与案卷编号一一对应。',
    measures: [
      ['收回执法记录仪，统一编号、集中存储', -25],
      ['制定音像记录归档操作规程并组织培训', -12],
    ],
  })
  .approved(-37, '10:10')
  .evidence(-23, '11:20', 'photoBefore', photoFile('执法记录仪分散保管情况', 5))
  .progressed(-22, '16:50', '执法记录仪已收回二十一台，集中存储设备正在采购。', 20)
  .urged(-4, '10:00', -2, '该事项已逾期，请说明未完成的原因和完成时间，并加快集中存储设备采购。')
  .urgeAnswered(-3, '15:20', '设备采购因流标重新挂网，预计十个工作日内到货；归档规程已完成初稿。');

/** Handed out, not yet received, and disputed. */
const response = new Chapter('response', 'town4')
  .assigned(-2, '15:10', { cooperating: ['dept1'], due: 28 })
  .disputed(-1, '09:50', 'notOurs', '两份行政复议建议书均由县司法局承办，本乡镇只是抄送单位。', '县司法局');

export const OPEN_CHAPTERS = [files, mediation, records, response];

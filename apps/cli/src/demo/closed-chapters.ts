import { Chapter } from './chapter';
import { documentFile, photoFile, tableFile } from './files';

/** Put right at once and checked on the spot. */
const disclosure = new Chapter('disclosure', 'town1')
  .assigned(-44, '10:05', { due: -25 })
  .received(-44, '15:30')
  .planned(-43, '10:00', {
    goal: '公示信息准确、及时，行政处罚决定七个工作日内公开。',
    measures: [['更新执法人员名单，明确专人维护，逐月核对', -34]],
  })
  .approved(-42, '11:10')
  .evidence(-36, '09:50', 'photoBefore', photoFile('政务公开栏整改前', 10))
  .evidence(-34, '15:05', 'photoAfter', photoFile('政务公开栏整改后', 40))
  .measureDone(-34, '15:20', 1, '公开栏和网站的执法人员名单已更新，专人每月核对一次。')
  .evidence(
    -34,
    '15:40',
    'ledger',
    tableFile(
      '行政处罚决定公开台账',
      ['决定书', '作出到公开的工作日'],
      ['柳综罚决第12号', '4'],
      ['柳综罚决第13号', '5'],
    ),
  )
  .mechanism(-34, '16:00', '柳溪镇行政执法公示信息更新办法', '柳政办发〔〕21号')
  .submitted(-33, '10:30', '执法人员名单已全部更新，行政处罚决定均在七个工作日内公开，已建立更新办法。')
  .accepted(-32, '09:40', 'leader')
  .accepted(-31, '14:20', 'coordinator')
  .acceptedOnSite(-29, '16:30', ['罗静', '程思远'], '现场查看政务公开栏两处、抽查处罚决定五件，均已按时更新公开。')
  .objected(-27, '10:40', null, '河湾村公开栏里的执法人员名单还是去年的。')
  .objectionUnfounded(-26, '16:10', '当日到河湾村查看，公开栏已于公示前更新，来电人所见为旧栏，已拆除。')
  .lookBackPlanned(-20, '09:30', -10, '立行立改事项，查看公示是否逐月更新')
  .lookedBack(-11, '15:20', 'holds', '抽查近一个月的处罚决定四件，均在七个工作日内公开，名单按月核对。');

/** Sent back once, then accepted as mostly put right. */
const signs = new Chapter('signs', 'town3')
  .assigned(-44, '10:30', { due: -26 })
  .received(-43, '10:40')
  .planned(-42, '09:10', {
    goal: '各村公共法律服务工作室标识齐全，值班律师和联系电话公开。',
    measures: [
      ['制作并悬挂四个村的工作室标识', -36],
      ['公开值班律师排班和联系电话', -36],
    ],
  })
  .approved(-41, '10:20')
  .measureDone(-36, '11:00', 1, '四个村的标识已悬挂。')
  .evidence(-35, '16:10', 'photoAfter', photoFile('公共法律服务工作室标识', 25))
  .submitted(-34, '09:30', '四个村的工作室标识已悬挂到位。')
  .accepted(-33, '15:00', 'leader')
  .sentBack(-32, '10:50', 'coordinator', '只有标识照片，值班律师排班和联系电话没有公开的佐证，请补充后重新申请。', -22)
  .measureDone(-28, '14:30', 2, '值班律师排班表和联系电话已在四个村公开。')
  .evidence(-27, '10:20', 'photoAfter', photoFile('值班律师公示牌', 55))
  .submitted(-26, '09:00', '已按退回意见补充：四个村均已公开值班律师排班和联系电话。')
  .accepted(-25, '11:30', 'leader')
  .accepted(-24, '15:10', 'coordinator')
  .accepted(-22, '10:00', 'auditor', {
    grade: 'mostlyRectified',
    reason: '标识和公示到位，其中一个村的公示牌位置偏僻，请继续完善。',
  })
  .lookBackPlanned(-12, '10:20', 3, '基本整改的事项，查看位置偏僻的公示牌是否移位');

/** Goes on for good; its date was moved once by an extension. */
const training = new Chapter('training', 'dept3')
  .assigned(-44, '10:35', { due: -10 })
  .received(-44, '16:20')
  .planned(-40, '15:10', {
    goal: '会前学法成为固定议程，年度学法清单全部落实。',
    measures: [
      ['印发领导干部年度学法清单', -31],
      ['每季度会前学法不少于一次，年底考试', -6],
    ],
  })
  .approved(-39, '10:40')
  .measureDone(-31, '16:30', 1, '年度学法清单已印发，列明十二部法律法规。')
  .mechanism(-30, '09:30', '县农业农村局领导干部会前学法制度', '临农法〔〕9号')
  .progressed(-21, '17:00', '已开展会前学法两次，年底法律知识考试因组织全县统考推迟。', 60)
  .extensionAsked(
    -20,
    '10:10',
    -3,
    '法律知识考试由全县统一组织，时间晚于原定时限。',
    '学法清单已印发，会前学法已开展两次。',
    '先行组织局内自测，巩固学习效果。',
  )
  .extensionApproved(-19, '14:50', '考试由全县统一安排，情况属实，同意延期。')
  .measureDone(-11, '16:20', 2, '第四次会前学法已完成，四十六人参加法律知识考试。')
  .evidence(
    -11,
    '16:40',
    'training',
    documentFile(
      '会前学法记录和考试情况',
      '本年度已开展会前学法四次，学习行政处罚法、行政复议法、农产品质量安全法等。',
      '应考四十六人，实考四十六人，平均成绩八十九分。',
    ),
  )
  .submitted(-9, '09:20', '会前学法制度已建立并坚持执行，年度学法清单已全部落实。')
  .accepted(-8, '10:30', 'leader')
  .accepted(-7, '15:40', 'coordinator')
  .accepted(-5, '11:00', 'auditor', {
    grade: 'continuing',
    reason: '制度已建立，请长期坚持，下年度继续报送学法情况。',
  });

/** Closed, then found to have come back: the second cycle. */
const review = new Chapter('review', 'town2')
  .assigned(-44, '10:10', { due: -22 })
  .received(-43, '09:15')
  .planned(-41, '16:20', {
    goal: '合法性审查成为上会的前置条件，审查意见写明依据、问题和建议。',
    measures: [
      ['修订议事规则，未附合法性审查意见的议题不予上会', -30],
      ['聘请两名法律顾问，审查意见由法律顾问和司法所共同签署', -29],
    ],
  })
  .approved(-40, '10:30')
  .progressed(-36, '17:10', '议事规则修订稿已征求意见，法律顾问合同正在签订。', 40)
  .measureDone(-31, '15:00', 1, '议事规则已修订印发。')
  .mechanism(-31, '15:20', '石坪镇重大行政决策合法性审查规则', '石政发〔〕33号')
  .measureDone(-30, '10:40', 2, '两名法律顾问已签约到岗。')
  .evidence(
    -30,
    '11:00',
    'regulation',
    documentFile(
      '石坪镇重大行政决策合法性审查规则',
      '第一条 提请镇党政联席会议审议的重大行政决策事项，应当附合法性审查意见。',
      '第二条 审查意见应当载明依据、存在的问题和修改建议，由法律顾问和司法所共同签署。',
      '第三条 未附审查意见的议题，不予列入会议议程。',
    ),
  )
  .submitted(-28, '09:10', '议事规则已修订，法律顾问已到岗，近三次会议议题均附合法性审查意见。')
  .accepted(-27, '14:00', 'leader')
  .accepted(-26, '10:10', 'coordinator')
  .accepted(-24, '15:50', 'auditor', { grade: 'rectified' })
  .lookBackPlanned(-17, '15:30', -7, '重大决策事项，查看销号后召开的会议')
  .lookedBack(-8, '09:30', 'rebound', '销号后召开的三次会议中有一次先议后审，会议纪要可以印证。', 20)
  .progressed(-5, '16:30', '已约谈议题承办人，正在会议系统中增加“审查意见未上传不能提交议题”的限制。', 30);

export const CLOSED_CHAPTERS = [disclosure, signs, training, review];

import { CancelItem } from '@application/item/cancel-item';
import { DraftItems } from '@application/item/draft-items';
import { OpenSupervision } from '@application/supervision/open-supervision';
import { Chapter, type Scene } from './chapter';
import { draft, supervisionInput } from './issue-list';
import type { Stage } from './stage';

/** The day on which the story begins, in working days from today. */
export const BEGINNING = -46;

const opening: Scene[] = [
  {
    on: -45,
    at: '09:00',
    act: async (stage) => {
      stage.supervisionId = await stage.use(OpenSupervision).run(stage.actor('coordinator'), supervisionInput(stage));
    },
  },
  { on: -45, at: '09:20', act: (stage) => list(stage, 'disclosure', 'review', 'files', 'mediation', 'records') },
  { on: -45, at: '10:05', act: (stage) => list(stage, 'signs', 'training', 'response', 'duplicate') },
  {
    on: -43,
    at: '15:00',
    act: (stage) => {
      const reason = '与“行政执法公示信息更新不及时”为同一问题，并入该事项整改。';
      return stage.use(CancelItem).run(stage.actor('coordinator'), stage.item('duplicate'), reason, null);
    },
  },
  { on: -1, at: '16:10', act: (stage) => list(stage, 'hotline') },
];

async function list(stage: Stage, ...keys: string[]): Promise<void> {
  const drafts = keys.map(draft);
  const ids = await stage.use(DraftItems).run(stage.actor('coordinator'), stage.supervisionId, drafts);
  keys.forEach((key, place) => stage.items.set(key, ids[place]!));
}

const review = new Chapter('review', 'town2')
  .assigned(-44, '10:10', { due: -14 })
  .received(-43, '09:15')
  .planned(-41, '16:20', {
    goal: '合法性审查成为上会的前置条件，审查意见写明依据、问题和建议。',
    measures: [
      ['修订议事规则，未附合法性审查意见的议题不予上会', -30],
      ['聘请两名法律顾问，审查意见由法律顾问和司法所共同签署', -24],
    ],
  })
  .approved(-40, '10:30')
  .progressed(-36, '17:10', '议事规则修订稿已征求意见，法律顾问合同正在签订。', 40);

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
  .measureDone(-10, '16:00', 2, '清理结果目录已公布：继续有效九件、修改两件、废止两件。');

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
  .extensionAsked(
    -1,
    '11:30',
    12,
    '回访制度需与各村换届后的调解委员会人员名单衔接，两个村的名单下周才能确定。',
    '卷宗已全部补齐，回访制度初稿已完成。',
    '名单确定前由镇司法所代为回访，每周汇总一次。',
  );

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
  .progressed(-22, '16:50', '执法记录仪已收回二十一台，集中存储设备正在采购。', 20)
  .urged(-4, '10:00', -2, '该事项已逾期，请说明未完成的原因和完成时间，并加快集中存储设备采购。')
  .urgeAnswered(-3, '15:20', '设备采购因流标重新挂网，预计十个工作日内到货；归档规程已完成初稿。');

const response = new Chapter('response', 'town4').assigned(-2, '15:10', { cooperating: ['dept1'], due: 28 });

const chapters = [review, files, mediation, records, response];

/** The whole story in the order of time. */
export function story(): Scene[] {
  const scenes = [...opening, ...chapters.flatMap((chapter) => chapter.scenes)];
  return scenes.sort((a, b) => a.on - b.on || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

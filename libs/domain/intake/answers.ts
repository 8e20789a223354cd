import { contained, dice, essence } from './likeness';

/** What answering needs to know of an item or a step. */
export interface Worded {
  title: string;
  text: string;
}

/** Subjects towns write about; words of one row mean the same subject. */
const SUBJECTS: readonly RegExp[] = [
  /意识|观念|思维|认识|理念|尊法|信法/,
  /执法/,
  /宣传|普法|宣讲/,
  /纠纷|调解|化解/,
  /重大(?:行政)?决策|合法性审查|依法决策|决策程序/,
  /规范性文件/,
  /政务公开|信息公开/,
  /复议|应诉/,
  /信访|诉求/,
  /安全生产|隐患|消防/,
  /环境|环保|污染/,
  /营商/,
  /公共法律服务|法律顾问|法律援助/,
  /组织领导|统筹协调/,
  /档案|案卷|台账/,
];
/** Means a shortcoming may lack. Only a step that speaks of the same means answers it. */
const MEANS: readonly [lack: RegExp, remedy: RegExp][] = [
  [
    /力量|人手|人员(?:人数)?(?:不足|短缺|缺乏|紧缺|偏少|不够)|编制|人少|队伍(?:薄弱|力量)|缺人/,
    /充实|配齐|配强|配备.{0,6}人|增配|招聘|招录|引进|选调|增加.{0,6}(?:人员|编制|力量)|人才|力量|队伍建设/,
  ],
  [/经费|资金|装备|设施|设备/, /经费|资金|投入|装备|设施|设备|保障/],
];
const ALIKE = 0.5;
const SAME_SUBJECT = 0.12;
/** A second item is answered too when it is nearly as like as the best. */
const NEARLY = 0.85;

/**
 * Which items each step answers, as indexes into `items`. Conservative: titles must be alike in wording, or name the same
 * subject and share wording; a shortage of people or money is answered only by a step that speaks of them.
 */
export function answeredBy(steps: readonly Worded[], items: readonly Worded[]): number[][] {
  return steps.map((step) => {
    const scores = items.map((item) => score(item, step));
    const best = Math.max(0, ...scores);
    return best === 0 ? [] : scores.flatMap((value, index) => (value > 0 && value >= best * NEARLY ? [index] : []));
  });
}

/** 0 where the step does not answer the item, else how like they are. */
function score(item: Worded, step: Worded): number {
  if (MEANS.some(([lack, remedy]) => lack.test(item.title) && !remedy.test(step.title + step.text))) return 0;
  const alike = dice(essence(item.title), essence(step.title));
  const shared = SUBJECTS.filter((subject) => subject.test(item.title) && subject.test(step.title)).length;
  const total = alike + dice(essence(item.title + item.text), essence(step.title + step.text));
  if (alike >= ALIKE || contained(essence(item.title), essence(step.title))) return total + shared;
  return shared > 0 && total >= SAME_SUBJECT ? total + shared : 0;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IntakeProposal } from './intake-proposal';
import { readProposal } from './read-proposal';

const folder = path.resolve(__dirname, '../../../test/fixtures/intake');
const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const read = (name: string): IntakeProposal => readProposal(textOf(name));
const titles = (list: { number: string; title: string }[]): string[] => list.map((one) => `${one.number} ${one.title}`);
const answers = ({ nextSteps }: IntakeProposal): string[] => nextSteps.map((step) => step.answers.join('、'));
const codes = ({ warnings }: IntakeProposal): string[] => warnings.map(({ code, line }) => `${code} ${line}`);

const FIXTURES = [
  'case-review.txt',
  'feedback-categories.txt',
  'feedback-letter.txt',
  'feedback-tree.txt',
  'hazard-list.txt',
  'ledger-labels.txt',
  'ledger.md',
  'plan.txt',
  'rectification-report.txt',
  'report-bookmark.txt',
  'report-causes-apart.txt',
  'report-combined.txt',
  'report-markdown.md',
  'report-no-title.txt',
  'report-official.md',
  'report-plain-headings.md',
  'report-running.txt',
  'report-wrapped.txt',
];

it.each(FIXTURES)('quotes %s verbatim at the line', (name) => {
  const { items, nextSteps } = read(name);
  const lines = textOf(name).split('\n');
  expect(items.length).toBeGreaterThan(0);
  for (const { source } of [...items, ...nextSteps]) expect(lines[source.line - 1]).toContain(source.quote);
});

describe('an annual report', () => {
  it('wrapped at 28 characters with blank lines, page marks and form feeds between', () => {
    const proposal = read('report-wrapped.txt');
    expect([proposal.kind, proposal.title]).toEqual(['annualReport', '2024年度法治政府建设工作报告']);
    expect(titles(proposal.items)).toEqual([
      '1 依法决策意识有待进一步增强',
      '2 基层执法水平有待进一步提升',
      '3 普法宣传的针对性有待进一步增强',
    ]);
    expect(proposal.items[1]!.manifestation).toBe(
      '部分执法人员取得证件时间不长，文书制作不规范，现场取证不够完整，影响了案件质量。',
    );
    expect(answers(proposal)).toEqual(['1', '2', '3', '']);
    expect(codes(proposal)).toEqual(['nextStep.unprompted 63']);
  });

  it('in Markdown, its one shortcoming in running text', () => {
    const proposal = read('report-markdown.md');
    expect(proposal.items).toMatchObject([
      {
        number: '1',
        title: '合同审查把关有待进一步从严',
        manifestation: '少数站所签订合同前未送司法所审查，事后补办的情况时有发生。',
        source: { line: 17 },
      },
    ]);
    expect(answers(proposal)).toEqual(['', '1', '']);
    expect(codes(proposal)).toContain('shortcoming.unnumbered 17');
  });

  it('with official marks, a broken document number and a shortage nobody answers', () => {
    const proposal = read('report-official.md');
    expect(proposal.title).toBe('临江市云岭镇人民政府关于2024年推进法治政府建设工作的总结');
    expect(answers(proposal)).toEqual(['1', '', '3']);
    expect(codes(proposal)).toEqual(['shortcoming.unanswered 37', 'nextStep.unprompted 53']);
  });

  it('without a title, with CRLF, BOM and wide blanks', () => {
    const proposal = read('report-no-title.txt');
    expect(proposal.title).toBeNull();
    expect(proposal.items.map((item) => item.cause)).toEqual(['人员分散', null]);
    expect(answers(proposal)).toEqual(['1', '2', '']);
    expect(codes(proposal)).toContain('title.missing 1');
  });

  it('with bookmarks, causes told two ways and a third shortcoming without a step', () => {
    const proposal = read('report-bookmark.txt');
    expect(proposal.title).toBe('南川市沙坪镇人民政府2024年法治政府建设情况的报告');
    expect(proposal.items.map(({ manifestation, cause }) => [manifestation, cause])).toEqual([
      ['案卷中存在告知程序缺失、证据链不完整等问题。', '日常培训不够系统，案卷评查走过场'],
      ['宣传内容照本宣科，群众参与热情不高。', '一是经费投入不足；二是缺少专业讲师'],
      ['人民调解与司法调解衔接不紧，信息不能共享。', null],
    ]);
    expect(answers(proposal)).toEqual(['', '2', '1', '']);
    expect(codes(proposal)).toContain('shortcoming.unanswered 15');
  });

  it('counted inside its sentences', () => {
    const proposal = read('report-running.txt');
    expect(proposal.items.map(({ source }) => [source.line, source.quote])).toEqual([
      [6, '一是行政复议应诉能力不强，出庭负责人发声少；'],
      [6, '二是政务公开不够及时，'],
      [7, '三是规范性文件清理不够彻底，'],
    ]);
    expect(answers(proposal)).toEqual(['1', '2', '']);
  });

  it('counted inside its sentences, wrapped so that 二是 heads a line', () => {
    const text =
      '白鹭街道2024年度法治政府建设工作总结\n一、主要做法\n一是建立台账。\n二是强化培训。\n二、存在的不足\n还存在一些问题：一是台账不全，登记漏项；\n二是归档不及时。\n三是公示滞后。\n三、下一步打算\n1.补齐台账。';
    expect(titles(readProposal(text).items)).toEqual(['1 台账不全，登记漏项', '2 归档不及时', '3 公示滞后']);
  });

  it('with shortcomings and steps in one part', () => {
    const proposal = read('report-combined.txt');
    expect(titles(proposal.items)).toEqual(['1 执法记录仪使用不规范', '2 调解协议履行率偏低', '3 信访件答复不够及时']);
    expect(answers(proposal)).toEqual(['1', '3']);
  });

  it('with its causes apart: each goes to its shortcoming', () => {
    const { items } = read('report-causes-apart.txt');
    expect(items.map(({ title, cause }) => [title, cause])).toEqual([
      ['学法用法氛围不够浓厚', '思想认识有偏差，重业务轻学习'],
      ['行政执法保障不到位', '财政经费紧张，投入有限'],
      ['矛盾纠纷化解难度大', '部分纠纷时间跨度长，证据难以收集'],
    ]);
  });

  it('with unnumbered headings and bullets', () => {
    const proposal = read('report-plain-headings.md');
    expect([proposal.items.length, proposal.nextSteps.length]).toEqual([2, 3]);
    expect(answers(proposal)).toEqual(['1', '2', '']);
  });

  it('that lacks a part says so', () => {
    const { warnings } = readProposal('某镇2024年法治政府建设工作报告\n一、主要成效\n工作有序。\n');
    expect(warnings.map((warning) => warning.code)).toEqual(['shortcomings.missing', 'nextSteps.missing']);
  });
});

describe('a problem list', () => {
  it('of a feedback letter: nature, unit and date rule as written', () => {
    const proposal = read('feedback-letter.txt');
    expect(proposal.kind).toBe('feedbackLetter');
    expect(proposal.items.map(({ number, nature, unitName, dueRule }) => [number, nature, unitName, dueRule])).toEqual([
      ['1', 'common', null, '2025年6月底前'],
      ['2', 'common', null, '立行立改'],
      ['3', 'specific', '青石镇人民政府', '方案上报之日起3个月内'],
      ['4', 'specific', '县水利局', null],
      ['5', 'specific', '县农业农村局、县林业局', null],
      ['6', 'selfIdentified', null, '长期坚持，持续整改'],
    ]);
    expect(proposal.items[1]).toMatchObject({ cause: '经费未列入预算', category: null });
    expect(proposal.nextSteps).toEqual([]);
  });

  it('as a tree: 大类, 方面 and items that run on, with a number left out', () => {
    const proposal = read('feedback-tree.txt');
    expect(proposal.items.map(({ number, category }) => `${number} ${category}`)).toEqual([
      '1 依法决策方面 / 决策程序方面',
      '2 依法决策方面 / 决策程序方面',
      '3 依法决策方面 / 合法性审查方面',
      '4 行政执法方面 / 执法主体方面',
      '5 行政执法方面 / 执法程序方面',
      '7 行政执法方面 / 执法程序方面',
    ]);
    expect(proposal.items[4]!.manifestation).toContain('（2）未听取陈述申辩。');
    expect(proposal.warnings).toEqual([
      { code: 'numbering.gap', line: 16, detail: '第16行序号“7”不连续：应为第6项，请核对是否缺项。' },
    ]);
  });

  it('whose first headings are the 大类: none is lost', () => {
    const { items } = read('feedback-categories.txt');
    expect(items.map(({ number, category }) => `${number} ${category}`)).toEqual([
      '1 贯彻落实党的教育方针有差距',
      '2 贯彻落实党的教育方针有差距',
      '3 群众身边不正之风整治不力',
      '4 群众身边不正之风整治不力',
      '5 选人用人存在短板',
      '6 选人用人存在短板',
    ]);
  });

  it('with labels, counted measures and bracketed natures', () => {
    const { items } = read('ledger-labels.txt');
    expect(items).toMatchObject([
      {
        title: '部分乡镇河长巡河流于形式',
        nature: 'common',
        unitName: '县水利局',
        dueRule: '2025年12月底前，长期坚持',
      },
      { title: '白鹭街道污水管网破损', nature: 'specific', unitName: '白鹭街道办事处、县住建局', dueRule: '立行立改' },
      { title: '砂石厂扬尘污染突出', unitName: '县自然资源局', dueRule: '2025年9月底前', category: '治理不到位问题' },
    ]);
  });

  it('of a plan: labels read, measures left out', () => {
    const { kind, items } = read('plan.txt');
    expect(kind).toBe('plan');
    expect(items).toMatchObject([
      {
        number: '1',
        title: '规范性文件备案台账缺失',
        manifestation: '2023年以来制发的4件文件均未按期报备。',
        cause: '经办人员更换频繁，交接不清',
        unitName: '党政综合办公室',
        dueRule: '2025年6月底前',
      },
      { title: '执法装备配备不足', nature: 'common', unitName: '财政所', dueRule: '立行立改，长期坚持' },
      { title: '普法讲师力量薄弱', nature: 'selfIdentified', manifestation: null, dueRule: '2025年9月30日前' },
    ]);
  });

  it('of a rectification report: deeds are no manifestation', () => {
    const { kind, items, nextSteps } = read('rectification-report.txt');
    expect(kind).toBe('rectificationReport');
    expect(items.map(({ nature, manifestation }) => [nature, manifestation])).toEqual([
      ['common', null],
      ['common', null],
      ['specific', null],
    ]);
    expect(nextSteps).toHaveLength(2);
  });

  it('of hazards: place and fault together make the title', () => {
    const { kind, items } = read('hazard-list.txt');
    expect(kind).toBe('hazardList');
    expect(items.map(({ title, unitName, dueRule }) => [title, unitName, dueRule])).toEqual([
      ['祥和加油站灭火器压力不足', '祥和加油站', '2025年3月15日前'],
      ['桥头小学食堂燃气报警器失灵', null, null],
      ['建材市场消防通道堵塞', null, '立即整改'],
      ['临河路段护栏缺失', '乡公路站', '3个工作日内'],
    ]);
  });

  it('of a case review: counts that begin anew are numbered through', () => {
    const { kind, items } = read('case-review.txt');
    expect(kind).toBe('caseReview');
    expect(items.map(({ number, category }) => `${number} ${category}`)).toEqual([
      '1 立案环节',
      '2 立案环节',
      '3 调查取证环节',
      '4 调查取证环节',
    ]);
  });

  it('in a table: columns by their heads, a merged category carried down', () => {
    const { kind, items } = read('ledger.md');
    expect(kind).toBe('ledger');
    expect(items.map(({ number, title, category, unitName }) => [number, title, category, unitName])).toEqual([
      ['1', '决策目录未公布', '依法决策', '青石镇'],
      ['2', '专家论证流于形式', '依法决策', '柳河镇'],
      ['3', '案卷归档不及时', '行政执法', '县水利局'],
    ]);
  });

  it('that repeats a number says so', () => {
    const { warnings } = readProposal('问题清单\n1.台账不全\n2.归档不及时\n2.公示不及时\n');
    expect(warnings).toMatchObject([{ code: 'numbering.repeated', line: 4 }]);
  });

  it('without any problem says so', () => {
    expect(readProposal('会议通知\n请准时参加。').warnings).toMatchObject([{ code: 'items.none', line: 1 }]);
    expect(readProposal('').warnings.map((warning) => warning.code)).toEqual(['title.missing', 'items.none']);
  });
});

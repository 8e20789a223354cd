import fc from 'fast-check';
import nzh from 'nzh';
import { addDays, chineseDay, dateOf, type Day, day, monthOf, yearOf } from '../day';
import type { DateRule } from './date-rule';
import { parseDateRule } from './parse-date-rule';

const reference = day('2024-11-05');
const after = (event: string, amount: number, unit: string) => ({ kind: 'after', event, amount, unit });
const fixed = (on: string) => ({ kind: 'fixed', on });
const anyDay = fc.nat(1_500).map((n) => addDays('2024-01-01' as Day, n));

describe('parseDateRule', () => {
  it.each<[string, object]>([
    ['方案上报之日起3个月内', after('planFiled', 3, 'months')],
    ['整改方案报送后三个月内完成', after('planFiled', 3, 'months')],
    ['在整改方案印发后6个月之内', after('planFiled', 6, 'months')],
    ['整改方案批准之日起2个月内', after('planApproved', 2, 'months')],
    ['2025年三季度末前完成', fixed('2025-09-30')],
    ['反馈之日起20个工作日内', after('feedback', 20, 'workingDays')],
    ['反馈意见印发之日起二十个工作日内', after('feedback', 20, 'workingDays')],
    ['自收到反馈意见之日起３０日内报送整改方案', after('receipt', 30, 'days')],
    ['签收后两周内', after('receipt', 14, 'days')],
    ['交办之日起半年内', after('receipt', 6, 'months')],
    ['下达之日起一年内', after('receipt', 12, 'months')],
    ['反馈之日起三月内', after('feedback', 3, 'months')],
    ['2025年6月底前', fixed('2025-06-30')],
    ['2025 年 6 月底\n前完成', fixed('2025-06-30')],
    ['二〇二五年六月三十日前', fixed('2025-06-30')],
    ['2025年2月末前', fixed('2025-02-28')],
    ['2028年2月底', fixed('2028-02-29')],
    ['明年6月底前', fixed('2025-06-30')],
    ['今年年底前', fixed('2024-12-31')],
    ['2025年底前', fixed('2025-12-31')],
    ['到2026年年底完成整改', fixed('2026-12-31')],
    ['本年度内', fixed('2024-12-31')],
    ['2025年第一季度末前', fixed('2025-03-31')],
    ['2025年上半年', fixed('2025-06-30')],
    ['2025年6月中旬前', fixed('2025-06-20')],
    ['整改时限：2025-06-30', fixed('2025-06-30')],
    ['2025.6.3前', fixed('2025-06-03')],
    ['整改时限：2025年6月30日', fixed('2025-06-30')],
    ['立行立改', { kind: 'immediate' }],
    ['即知即改、举一反三', { kind: 'immediate' }],
    ['长期坚持', { kind: 'continuing' }],
    ['立行立改并长期坚持', { kind: 'immediate' }],
    ['立行立改，2025年3月底前完成', fixed('2025-03-31')],
    ['2024年6月24日召开会议，2025年3月底前整改到位', fixed('2025-03-31')],
    ['2026年内', fixed('2026-12-31')],
    ['二〇二六年内完成整改', fixed('2026-12-31')],
    ['2026年度内', fixed('2026-12-31')],
    ['明年内', fixed('2025-12-31')],
    ['2025年三季度末前', fixed('2025-09-30')],
    ['自整改方案上报之日起，三个月内', after('planFiled', 3, 'months')],
    ['反馈之日起，三月内', after('feedback', 3, 'months')],
    ['2025年3月底前报送整改方案，2025年12月底前完成整改', fixed('2025-12-31')],
    ['反馈之日起20个工作日内报送整改方案，6个月内完成整改', after('feedback', 6, 'months')],
    ['反馈之日起半个月内', after('feedback', 15, 'days')],
    ['2026年6月', fixed('2026-06-30')],
    ['2026年6月完成', fixed('2026-06-30')],
    ['2026年6月30日完成', fixed('2026-06-30')],
    ['2026-06-30完成整改', fixed('2026-06-30')],
    ['反馈之日起60天', after('feedback', 60, 'days')],
    ['自反馈之日起60个工作日完成整改', after('feedback', 60, 'workingDays')],
    ['方案上报之日起3个月内按照上报的方案完成整改', after('planFiled', 3, 'months')],
    ['逐年推进2025年底前完成', fixed('2025-12-31')],
    ['月底情况另报，2025年3月底前完成', fixed('2025-03-31')],
    ['每个村2025年6月底前完成', fixed('2025-06-30')],
  ])('%s', (text, rule) => expect(parseDateRule(text, reference)).toMatchObject({ rule, assumption: null }));

  it.each([
    ['年底前', '2024-12-31', '没有写年份，按2024年理解'],
    ['6月30日前', '2025-06-30', '没有写年份，按2025年理解'],
    ['11月5日前', '2024-11-05', '没有写年份，按2024年理解'],
    ['2025年6月前', '2025-05-31', '“6月前”按5月底前理解'],
    ['本月底前', '2024-11-30', '“本月底前”按2024年11月理解'],
    ['下月底前', '2024-12-31', '“下月底前”按2024年12月理解'],
    ['月底前', '2024-11-30', '“月底前”按2024年11月理解'],
    ['季度末前', '2024-12-31', '“季度末前”按2024年第四季度理解'],
    ['下季度末前', '2025-03-31', '“下季度末前”按2025年第一季度理解'],
    ['2025年三季度前完成', '2025-09-30', '“三季度前”按三季度末前理解'],
    ['2025年下半年前', '2025-12-31', '“下半年前”按下半年末前理解'],
  ])('%s is read as %s and says what it assumed', (text, on, assumption) =>
    expect(parseDateRule(text, reference)).toMatchObject({ rule: fixed(on), assumption }),
  );

  it('takes the term of the completion, not that of filing the plan', () => {
    const text = '20个工作日内报送整改方案，6个月内完成整改';
    expect(parseDateRule(text, reference)).toMatchObject({ rule: after('receipt', 6, 'months'), phrase: '6个月内' });
    expect(parseDateRule('20个工作日内报送整改方案', reference)?.rule).toEqual(after('receipt', 20, 'workingDays'));
  });

  it('reads what comes again each year as the milestone of what goes on for good', () => {
    expect(parseDateRule('长期坚持，每年12月底前', reference)).toMatchObject({
      rule: { kind: 'continuing' },
      assumption: '“每年12月底前”按长期坚持的年度节点理解',
    });
    expect(parseDateRule('长期坚持，2025年底前见效', reference)?.rule).toMatchObject(fixed('2025-12-31'));
  });

  it('knows which days were understood from the reference', () => {
    const by = (text: string) => parseDateRule(text, reference)?.byReference;
    expect(['年底前', '今年底前', '6月30日前', '本月底前', '月底前'].map(by)).toEqual([true, true, true, true, true]);
    expect(['2024年底前', '2025年6月30日前', '3个月内', '长期坚持'].map(by)).toEqual([false, false, false, false]);
  });

  it('says so where no event is named', () =>
    expect(parseDateRule('15日内整改完毕', reference)).toEqual({
      rule: after('receipt', 15, 'days'),
      phrase: '15日内',
      assumption: '没有写明从何时起算，按签收之日起算',
      byReference: false,
    }));

  it.each([
    '',
    '已完成',
    '2025年',
    '2025年2月30日前',
    '2025年13月底前',
    '2024年6月24日召开会议',
    '截至2024年6月底，共受理',
    '截至2024年6月30日止',
    '上半年共受理12件',
    '0个工作日内',
    '一个半月内',
    '11年内',
    '9999个工作日内',
    '签收后2026个月内',
    '每月底前报送进展',
    '每季度末前报送进展',
    '每年12月底前',
    '2024年6月，共受理12件',
    '2024年6月整改情况',
    '反馈意见共60天',
  ])('leaves “%s” to a person', (text) => expect(parseDateRule(text, reference)).toBeNull());

  it('reads any day in the usual ways of writing it', () => {
    const chinese = (on: Day) => {
      const digits = [...String(yearOf(on))].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
      const say = (value: number) => nzh.cn.encodeS(value, { tenMin: true });
      return `${digits}年${say(monthOf(on))}月${say(dateOf(on))}日`;
    };
    fc.assert(
      fc.property(anyDay, anyDay, (on, read) => {
        for (const text of [chineseDay(on), chinese(on), on, on.replaceAll('-', '/')])
          expect(parseDateRule(`于${text}前完成`, read)?.rule).toEqual(fixed(on));
        const noYear = parseDateRule(`${monthOf(on)}月${dateOf(on)}日前`, read)?.rule;
        if (noYear?.kind === 'fixed') expect(noYear.on >= read).toBe(true);
      }),
    );
  });

  it('reads any term, in Arabic or Chinese numbers', () => {
    const units = { 个工作日: 'workingDays', 日: 'days', 天: 'days', 个月: 'months' } as const;
    const anyUnit = fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[]));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), anyUnit, (count, unit) => {
        const amount = unit === '个月' ? (count % 120) + 1 : count;
        const rule = { kind: 'after', event: 'feedback', amount, unit: units[unit] } as DateRule;
        for (const number of [String(amount), nzh.cn.encodeS(amount), nzh.cn.encodeS(amount, { tenMin: true })])
          expect(parseDateRule(`反馈之日起${number}${unit}内`, reference)?.rule).toEqual(rule);
      }),
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '2025',
      '年',
      '月',
      '日',
      '底',
      '前',
      '十',
      '3',
      '内',
      '工作日',
      '起',
      '方案',
      '上报',
      '-',
      '，',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => void parseDateRule(pieces.join(''), reference)),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDateRule(text, reference)));
  });
});

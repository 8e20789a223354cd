import { anItem } from '../../../test/builders/an-item';
import { day } from '../day';
import { shippedCalendar } from '../deadline/shipped-calendar';
import type { ItemState } from '../item/item-state';
import { Digest, type DigestItem, sectionOf } from './digest';

const TODAY = day('2026-11-18');
const SUNDAY = day('2026-11-22');
const item = (differs: Partial<ItemState>, reminded = false): DigestItem => ({ ...anItem(differs).state, reminded });

describe('a digest', () => {
  it.each([
    [{ dueOn: day('2026-11-17') }, false, 'overdue'],
    [{ dueOn: TODAY }, false, 'today'],
    [{ dueOn: SUNDAY }, false, 'week'],
    [{ dueOn: day('2026-11-23') }, true, 'soon'],
    [{ dueOn: day('2026-11-23') }, false, null],
    [{ status: 'assigned', dueOn: day('2027-01-04') }, false, 'waiting'],
    [{ status: 'submitted', dueOn: day('2026-11-17') }, false, 'waiting'],
  ] as const)('places %j', (differs, reminded, section) => {
    expect(sectionOf(item(differs, reminded), TODAY, SUNDAY)).toBe(section);
  });

  it('reads overdue first, names what is new in its title, and says how much more there is', () => {
    const digest = new Digest(TODAY, shippedCalendar());
    digest.add('waiting', item({ status: 'submitted', submittedOn: day('2026-11-13'), pendingLevel: 'office' }));
    digest.add('week', item({ number: '2026-01-009', dueOn: day('2026-11-20') }, true));
    for (let count = 1; count <= 22; count += 1) digest.add('overdue', item({ dueOn: day('2026-11-16') }));
    expect(digest.title).toBe('到期提醒：2026-01-009 行政执法公示不及时');
    const lines = digest.body.split('\n');
    expect(lines[0]).toBe('逾期（22 件）');
    expect(lines[1]).toBe('2026-01-001 行政执法公示不及时（已逾期 2 个工作日，时限 2026-11-16）');
    expect(lines[21]).toBe('另有 2 件，请登录系统查看。');
    expect(lines.slice(22)).toEqual([
      '本周到期（1 件）',
      '2026-01-009 行政执法公示不及时（距时限还有 2 个工作日，时限 2026-11-20）',
      '待您办理（1 件）',
      '2026-01-001 行政执法公示不及时（申请销号已 3 个工作日，等待督察办审核）',
    ]);
  });

  it('counts in its title where nothing is new', () => {
    const digest = new Digest(TODAY, shippedCalendar());
    digest.add('overdue', item({ dueOn: day('2026-11-16') }));
    expect(digest.title).toBe('每日摘要：逾期 1 件');
  });
});

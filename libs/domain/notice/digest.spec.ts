import { anItem } from '../../../test/builders/an-item';
import { day } from '../day';
import { shippedCalendar } from '../deadline/shipped-calendar';
import { Digest } from './digest';
import { type DigestItem, entriesOf, remindedEntry } from './digest-entries';

const TODAY = day('2026-11-18');
const SUNDAY = day('2026-11-22');
const ON = { today: TODAY, weekEnd: SUNDAY, calendar: shippedCalendar() };
type Differs = Partial<DigestItem> & { reminded?: boolean };
const item = (differs: Partial<DigestItem>): DigestItem => ({ ...anItem().state, lookBackOn: null, ...differs });
const entries = ({ reminded = false, ...differs }: Differs, on = ON) => entriesOf(item(differs), on, reminded);

describe('what a digest tells of an item', () => {
  it.each([
    [{ dueOn: day('2026-11-17') }, 'overdue'],
    [{ dueOn: TODAY }, 'today'],
    [{ dueOn: SUNDAY }, 'week'],
    [{ dueOn: day('2026-11-23'), reminded: true }, 'soon'],
    [{ dueOn: day('2026-11-23') }, undefined],
    [{ status: 'assigned', dueOn: day('2027-01-04') }, 'waiting'],
    [{ dueOn: day('2026-11-17'), pausedOn: day('2026-11-10') }, undefined],
  ] as const)('places %j for its unit', (differs, section) => {
    const [entry, ...others] = entries(differs);
    expect(entry?.section).toBe(section);
    expect(entry?.audience ?? ['handler']).toEqual(['handler']);
    expect(others).toEqual([]);
  });

  it.each([
    [{ status: 'submitted', pendingLevel: 'office' }, ['verifier'], '申请销号已'],
    [{ planState: 'submitted' }, ['coordinator'], '整改方案待审定'],
    [{ extensionLevel: 'unit' }, ['extensionDecider'], '延期申请待审批'],
    [{ disputedOn: day('2026-11-16') }, ['coordinator'], '异议提出已 2 个工作日，等待督察办决定'],
    [{ proposalId: 'proposal' }, ['coordinator'], '升级措施待决定'],
    [{ status: 'closed', lookBackOn: SUNDAY }, ['lookBacker'], '回头看，应于 2026-11-22 前完成'],
    [
      {
        status: 'submitted',
        pendingLevel: 'publicity',
        publicityUntil: day('2026-11-20'),
        objectedOn: day('2026-11-17'),
      },
      ['coordinator', 'auditor'],
      '异议已等待 1 个工作日',
    ],
  ] as const)('says for whom %j waits', (differs, audience, standing) => {
    const found = entries({ dueOn: day('2026-12-31'), ...differs });
    expect(found).toMatchObject([{ section: 'waiting', audience }]);
    expect(found[0]!.standing).toContain(standing);
  });

  it.each([
    [{ status: 'assigned', dueOn: day('2027-01-04') }, '待签收，时限 2027-01-04，'],
    [{ dueOn: day('2027-01-04'), reminded: true }, '距时限还有'],
    [{ status: 'closed', lookBackOn: day('2027-01-04') }, '回头看，应于 2027-01-04 前完成，'],
  ] as const)('marks dates of a year whose calendar is not confirmed: %j', (differs, standing) => {
    const december = { ...ON, today: day('2026-12-31'), weekEnd: day('2027-01-04') };
    const [entry] = entries(differs, december);
    expect(entry!.standing).toContain(standing);
    expect(entry!.standing).toMatch(/，2027年放假安排尚未公布，日期可能变动$/);
  });

  it('is silent where nobody is to act', () => {
    const quiet = [
      { status: 'closed', lookBackOn: day('2026-11-23') },
      { status: 'submitted', pendingLevel: 'publicity', publicityUntil: day('2026-11-20') },
      { status: 'cancelled', planState: 'submitted' },
    ] as const;
    for (const differs of quiet) expect(entries(differs)).toEqual([]);
  });

  it('tells others what their reminder said, unless that has become pointless', () => {
    const later = { dueOn: day('2026-12-31') };
    expect(remindedEntry(item(later), 'reminder', ON)).toMatchObject({ section: 'soon' });
    expect(remindedEntry(item({ ...later, status: 'submitted' }), 'reminder', ON)).toBeNull();
    expect(
      remindedEntry(item({ ...later, status: 'submitted', pendingLevel: 'unit' }), 'verificationDue', ON),
    ).toMatchObject({
      section: 'waiting',
    });
    expect(remindedEntry(item(later), 'verificationDue', ON)).toBeNull();
    expect(remindedEntry(item({ status: 'closed', lookBackOn: day('2026-12-31') }), 'lookBack', ON)).toMatchObject({
      standing: '回头看，应于 2026-12-31 前完成',
    });
    expect(remindedEntry(item({ status: 'closed' }), 'lookBack', ON)).toBeNull();
  });
});

describe('a digest', () => {
  const add = (digest: Digest, { reminded = false, ...differs }: Differs) => {
    for (const { section, standing } of entries({ reminded, ...differs }))
      digest.add(section, item(differs), standing, reminded);
  };

  it('reads overdue first, names what is new in its title, and says how much more there is', () => {
    const digest = new Digest();
    add(digest, { status: 'submitted', submittedOn: day('2026-11-13'), pendingLevel: 'office' });
    add(digest, { number: '2026-01-009', dueOn: day('2026-11-20'), reminded: true });
    for (let count = 1; count <= 22; count += 1) add(digest, { dueOn: day('2026-11-16') });
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
    const digest = new Digest();
    add(digest, { dueOn: day('2026-11-16') });
    expect(digest.title).toBe('每日摘要：逾期 1 件');
  });
});

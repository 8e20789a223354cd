import { COUNTS, countsInWords } from './counts';

const counts = {
  total: 10,
  draft: 1,
  assigned: 2,
  inProgress: 3,
  submitted: 1,
  closed: 2,
  cancelled: 1,
  overdue: 1,
};

describe('the counts of a supervision', () => {
  it('say in one sentence what of the list is counted', () => {
    expect(countsInWords(counts)).toBe('清单共 10 项，其中待交办 1、已撤销 1；计入统计 8 项。');
    expect(countsInWords({ ...counts, total: 8, draft: 0, cancelled: 0 })).toBe('清单共 8 项，全部计入统计。');
  });

  it('call 问题总数 what the figures count, and open exactly those rows', () => {
    const [counted] = COUNTS;
    expect([counted!.label, counted!.of(counts)]).toEqual(['问题总数', 8]);
    const statuses = String(counted!.filter.status).split(',') as (keyof typeof counts)[];
    expect(statuses.reduce((sum, status) => sum + counts[status], 0)).toBe(8);
  });
});

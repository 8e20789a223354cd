import type { Day } from '../day';
import { missingFestivals } from './festivals';
import { SHIPPED_YEARS } from './shipped-calendar';

describe('missingFestivals', () => {
  it.each(SHIPPED_YEARS.map(({ year, holidays }) => [year, holidays] as const))('misses none in %i', (year, holidays) =>
    expect(missingFestivals(year, holidays)).toEqual([]),
  );

  it('names those without a day off, in the order of the year', () => {
    expect(missingFestivals(2028, ['2028-01-01'] as Day[])).toEqual(['春节', '清明', '劳动节', '端午', '中秋', '国庆']);
    const { holidays } = SHIPPED_YEARS.find(({ year }) => year === 2026)!;
    expect(
      missingFestivals(
        2026,
        holidays.filter((on) => !on.startsWith('2026-09')),
      ),
    ).toEqual(['中秋']);
  });

  it('takes the working day that makes up for a festival on a weekend', () => {
    // 劳动节 2027 is a Saturday.
    expect(missingFestivals(2027, ['2027-05-03'] as Day[])).not.toContain('劳动节');
    expect(missingFestivals(2027, ['2027-05-04'] as Day[])).toContain('劳动节');
  });
});

import { Button, InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import type { HolidayReading } from './use-calendar';

interface Props {
  reading: HolidayReading;
  onYear: (year: number) => void;
}

/** Asked for where the source does not say its year, or lists several. */
export function YearChoice({ reading: { year, otherYears }, onYear }: Props) {
  const [wanted, setWanted] = useState<number | null>(null);
  if (year === null)
    return (
      <p className="calendar-deeds">
        <label htmlFor="holiday-year">年份</label>
        <InputNumber id="holiday-year" min={1900} max={2999} precision={0} value={wanted} onChange={setWanted} />
        <Button disabled={wanted === null} onClick={() => wanted !== null && onYear(wanted)}>
          按这一年读取
        </Button>
      </p>
    );
  if (otherYears.length === 0) return null;
  return (
    <p className="calendar-deeds">
      <span>读取哪一年</span>
      <Segmented aria-label="读取哪一年" options={[year, ...otherYears].sort()} value={year} onChange={onYear} />
    </p>
  );
}

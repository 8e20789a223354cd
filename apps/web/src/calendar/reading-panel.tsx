import { Alert, Input } from 'antd';
import { Panel } from '../ui/panel';
import { MonthTable } from './month-table';
import type { HolidayReading } from './use-calendar';
import { YearChoice } from './year-choice';

interface Props {
  reading: HolidayReading;
  source: string;
  onSource: (source: string) => void;
  onYear: (year: number) => void;
}

/** What was read, with every fault by its line; only the months that hold a marked day. */
export function ReadingPanel({ reading, source, onSource, onYear }: Props) {
  const { year, faults, warnings, holidays, makeUpDays, missing } = reading;
  const months = [...new Set([...holidays, ...makeUpDays].map((on) => Number(on.slice(5, 7))))].sort((a, b) => a - b);
  return (
    <Panel title={year === null ? '读到的安排' : `读到${year}年的安排`}>
      {faults.map(({ detail }) => (
        <Alert key={detail} className="form-alert" type="error" showIcon title={detail} />
      ))}
      {warnings.map(({ detail }) => (
        <Alert key={detail} className="form-alert" type="warning" showIcon title={detail} />
      ))}
      {faults.length === 0 && missing.length > 0 && (
        <Alert
          className="form-alert"
          type="warning"
          showIcon
          title={`没有${missing.join('、')}的放假日，这份安排可能不全。七个法定节日通常都有，请与通知核对。`}
        />
      )}
      <YearChoice reading={reading} onYear={onYear} />
      <p>
        放假 {holidays.length} 天，调休补班 {makeUpDays.length} 天
        {makeUpDays.length > 0 && `（${makeUpDays.join('、')}）`}
        {reading.number && `；发文字号 ${reading.number}`}。
      </p>
      <label className="calendar-source">
        依据
        <Input
          value={source}
          maxLength={500}
          onChange={({ target }) => onSource(target.value)}
          placeholder="写明通知的名称，例如《国务院办公厅关于2027年部分节假日安排的通知》"
        />
      </label>
      {year !== null && (
        <div className="year-months">
          {months.map((month) => (
            <MonthTable key={month} marks={{ year, holidays, makeUpDays }} month={month} />
          ))}
        </div>
      )}
    </Panel>
  );
}

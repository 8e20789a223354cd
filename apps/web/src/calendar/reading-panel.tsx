import { Alert, Input } from 'antd';
import { Panel } from '../ui/panel';
import { MonthTable } from './month-table';
import type { HolidayReading } from './use-calendar';

interface Props {
  reading: HolidayReading;
  source: string;
  onSource: (source: string) => void;
}

/** What was read, with every fault by its line; only the months that hold a marked day. */
export function ReadingPanel({ reading, source, onSource }: Props) {
  const { year, faults, warnings, holidays, makeUpDays } = reading;
  const months = [...new Set([...holidays, ...makeUpDays].map((on) => Number(on.slice(5, 7))))].sort((a, b) => a - b);
  return (
    <Panel title={year === null ? '读到的安排' : `读到${year}年的安排`}>
      {faults.map(({ detail }) => (
        <Alert key={detail} className="form-alert" type="error" showIcon title={detail} />
      ))}
      {warnings.map(({ detail }) => (
        <Alert key={detail} className="form-alert" type="warning" showIcon title={detail} />
      ))}
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

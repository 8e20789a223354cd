import { Panel } from '../ui/panel';
import { Tag } from '../ui/tag';
import { MonthTable } from './month-table';
import type { CalendarYear } from './use-calendar';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** One year by months, with the notice it stands on. */
export function YearPanel({ year }: { year: CalendarYear }) {
  return (
    <Panel
      title={`${year.year}年`}
      extra={year.confirmed ? <Tag tone="green">已公布</Tag> : <Tag tone="yellow">尚未公布</Tag>}
    >
      <p>
        依据：{year.source}
        {year.number && `（${year.number}）`}。全年 {year.workingDays} 个工作日，其中调休补班 {year.makeUpDays.length}{' '}
        天。
      </p>
      {!year.confirmed && (
        <p className="calendar-caution">
          放假安排公布前，涉及这一年的工作日都按现有安排暂算，公布后导入通知即重新计算。
        </p>
      )}
      {year.importedBy && year.importedAt && (
        <p className="quiet">
          由{year.importedBy}导入，{new Date(year.importedAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}
        </p>
      )}
      {year.notice && (
        <details>
          <summary>通知原文</summary>
          <pre className="calendar-notice">{year.notice}</pre>
        </details>
      )}
      <p className="quiet">“休”为放假，“班”为调休补班；没有标字的周六、周日照常休息。</p>
      <div className="year-months">
        {MONTHS.map((month) => (
          <MonthTable key={month} marks={year} month={month} />
        ))}
      </div>
    </Panel>
  );
}

import { type MonthDay, weeksOf } from './month-days';
import type { CalendarYear } from './use-calendar';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

type Marks = Pick<CalendarYear, 'year' | 'holidays' | 'makeUpDays'>;

/** One month; what differs from an ordinary week says so in words: 休, 班. */
export function MonthTable({ marks, month }: { marks: Marks; month: number }) {
  return (
    <table className="month-table">
      <caption>{month}月</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(marks.year, month, marks).map((week, place) => (
          <tr key={place}>
            {week.map((day, at) => (day ? <DayCell key={day.on} day={day} /> : <td key={`${place}-${at}`} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day: { on, date, weekend, mark } }: { day: MonthDay }) {
  const kind = mark === '休' ? 'day-rest' : mark === '班' ? 'day-work' : weekend ? 'day-weekend' : undefined;
  return (
    <td className={kind}>
      <time dateTime={on}>{date}</time>
      {mark && <span className="day-mark">{mark}</span>}
    </td>
  );
}

import { Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useToday } from '../app/use-today';
import { useSetsRules } from '../session/use-session';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { Waiting } from '../ui/waiting';
import './calendar.css';
import { ImportCancellation } from './import-cancellation';
import { ReplanningLines } from './replanning-lines';
import { useYears } from './use-calendar';
import { UnknownYear } from './unknown-year';
import { YearPanel } from './year-panel';

/** 工作日历: everybody reads it; coordinators and administrators import. */
export default function CalendarPage() {
  const [params, setParams] = useSearchParams();
  const years = useYears();
  const today = useToday();
  const mayImport = useSetsRules();
  if (years.error) return <Failure error={years.error} onRetry={() => void years.refetch()} />;
  if (!years.data) return <Waiting />;
  const all = years.data.data;
  const wanted = Number(params.get('year')) || Number(today.data?.on.slice(0, 4));
  const shown = all.find(({ year }) => year === wanted);
  return (
    <Page title="工作日历" extra={mayImport && <Link to="/calendar/import">导入放假安排</Link>}>
      <div className="calendar-years">
        <Segmented
          options={all.map(({ year }) => year)}
          value={wanted}
          onChange={(year) => setParams({ year: String(year) })}
        />
      </div>
      {shown ? <YearPanel year={shown} /> : wanted > 0 && <UnknownYear year={wanted} mayImport={mayImport} />}
      {mayImport && shown?.importId && (
        <ImportCancellation key={shown.importId} year={shown} importId={shown.importId} />
      )}
      {mayImport && <ReplanningLines />}
    </Page>
  );
}

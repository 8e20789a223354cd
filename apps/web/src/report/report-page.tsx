import { useId } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useToday } from '../app/use-today';
import { DayPicker } from '../ui/day-picker';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { Waiting } from '../ui/waiting';
import { FigureTable } from './figure-table';
import './report.css';
import { SectionText } from './section-text';
import { useSection } from './use-report';

export default function ReportPage() {
  const { supervisionId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const today = useToday();
  const asOf = search.get('asOf');
  const section = useSection(supervisionId, asOf);
  const gaps = section.data?.gaps ?? [];
  const id = useId();
  const download = (format: string): string => {
    const query = new URLSearchParams({ format, ...(asOf ? { asOf } : {}) });
    return `/api/v1/supervisions/${supervisionId}/report-section?${query.toString()}`;
  };
  return (
    <>
      <div className="report-bar no-print">
        <label htmlFor={id}>截止日期</label>
        <div className="report-day">
          <DayPicker
            id={id}
            value={asOf ?? section.data?.asOf ?? null}
            max={today.data?.on}
            onChange={(day) => setSearch(day ? { asOf: day } : {})}
          />
        </div>
        <a className="plain-button" href={download('docx')} download>
          下载 Word
        </a>
        <a className="plain-button" href={download('md')} download>
          下载 Markdown
        </a>
        <button type="button" className="plain-button" onClick={() => window.print()}>
          打印
        </button>
      </div>
      {section.isPending && <Waiting />}
      {section.error && <Failure error={section.error} onRetry={() => void section.refetch()} />}
      {section.data && !section.error && (
        <div className="report-columns">
          <Panel title={`报告段落（截至 ${section.data.asOf}）`}>
            {gaps.length > 0 && (
              <ul className="report-gaps no-print" aria-label="这段文字没有写到的">
                {gaps.map(({ code, detail }) => (
                  <li key={code}>{detail}</li>
                ))}
              </ul>
            )}
            <SectionText section={section.data} />
          </Panel>
          <div className="no-print">
            <Panel title="统计数与口径">
              <FigureTable figures={section.data.figures} />
            </Panel>
          </div>
        </div>
      )}
    </>
  );
}
